/** @jest-environment node */

import { mentionShapes, shapeKey } from '../../lib/publish/mention-shapes';
import { theRecord } from '../store/open';
import { focusOf } from './focus';

const { record } = theRecord();
const place = (slug: string) => focusOf({ kind: 'places', slug }, record, 'en');

test('the page of a river shows its approximate course, a point its circle, a road without a course nothing', () => {
  expect(place('khabur')).toMatchObject({ id: 'places/khabur', geometry: { type: 'Polygon' } });
  expect(place('hasakah')?.box).not.toBeNull();
  expect(place('al-hol-camp')).toMatchObject({ geometry: { type: 'Polygon' } });
  expect(place('m4-highway')).toBeNull();
  expect(place('nowhere')).toBeNull();
});

test('a place has its name written at its outline where the ground does not name it', () => {
  expect(place('hasakah-central-prison')?.name).toBe('Hasakah central prison');
  expect(focusOf({ kind: 'places', slug: 'al-hol-camp' }, record, 'ar')?.name).toBe('مخيم الهول');
  for (const named of ['hasakah', 'al-zuhour', 'khabur']) expect(place(named)).not.toHaveProperty('name');
});

test('what an article mentions is drawn where the gazetteer knows all that it is said of', () => {
  const known = { relation: 'between', place: 'hasakah', other: 'tell-tamr' } as const;
  const unknown = { relation: 'between', place: 'hasakah', other: 'm4-highway' } as const;
  const { shapes } = mentionShapes(
    [{ text: '', parts: [known, unknown].map((where) => ({ text: '', where })) }] as never,
    record,
  );
  expect(Object.keys(shapes)).toEqual([shapeKey(known)]);
});
