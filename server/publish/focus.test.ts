/** @jest-environment node */

import { mentionShapes, shapeKey } from '../../lib/publish/mention-shapes';
import { curatedHere } from '../store/testing/curated';
import { focusOf } from './focus';

const { curated: record, opened } = curatedHere();
const place = (slug: string) => focusOf({ kind: 'places', slug }, opened, 'en');

test('the page of a river shows its approximate course, a point its circle, a road without a course nothing', async () => {
  expect(await place('khabur')).toMatchObject({ id: 'places/khabur', geometry: { type: 'Polygon' } });
  expect((await place('hasakah'))?.box).not.toBeNull();
  expect(await place('al-hol-camp')).toMatchObject({ geometry: { type: 'Polygon' } });
  expect(await place('m4-highway')).toBeNull();
  expect(await place('nowhere')).toBeNull();
});

test('no circle is drawn around a place at which an area without an outline is claimed: it would read as its edge', async () => {
  expect(await place('sinaa-prison')).toMatchObject({ id: 'places/sinaa-prison', geometry: null });
  expect((await place('sinaa-prison'))?.box).not.toBeNull();
});

test('a place has its name written at its outline where the ground does not name it', async () => {
  expect((await place('hasakah-central-prison'))?.name).toBe('Hasakah central prison');
  expect((await focusOf({ kind: 'places', slug: 'al-hol-camp' }, opened, 'ar'))?.name).toBe('مخيم الهول');
  for (const named of ['hasakah', 'al-zuhour', 'khabur']) expect(await place(named)).not.toHaveProperty('name');
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
