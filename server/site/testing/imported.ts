import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportedRow } from '../../../lib/record/imported';

/** An invented imported dataset beside the invented record of tests/fixtures/instead. Nothing of it happened. */

const fixture = join(process.cwd(), 'tests/fixtures/instead');
export const dataset = 'shore-events';

const names = (en: string, ar: string) => [
  { text: en, lang: 'en', primary: true },
  { text: ar, lang: 'ar', primary: true },
];
const northShore = {
  id: 'north-shore',
  names: names('North Shore', 'الشاطئ الشمالي'),
  featureCode: 'ADM1',
  coordinates: [-30.1, -20.1],
  uncertaintyMeters: 40_000,
  coordinateSource: { kind: 'published', citation: 'Invented for tests' },
  confidence: 'U',
  outline: 'AN-N',
  parent: 'anselia',
};
const square = [
  [-30.5, -20.3],
  [-29.7, -20.3],
  [-29.7, -19.9],
  [-30.5, -19.9],
  [-30.5, -20.3],
];

const documents: Record<string, unknown> = {
  'shore-events/dataset.json': {
    id: dataset,
    kind: 'imported',
    title: { en: 'Shore Events', ar: 'أحداث الشاطئ' },
    summary: { en: 'Invented for tests.' },
    languages: ['en'],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', words: { en: 'Name the source.' } },
    attribution: 'Nobody, Shore Events 2.0',
    version: '2.0',
    redistribution: 'full',
    visibility: 'public',
  },
  'shore-events/editions.json': {
    editions: [{ id: 'first', published: '1995-06-01T00:00:00Z', note: { en: 'Imported.' } }],
  },
  'gazetteer/units.json': { places: [northShore] },
  'basemap/governorates.geojson': {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: 'AN-N', name_en: 'North Shore', name_ar: 'الشاطئ الشمالي' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ],
  },
};

/** Writes the fixture with the dataset beside it; its rows are left to a truth. */
export function writeFixture(folder: string): void {
  cpSync(fixture, folder, { recursive: true });
  for (const [path, json] of Object.entries(documents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(json));
  }
  const site = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8'));
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ ...site, datasets: [...site.datasets, dataset] }));
}

export const rows: ImportedRow[] = [
  {
    id: '101',
    slug: 'shore-events-101',
    eventType: 'Battles',
    subEventType: 'Armed clash',
    originalType: 'state-based',
    time: '1994-03-04',
    where: {
      coordinates: [-30.1, -20.25],
      uncertaintyMeters: 2_000,
      precision: 'settlement',
      names: ['Port Ansel', 'North Shore', 'Anselia'],
    },
    actors: [
      { name: 'Government of Anselia', role: 'attacker' },
      { name: 'Union of Dockers', role: 'defender', actor: 'dockers-union' },
    ],
    sources: ['Ansel Gazette', 'Tidewater Agency'],
    original: 'a harbour official',
    deaths: { best: 3, low: 2, high: 7 },
    url: 'https://events.example/101',
  },
  {
    id: '102',
    slug: 'shore-events-102',
    title: { en: 'Protest somewhere on the shore' },
    eventType: 'Protests',
    subEventType: 'Peaceful protest',
    time: '1994-03',
    where: {
      coordinates: [-30, -20],
      uncertaintyMeters: 60_000,
      precision: 'governorate',
      names: ['North Shore governorate', 'Anselia'],
    },
    actors: [],
    sources: [],
  },
  {
    id: '103',
    slug: 'shore-events-103',
    eventType: 'Riots',
    subEventType: 'Mob violence',
    time: '1994-04-01/1994-04-07',
    where: {
      coordinates: [-30.2, -20.1],
      uncertaintyMeters: 25_000,
      precision: 'district',
      names: ['Lower district', 'Anselia'],
    },
    actors: [{ name: 'A crowd', role: 'attacker' }],
    sources: ['Tidewater Agency'],
    deaths: { best: 0 },
  },
  {
    id: '104',
    slug: 'shore-events-104',
    eventType: 'Battles',
    subEventType: 'Armed clash',
    time: '1994-05-01',
    where: { coordinates: [-31.5, -22], uncertaintyMeters: 5_000, precision: 'linear', names: [] },
    actors: [],
    sources: ['Tidewater Agency'],
  },
];

/** Many rows of an import of some number: other ones, elsewhere and of other words than those of every other import. */
export const rowsNumbered = (number: number): ImportedRow[] =>
  Array.from({ length: 40 + (number % 5) * 20 }, (_, i): ImportedRow => {
    const row = rows[i % rows.length] as ImportedRow;
    const id = `${1_000 + i * (1 + (number % 3))}`;
    const { coordinates, uncertaintyMeters } = row.where;
    return {
      ...row,
      id,
      slug: `${dataset}-${id}`,
      title: { en: `Row ${i} of import ${number}` },
      where: {
        ...row.where,
        coordinates: [coordinates[0] + i / 1_000, coordinates[1]],
        uncertaintyMeters: uncertaintyMeters + number,
      },
    };
  });
