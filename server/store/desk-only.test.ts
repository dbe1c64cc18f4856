/** @jest-environment node */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CuratedRecord } from '@/lib/record/model';
import { rowsOf } from '../site/projection';
import { readRecord } from './open';

/** What the desk alone has, and that nothing of it is in what everything public is made of. */

const fixture = join(process.cwd(), 'tests/fixtures/instead');
const read = (path: string) => JSON.parse(readFileSync(join(fixture, 'harbour-1994', path), 'utf8'));
const reason = 'A witness of 15, says the mother';
const first = read('articles/ansel-gazette-1994-03-05.json');
const incident = read('incidents/march-on-the-docks.json');
const sources = read('sources/sources.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-care-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, body: object): void {
  const file = join(folder, 'harbour-1994', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(body));
}

/** Everything that can be reached from a record and what the index holds of it, as one text. */
function all(record: CuratedRecord): string {
  const seen = new Set<unknown>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return null;
    seen.add(value);
    if (value instanceof Map) return [...value].map((entry) => entry.map(plain));
    if (value instanceof Set) return [...value].map(plain);
    return Array.isArray(value) ? value.map(plain) : Object.entries(value).map(([key, one]) => [key, plain(one)]);
  };
  return JSON.stringify([plain(record), plain(rowsOf(record))]);
}

const built = () => readRecord(folder);
function served(): CuratedRecord {
  const { record, problems } = built();
  expect(problems).toEqual([]);
  return record as CuratedRecord;
}
const told = () => built().problems.map(({ file, path, got, expected }) => `${file} ${path}: ${got} / ${expected}`);

/** Where a claim lies to the metre, in a street that only its people know. */
const exact = {
  relation: 'point',
  place: 'port-ansel',
  coordinates: [-30.10427, -20.24613],
  uncertaintyMeters: 20,
  precision: 'site',
  source: 'Selim Kadir, who lives there',
};
const withWhere = (deskOnly?: object) => ({
  ...first,
  claims: [{ ...first.claims[0], where: exact }],
  ...(deskOnly && { deskOnly }),
});

describe('coordinates', () => {
  test.each([0.01, 0.05, 0.1, 'unit'] as const)(
    'to %s: the circle holds the place, and no digit of it is left anywhere',
    (to) => {
      write(`articles/${first.slug}.json`, withWhere());
      expect(all(served())).toContain('-30.10427');
      write(`articles/${first.slug}.json`, withWhere({ coordinates: [{ path: 'claims.c01.where', to, reason }] }));
      const record = served();
      const text = all(record);
      for (const secret of ['30.104', '20.246', 'Selim', 'witness of 15', 'deskOnly']) expect(text).not.toContain(secret);
      const entry = record.incidents.get(incident.slug);
      expect(entry?.where).toMatchObject({ generalizedTo: to });
      for (const text of Object.values(entry?.location.explanation ?? {})) expect(text).toMatch(/on purpose|عمدًا/);
    },
  );

  test('a version of what is public is the same for every exact place in a cell, so that it tells nothing of it', () => {
    const versionAt = (longitude: number) => {
      const where = { ...exact, coordinates: [longitude, -20.24613] };
      const deskOnly = { coordinates: [{ path: 'claims.c01.where', to: 0.05, reason: `at ${longitude}` }] };
      write(`articles/${first.slug}.json`, { ...first, claims: [{ ...first.claims[0], where }], deskOnly });
      const { version, incidents } = served();
      return [version, incidents.get(incident.slug)?.version];
    };
    expect(versionAt(-30.104)).toEqual(versionAt(-30.141));
    expect(versionAt(-30.104)).not.toEqual(versionAt(-30.204));
  });

  test('a text that gives the exact ones is pointed out, in whichever digits', () => {
    const [claim] = first.claims;
    for (const text of ['At 20.2461 S, 30.1042 W', 'عند ٢٠٫٢٤٦١ جنوبًا']) {
      const claims = [{ ...claim, where: exact, text: { en: text } }];
      write(`articles/${first.slug}.json`, {
        ...first,
        claims,
        deskOnly: { coordinates: [{ path: 'claims.c01.where', to: 0.05, reason }] },
      });
      expect(told()).toEqual([expect.stringContaining('the exact coordinates stand at claims[0].text.en')]);
    }
  });

  test('a place of a dataset, with all that is placed by it', () => {
    const house = {
      id: 'kadir-yard',
      names: [
        { text: 'The yard', lang: 'en', primary: true },
        { text: 'الباحة', lang: 'ar', primary: true },
      ],
      featureCode: 'AREA',
      coordinates: [-30.11327, -20.25713],
      uncertaintyMeters: 40,
      footprintMeters: 33,
      coordinateSource: { kind: 'published', citation: 'Way 1234567 of a map' },
      confidence: 'B',
      parent: 'port-ansel',
    };
    const where = { relation: 'offset', place: 'kadir-yard', heading: 'N', distanceMeters: 150, distancePrecisionMeters: 50 };
    write(`articles/${first.slug}.json`, { ...first, claims: [{ ...first.claims[0], where }] });
    write('places.json', { places: [house], deskOnly: { coordinates: [{ path: 'places.kadir-yard', to: 0.05, reason }] } });
    const record = served();
    const text = all(record);
    for (const secret of ['30.113', '20.257', '20.2557', '1234567', 'witness of 15']) expect(text).not.toContain(secret);
    expect(record.gazetteer.get('kadir-yard')).toMatchObject({
      coordinates: [-30.125, -20.275],
      generalizedTo: 0.05,
      parent: 'anselia',
    });
  });
});

describe('parts', () => {
  test('a name with what stands for it, a speaker with another, a title and a claim are in nothing that is served', () => {
    const witness = { id: 'witness', name: { en: 'Selim Kadir' }, kind: 'unnamed', url: 'https://kadir.example/' };
    write('sources/sources.json', {
      ...sources,
      sources: [...sources.sources, witness],
      deskOnly: {
        parts: [
          { path: 'sources.witness.name', instead: { en: 'a resident, whose name the desk knows' }, reason },
          { path: 'sources.witness.url', reason },
        ],
      },
    });
    const more = { ...first.claims[0], id: 'c02', text: { en: 'Kadir saw it.' } };
    write(`articles/${first.slug}.json`, {
      ...first,
      title: { en: 'Kadir, 15, tells' },
      claims: [{ ...first.claims[0], supports: [{ claim: 'c02', about: { en: 'what Kadir saw' } }] }, more],
      deskOnly: {
        parts: [
          { path: 'title', instead: { en: 'A resident tells' }, reason },
          { path: 'claims.c02', reason },
        ],
      },
    });
    const record = served();
    const text = all(record);
    for (const secret of ['Kadir', 'kadir', 'witness of 15']) expect(text).not.toContain(secret);
    expect(text).toContain('whose name the desk knows');
    expect(record.articles.get(first.slug)?.title).toEqual({ en: 'A resident tells' });
  });

  test.each<[string, object, RegExp]>([
    [
      'leads nowhere',
      { path: 'claims.c09.text', reason },
      /deskOnly\.parts\[0\]\.path: "claims\.c09\.text" \/ a part of this document/,
    ],
    ['goes by position', { path: 'claims.0.text', reason }, /a part of this document, of lists by the id/],
    [
      'may not be missing',
      { path: 'claims.c01.text', reason },
      /claims\[0\]\.text: nothing, as it is for the desk alone \/ .*"instead"/,
    ],
    ['says which document it is', { path: 'slug', reason }, /a part that does not say which document/],
    ['has no reason', { path: 'title', instead: { en: 'x' } }, /deskOnly\.parts\[0\]\.reason: nothing \/ /],
    ['has something else instead', { path: 'claims.c01.text', instead: 5, reason }, /claims\[0\]\.text: 5 \//],
  ])('one that %s is refused, and says what is expected', (_, part, expected) => {
    write(`articles/${first.slug}.json`, { ...first, deskOnly: { parts: [part] } });
    expect(told().join('\n')).toMatch(expected);
  });

  test('with the address of a text that was read go its copies, and readers are told why it has none', () => {
    const kadir = 'https://gazette.example/kadir';
    const alsoAt = [{ source: first.outlet.source, url: `${kadir}-2` }];
    const evidence = { archive: `https://archive.example/${kadir}` };
    const deskOnly = { parts: [{ path: 'url', instead: null, reason }] };
    write(`articles/${first.slug}.json`, { ...first, url: kadir, alsoAt, evidence, deskOnly });
    const record = served();
    expect(all(record)).not.toContain('kadir');
    expect(record.articles.get(first.slug)?.noAddress).toMatchObject({ en: expect.stringContaining('protect people') });
  });

  test('with a summary goes what it names, and with a list all that stands in it', () => {
    const [claim] = first.claims;
    const hedges = [{ en: 'if Kadir is right' }];
    const parts = ['summary', 'claims.c01.hedges'].map((path) => ({ path, instead: [], reason }));
    const claims = [{ ...claim, hedges, mention: { en: 'the port of Kadir' } }];
    write(`articles/${first.slug}.json`, { ...first, summary: [{ en: 'Kadir marched.' }], claims, deskOnly: { parts } });
    expect(all(served())).not.toContain('Kadir');
  });

  test('a draft with a mark that leads nowhere keeps nothing from the public, and is told so', () => {
    write('articles/second.json', {
      ...first,
      slug: 'second',
      status: 'draft',
      deskOnly: { parts: [{ path: 'nothing', reason }] },
    });
    const { record, unfinished } = built();
    expect(record).not.toBeNull();
    expect(unfinished[0]?.problems).toMatchObject([{ path: 'deskOnly.parts[0].path' }]);
  });
});

describe('documents', () => {
  const second = { ...first, slug: 'kadir-tells', title: { en: 'Kadir tells' }, status: 'desk-only' };
  const link = { claim: 'kadir-tells#c01', about: { en: 'what Kadir saw' } };

  test('one is in nothing that is served, with the links, corrections and editions that name it', () => {
    write('articles/kadir-tells.json', second);
    write('incidents/kadir-s-arrest.json', {
      ...incident,
      slug: 'kadir-s-arrest',
      claims: ['kadir-tells#c01'],
      status: 'desk-only',
    });
    write(`articles/${first.slug}.json`, { ...first, claims: [{ ...first.claims[0], contradicts: [link] }] });
    write(`incidents/${incident.slug}.json`, { ...incident, beside: ['kadir-tells#c01'] });
    const texts = { what: { en: 'Kadir' }, why: { en: 'Kadir' } };
    write('corrections.json', { corrections: [{ id: 'kadir', entry: 'kadir-s-arrest', date: '1994-04-01', ...texts }] });
    const editions = read('editions.json');
    const [newest, ...older] = editions.editions;
    write('editions.json', { editions: [{ ...newest, added: ['kadir-s-arrest'] }, ...older] });
    const record = served();
    expect(all(record).toLowerCase()).not.toContain('kadir');
  });

  test('where its address says that it was withdrawn, that is all that is left of it', () => {
    const withdrawal = { date: '1994-05-01', why: { en: 'It is no longer public.' } };
    write('articles/kadir-tells.json', { ...second, withdrawal });
    const record = served();
    const { slug: _, ...left } = record.withdrawn.get('articles/kadir-tells') ?? {};
    expect(left).toEqual({ dataset: 'harbour-1994', kind: 'articles', ...withdrawal });
    expect(all(record)).not.toContain('Kadir tells');
  });

  test('what rests on it is refused, and says on what', () => {
    write('articles/kadir-tells.json', second);
    write(`incidents/${incident.slug}.json`, { ...incident, claims: [...incident.claims, 'kadir-tells#c01'] });
    expect(told()).toEqual([
      expect.stringContaining('of which the article is for the desk alone / a claim of a published article'),
    ]);
  });

  test('what replaces a claim is not left out: it would stand as though it still held', () => {
    write('articles/kadir-tells.json', second);
    write(`articles/${first.slug}.json`, { ...first, claims: [{ ...first.claims[0], replacedBy: 'kadir-tells#c01' }] });
    expect(told()).toEqual([expect.stringContaining('replacedBy')]);
  });
});
