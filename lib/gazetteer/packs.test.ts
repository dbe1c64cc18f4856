import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadPacks, packsHeld } from '../../server/gazetteer/load';
import { contains } from '../geometry/geodesy';
import { packRow, readPack } from './packs';
import { Place } from './schema';
import { shapeToText, textToShape } from './shape-text';

const data = `${__dirname}/../../data`;
const held = packsHeld(data);
const packs = loadPacks(data, held);
const places = packs.flatMap((pack) => pack.places);

test('the committed packs: places by the schema, no id twice, credit in their heads', () => {
  const broken = places.flatMap((place) => Place.safeParse(place).error?.issues.map((issue) => [place.id, issue.message]) ?? []);
  expect(broken).toEqual([]);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  for (const code of held) {
    const table = gunzipSync(readFileSync(`${data}/gazetteer/packs/${code}.tsv.gz`)).toString('utf8');
    expect(table.slice(0, 600)).toMatch(/GeoNames[\s\S]*CC BY 4\.0[\s\S]*Natural Earth/);
  }
});

test('every place lies in a unit or state of its pack, and where the unit has an outline, within it or at its edge', () => {
  for (const pack of packs) {
    const byId = new Map(pack.places.map((place) => [place.id, place]));
    const shapes = new Map(pack.outlines.map((outline) => [outline.code, outline.geometry]));
    let outside = 0;
    for (const place of pack.places) {
      if (place.parent === null) continue;
      const parent = byId.get(place.parent)!;
      expect(['ADM1', 'PCLI']).toContain(parent.featureCode);
      if (!contains(shapes.get(parent.outline!)!, place.coordinates!)) outside++;
    }
    // Harbours and islands lie outside an outline at 1:10 million; some towns GeoNames counts to another state than it.
    expect(outside / pack.places.length).toBeLessThan(0.06);
  }
});

test('a place and an outline come back from their row as they were', () => {
  const [place] = readPack('# note\ngn-1\tPPLA\t37.1\t36.2\t1600000\t2019\tgn-2\t\t\tAleppo|~Berea|Halab\tحلب\tXelîl\t\n').places;
  expect(place!.names).toEqual([
    { text: 'Aleppo', lang: 'en', primary: true },
    { text: 'Berea', lang: 'en', common: true },
    { text: 'Halab', lang: 'en' },
    { text: 'حلب', lang: 'ar', primary: true },
    { text: 'Xelîl', lang: 'ku' },
  ]);
  expect(readPack(packRow(place!)).places).toEqual([place]);
  const shape = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [40, 36],
          [41.5, 36.25],
          [41, 37],
          [40, 36],
        ],
      ],
      [
        [
          [-1, -1],
          [1, -1],
          [0, 1.125],
          [-1, -1],
        ],
      ],
    ],
  };
  expect(textToShape(shapeToText(shape))).toEqual(shape);
});

test('a line with cells missing is told', () => {
  expect(() => readPack('# note\ngn-1\tPPL\n')).toThrow(/line 2: got 2 cells, expected 13/);
});
