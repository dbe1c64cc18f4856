import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { loadGazetteer, readGazetteerFiles } from './load';

const data = join(process.cwd(), 'data');

describe('the project’s gazetteer', () => {
  const gazetteer = loadGazetteer(data);

  it('reads without a problem', () => {
    expect(parseGazetteer(readGazetteerFiles(data)).problems).toEqual([]);
    expect(gazetteer.places.length).toBeGreaterThan(90);
  });

  it('gives no coordinate without its source and its uncertainty, and none to an uncorroborated lead', () => {
    for (const place of gazetteer.places) {
      if (place.coordinates) {
        expect([place.id, place.coordinateSource?.citation]).toEqual([place.id, expect.any(String)]);
        expect([place.id, place.uncertaintyMeters]).toEqual([place.id, expect.any(Number)]);
      }
      if (place.confidence === 'U') expect([place.id, place.coordinates]).toEqual([place.id, null]);
    }
  });

  it('says of the prison, in both languages, that no source gives its coordinate', () => {
    const prison = gazetteer.get('sinaa-prison');
    expect(prison).toMatchObject({
      featureCode: 'PRN',
      coordinates: [40.7552, 36.4756],
      uncertaintyMeters: 1000,
      confidence: 'C',
      parent: 'hasakah',
    });
    expect(prison?.coordinateSource?.kind).toBe('derived');
    expect(prison?.coordinateSource?.note?.en).toMatch(/No public source/);
    expect(prison?.coordinateSource?.note?.ar).toMatch(/لا يذكر أي مصدر/);
  });

  it('derives what it calls derived from points it holds', () => {
    const point = (id: string) => gazetteer.get(id)?.coordinates ?? [Number.NaN, Number.NaN];
    const mean = (...ids: string[]) =>
      [0, 1].map((axis) => ids.reduce((sum, id) => sum + (point(id)[axis] ?? Number.NaN), 0) / ids.length);
    const close = (id: string, expected: number[]) => {
      for (const axis of [0, 1])
        expect(Math.abs((point(id)[axis] ?? Number.NaN) - (expected[axis] ?? Number.NaN))).toBeLessThan(1e-4);
    };
    close('sinaa-prison', mean('al-zuhour', 'sinaa-quarter'));
    close('east-ghuwayran', mean('al-thawra-quarter', '16-tishreen-quarter', 'al-taqaddum'));
    close('ghuwayran', mean('al-thawra-quarter', '16-tishreen-quarter', 'sports-city-quarter', 'al-taqaddum', 'al-zuhour'));
    close('al-nashwa', mean('al-khabour-quarter', 'al-masakin-quarter', 'al-rusafa-quarter'));
  });

  it('keeps the two prisons apart that one name is used for', () => {
    const bearers = gazetteer.places.filter((place) => place.names.some((name) => name.text === 'سجن غويران'));
    expect(bearers.map((place) => place.id).sort()).toEqual(['hasakah-central-prison', 'sinaa-prison']);
    for (const place of bearers) expect(place.names.find((name) => name.text === 'سجن غويران')?.ambiguous).toBe(true);
    expect(bearers.flatMap((place) => place.distinctFrom ?? [])).toEqual(
      expect.arrayContaining(['hasakah-central-prison', 'sinaa-prison']),
    );
  });

  it('has outlines of the state, of governorates and, through its members, of the eastern region', () => {
    const outlines = (id: string) => {
      const place = gazetteer.get(id);
      return place ? gazetteer.outlines(place).length : 0;
    };
    expect(['syria', 'hasakah-governorate', 'eastern-region', 'hasakah'].map(outlines)).toEqual([1, 1, 3, 0]);
  });
});

describe('what is wrong with a gazetteer', () => {
  const place = (id: string, more: object = {}) => ({
    id,
    names: [
      { text: id, lang: 'en', primary: true },
      { text: `م${id}`, lang: 'ar', primary: true },
    ],
    featureCode: 'PPL',
    coordinates: null,
    uncertaintyMeters: null,
    coordinateSource: null,
    confidence: 'U',
    parent: null,
    ...more,
  });
  const problems = (...places: object[]) => parseGazetteer([{ path: 'gazetteer/x.json', json: { places } }]).problems;

  it.each([
    [
      'a coordinate without a source',
      [place('a', { coordinates: [40, 36], uncertaintyMeters: 10 })],
      'places[0].coordinateSource',
    ],
    ['an id twice', [place('a'), place('a')], 'places[1].id'],
    ['an unknown parent', [place('a', { parent: 'b' })], 'places[0].parent'],
    ['an unknown member', [place('a', { members: ['b'] })], 'places[0].members[0]'],
    ['parents in a circle', [place('a', { parent: 'b' }), place('b', { parent: 'a' })], 'places[0].parent'],
    ['an outline that no basemap has', [place('a', { outline: 'SY-XX' })], 'places[0].outline'],
    [
      'a shared name that is not marked',
      [
        place('a', { names: [...place('a').names, { text: 'b', lang: 'en' }] }),
        place('b', { names: place('b').names.map((name) => ({ ...name, ambiguous: true })) }),
      ],
      'places[0].names[2].ambiguous',
    ],
    ['an unknown key', [place('a', { lat: 3 })], 'places[0]'],
  ])('tells %s, with file and path', (_, places, path) => {
    expect(problems(...places)[0]).toMatchObject({ file: 'data/gazetteer/x.json', path });
  });

  it('names the file that cannot be read or parsed', () => {
    const dir = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    try {
      expect(() => loadGazetteer(dir)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
      mkdirSync(join(dir, 'gazetteer'));
      writeFileSync(join(dir, 'gazetteer/x.json'), '{');
      expect(() => loadGazetteer(dir)).toThrow(
        expect.objectContaining({ code: 'JSON_SYNTAX', message: expect.stringContaining('data/gazetteer/x.json') }),
      );
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
