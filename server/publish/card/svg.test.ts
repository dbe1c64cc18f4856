/** @jest-environment node */

import type { Locale } from '../../../lib/i18n/locales';
import { subjectOf } from '../../../lib/publish/metadata';
import { served } from '../../site/served';
import { focusOf } from '../focus';
import { cardSvg } from './svg';

const opened = served();
async function card(kind: 'places' | 'actors', slug: string): Promise<string> {
  const subject = await subjectOf(opened, { kind, slug }, {}, 'en');
  if (!subject) throw new Error(`no ${kind}/${slug}`);
  const focus = await focusOf({ kind, slug }, opened, 'en');
  return cardSvg(subject, {
    record: opened.record,
    locale: 'en',
    focus,
    shade: 'light',
    whole: await opened.store.siteExtent(),
    host: 'maydan.example',
  });
}
/** The words of the overview's card, line by line. */
async function overview(locale: Locale): Promise<string> {
  const subject = await subjectOf(opened, null, {}, locale);
  if (!subject) throw new Error('got no subject, expected that of the whole record');
  return cardSvg(subject, {
    record: opened.record,
    locale,
    focus: null,
    shade: 'light',
    whole: await opened.store.siteExtent(),
    host: 'maydan.example',
  });
}
const outline = 'stroke-dasharray="2 4"';
const dot = 'r="5"';

test('a place is marked on its card: its circle, its point and its name, though no basemap has it', async () => {
  const svg = await card('places', 'al-hol-camp');
  expect(svg).toContain(outline);
  expect(svg).toContain(dot);
  expect(svg.match(/>al-Hol camp</g)).toHaveLength(2); // the title, and on the map
});

test('where something happened its mark stands for the point, and no dot is put on its number', async () => {
  const svg = await card('places', 'hasakah');
  expect(svg).toContain(outline);
  expect(svg).not.toContain(dot);
});

test('a place of which no source gives the coordinate has no point; nor has a subdistrict', async () => {
  expect(await card('places', 'al-aziziyah')).not.toContain(dot);
  expect(await card('places', 'al-hawl-nahiya')).not.toContain(dot);
});

test('an actor whose only entry is an area "in Hasakah" has that on its map', async () => {
  expect(await card('actors', 'aanes')).toContain(outline);
});

test.each([
  ['en', 'ISIS'],
  ['ar', 'تنظيم الدولة'],
] as const)('the overview’s card names every side, and cuts off none (%s)', async (locale, side) => {
  const svg = await overview(locale);
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line ?? '');
  expect(lines.some((line) => line.includes(side))).toBe(true);
  expect(lines.filter((line) => line.endsWith('…'))).toEqual([]);
});
