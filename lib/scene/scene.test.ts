/** @jest-environment node */

import { curatedHere } from '../../server/store/testing/curated';
import { locales } from '../i18n/locales';
import { holds } from './cluster';
import { siteExtent } from './extent';
import { sceneOf } from './scene';

const { curated: record } = curatedHere();
const whole = siteExtent(record);
const incidents = [...record.incidents.values()];
const areas = [...record.areas.values()];

it.each(locales)('every incident and every area of the record is on the overview, once (%s)', (locale) => {
  const scene = sceneOf(incidents, areas, record, locale, whole);
  const shown = [
    ...scene.areas.map(({ slug }) => `areas/${slug}`),
    ...scene.spots.flatMap(({ entries }) => entries.map(({ kind, slug }) => `${kind}/${slug}`)),
  ];
  const all = [...areas.map(({ slug }) => `areas/${slug}`), ...incidents.map(({ slug }) => `incidents/${slug}`)];
  expect(shown.sort()).toEqual(all.sort());
});

it('an area without an outline is an entry of its place’s mark', () => {
  const { spots } = sceneOf(incidents, areas, record, 'en', whole);
  const curfew = { kind: 'areas', slug: 'curfew-in-hasakah-2022-01-24' } as const;
  expect(spots.filter((spot) => holds(spot, curfew)).map(({ place }) => place)).toEqual(['hasakah']);
});

it.each([
  ['en', ["al-Sina'a prison", '', 'Ghuwayran', 'Between Hasakah and Tell Tamr', 'Southern part of Hasakah']],
  ['ar', ['سجن الصناعة', '', 'غويران', 'القسم الجنوبي من الحسكة', 'بين الحسكة وتل تمر']],
] as const)(
  'a mark says its place; not where the ground names it, as Hasakah, or the mark itself does (%s)',
  (locale, expected) => {
    const { spots } = sceneOf(incidents, areas, record, locale, whole);
    const captions = (find: (spot: (typeof spots)[number]) => boolean) => spots.filter(find).map(({ caption }) => caption);
    expect([
      ...captions(({ place }) => place === 'sinaa-prison'),
      ...captions(({ place, haloMeters }) => place === 'hasakah' && haloMeters === 4000),
      ...captions(({ place }) => place === 'ghuwayran'),
      ...captions(({ place, haloMeters }) => place === 'hasakah' && haloMeters !== 4000).sort(),
    ]).toEqual(expected);
  },
);

it('a mark at a town of a pack says its name, as no ground does', () => {
  const [town] = record.gazetteer.background.ofKind('PPLA');
  if (!town?.coordinates) throw new Error('the packs hold no capital');
  const [first] = incidents as [(typeof incidents)[number]];
  const where = { relation: 'at' as const, place: town.id };
  const entry = { ...first, where, location: { ...first.location, anchor: town.coordinates } };
  const { spots } = sceneOf([entry], [], record, 'en', whole);
  expect(spots.map(({ caption }) => caption)).toEqual([record.gazetteer.name(town.id, 'en')]);
});

it.each([
  ['the town alone', [{ names: ['Tell X town', 'North district', 'Anselia'] }], 'Tell X town'],
  ['the gazetteer’s name of it', [{ names: ['Dayr az Zawr town'], named: 'deir-ez-zor' }], ''],
  ['nothing where rows call one point differently', [{ names: ['Tell X town'] }, { names: ['Tell Y village'] }], ''],
] as const)('a mark of coordinates says %s', (_what, given, expected) => {
  const [first] = incidents as [(typeof incidents)[number]];
  const entries = given.map((more) => {
    const point = { relation: 'point' as const, coordinates: [40, 35] as [number, number], uncertaintyMeters: 900 };
    const where = { ...point, precision: 'near' as const, source: 'Events 1.0', ...more, names: [...more.names] };
    return { ...first, where, location: { ...first.location, anchor: where.coordinates } };
  });
  const { spots } = sceneOf(entries, [], record, 'en', whole);
  expect(spots.map(({ caption }) => caption)).toEqual([expected]);
});

it('a narrow map’s labels are no longer than a wide one’s, and keep size and claimant', () => {
  for (const locale of locales)
    for (const { supposed, label, shortLabel } of sceneOf([], areas, record, locale, whole).areas)
      if (supposed) expect(shortLabel.length).toBeLessThan(label.length);
      else expect(shortLabel).toBe(label);
});
