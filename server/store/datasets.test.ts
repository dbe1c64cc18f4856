import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsChart } from '../../lib/accounts/chart';
import { textIn } from '../../lib/i18n/text-in';
import { readOpening } from '../../lib/lists/opening';
import { everyAddress } from '../../lib/publish/addresses';
import { subjectOf } from '../../lib/publish/metadata';
import { datedDataset } from '../../lib/record/chronology';
import type { CuratedRecord } from '../../lib/record/model';
import { siteExtent } from '../../lib/scene/extent';
import { sceneOf } from '../../lib/scene/scene';
import { createFileStore } from '../../lib/store/files';
import { readRecord } from './open';

const data = join(process.cwd(), 'data');
const fixture = join(process.cwd(), 'tests/fixtures/instead');
const slug = 'march-on-the-docks';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'datasets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path: string, json: unknown) => writeFileSync(path, JSON.stringify(json));

/** A copy of the fixture, in which one file is changed. */
function changed(name: string, file: string, change: (json: ReturnType<typeof readJson>) => unknown): string {
  const copy = join(folder, name);
  cpSync(fixture, copy, { recursive: true });
  writeJson(join(copy, file), change(readJson(join(copy, file))));
  return copy;
}

/** Both records in one data directory. */
function both(): string {
  const copy = join(folder, 'both');
  cpSync(data, copy, { recursive: true });
  cpSync(join(fixture, 'harbour-1994'), join(copy, 'harbour-1994'), { recursive: true });
  cpSync(join(fixture, 'gazetteer/harbour.json'), join(copy, 'gazetteer/harbour.json'));
  const site = readJson(join(copy, 'site.json'));
  writeJson(join(copy, 'site.json'), { ...site, datasets: [...site.datasets, 'harbour-1994'] });
  return copy;
}

describe('questions of another dataset', () => {
  const asked = () => {
    const copy = changed('asked', 'harbour-1994/articles/ansel-gazette-1994-03-05.json', (article) => ({
      ...article,
      claims: article.claims.map((claim: object) => ({
        ...claim,
        answers: [{ question: 'how-many-marched', words: { en: 'hundreds' } }],
      })),
    }));
    const question = { id: 'how-many-marched', wording: { en: 'How many marched?' }, answer: { kind: 'number', unit: 'people' } };
    const silent = { ...question, id: 'how-many-watched' };
    writeJson(join(copy, 'harbour-1994/questions.json'), { questions: [question, silent] });
    return readRecord(copy).record as CuratedRecord;
  };

  test('one that is answered has a chart and a page, one that nobody answers has none', async () => {
    const own = asked();
    const chart = await accountsChart({ record: own, store: createFileStore(own) }, 'how-many-marched');
    expect(chart?.lanes.map(({ speaker, marks }) => [speaker.id, marks.length])).toEqual([['dockers-union-voice', 1]]);
    expect(chart?.marks[0]?.value).toMatchObject({ kind: 'words', words: { en: 'hundreds' } });
    const paths = (await everyAddress({ record: own, store: createFileStore(own) })).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/en/questions', '/ar/questions/how-many-marched']));
    expect(paths).not.toContain('/en/questions/how-many-watched');
    expect(await accountsChart({ record: own, store: createFileStore(own) }, 'how-many-watched')).toBeNull();
  });

  test('a record without questions has no page of them', async () => {
    const own = readRecord(fixture).record as CuratedRecord;
    const paths = (await everyAddress({ record: own, store: createFileStore(own) })).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('questions'))).toEqual([]);
  });
});

describe('another dataset instead', () => {
  const { record, problems } = readRecord(fixture);
  test('is sound', () => expect(problems).toEqual([]));
  const own = record as CuratedRecord;

  test('has its own dates, redirects and licence, and is about no certain days', async () => {
    expect(own.incidents.get(slug)).toMatchObject({
      dataset: 'harbour-1994',
      published: '1995-01-01T00:00:00Z',
      updated: '1995-01-01T00:00:00Z',
    });
    expect(own.redirects).toEqual([{ kind: 'incidents', from: 'old-march', to: slug, because: 'renamed' }]);
    expect(own.datasets.get('harbour-1994')?.licence.name).toBe('CC0 1.0');
    expect(datedDataset(own)).toBeUndefined();
    const paths = (await everyAddress({ record: own, store: createFileStore(own) })).map(({ path }) => path);
    expect(paths).toContain(`/ar/incidents/${slug}`);
  });

  test('a text in one language is what every reader gets, and says which it is in', () => {
    const entry = own.incidents.get(slug);
    expect(entry?.title).toEqual({ en: entry?.title.en });
    expect(textIn(entry?.title, 'ar')).toBe(entry?.title.en);
  });

  test('its pages have its own words', async () => {
    const opened = { record: own, store: createFileStore(own) };
    const all = await subjectOf(opened, null, {}, 'en');
    expect(all).toMatchObject({ kind: 'What was said of the harbour', summary: 'An invented site, for tests.' });
    const one = await subjectOf(opened, { kind: 'incidents', slug }, {}, 'ar');
    expect(one?.title).toBe('March on the docks of Port Ansel, says the union');
  });

  test('its map shows where it is, and where nothing matches what the site is about', () => {
    expect(sceneOf([], [], own, 'en', siteExtent(own)).box).toEqual([-31, -21, -29, -19]);
    const scene = sceneOf([...own.incidents.values()], [], own, 'en', siteExtent(own));
    expect(scene.spots).toMatchObject([{ anchor: [-30.1, -20.25], name: 'Port Ansel' }]);
    expect(scene.ground).toMatchObject({ maxZoom: 15, credits: [{ name: 'Nobody', url: 'https://maps.example/nobody' }] });
  });
});

test('another dataset beside: everything of both, each with its own dates, and no feed id changes', async () => {
  const { record, problems } = readRecord(both());
  expect(problems).toEqual([]);
  const alone = readRecord(data).record as CuratedRecord;
  expect([...(record?.datasets.keys() ?? [])]).toEqual(['hasakah-2022', 'harbour-1994']);
  expect(record?.incidents.size).toBe(alone.incidents.size + 1);
  expect(record?.incidents.get(slug)?.published).toBe('1995-01-01T00:00:00Z');
  for (const [other, { published, version }] of alone.incidents)
    expect(record?.incidents.get(other)).toMatchObject({ published, version, dataset: 'hasakah-2022' });
  const store = createFileStore(record as CuratedRecord);
  expect((await store.incidents({ filters: { to: '2000-01-01' } })).items.map((entry) => entry.slug)).toContain(slug);

  // The overview of both is of neither, and offers each; chosen, a dataset gives it its title and its own beginning.
  const opened = { record: record as CuratedRecord, store };
  const whole = await readOpening(opened, {}, 'en');
  expect(whole).toMatchObject({ about: null, first: [] });
  expect(whole.datasets.map(({ id, incidents }) => [id, incidents])).toEqual([
    ['hasakah-2022', alone.incidents.size],
    ['harbour-1994', 1],
  ]);
  const chosen = await readOpening(opened, { dataset: ['hasakah-2022'] }, 'en');
  expect(chosen.about?.title).toEqual(alone.datasets.get('hasakah-2022')?.title);
  expect(chosen.first.map(({ path }) => path)).toEqual(
    alone.datasets.get('hasakah-2022')?.first?.map((one) => `incidents/${one}`),
  );
  expect(chosen.stories.map((story) => story.slug)).toEqual([...alone.stories.keys()]);
  expect((await readOpening(opened, { dataset: ['harbour-1994'] }, 'en')).stories).toEqual([]);
});

describe('what is wrong is told with file, path, what stands there and what was expected', () => {
  test.each<[string, string, (json: ReturnType<typeof readJson>) => unknown, object]>([
    [
      'a dataset that is not there',
      'site.json',
      (site) => ({ ...site, datasets: ['elsewhere'] }),
      { file: 'data/site.json', path: 'datasets[0]', got: '"elsewhere"' },
    ],
    ['a setting left out', 'site.json', ({ map: _, ...site }) => site, { file: 'data/site.json', path: 'map', got: 'nothing' }],
    [
      'a name in one language of two',
      'site.json',
      (site) => ({ ...site, name: { en: 'Harbour Watch' } }),
      { file: 'data/site.json', path: 'name.ar', got: 'nothing' },
    ],
    [
      'a language that the dataset asks for',
      'harbour-1994/dataset.json',
      (dataset) => ({ ...dataset, languages: ['en', 'ar'] }),
      { file: 'data/harbour-1994/incidents/march-on-the-docks.json', path: 'title.ar', got: 'nothing' },
    ],
    [
      'a text in no language',
      'harbour-1994/incidents/march-on-the-docks.json',
      (incident) => ({ ...incident, title: {} }),
      { file: 'data/harbour-1994/incidents/march-on-the-docks.json', path: 'title' },
    ],
    [
      'another id than the folder',
      'harbour-1994/dataset.json',
      (dataset) => ({ ...dataset, id: 'other' }),
      { file: 'data/harbour-1994/dataset.json', path: 'id', got: '"other"' },
    ],
    [
      'a dataset that must not be passed on',
      'harbour-1994/dataset.json',
      (dataset) => ({ ...dataset, redistribution: 'none' }),
      { file: 'data/site.json', path: 'datasets[0]' },
    ],
    [
      'an imported dataset without a version',
      'harbour-1994/dataset.json',
      (dataset) => ({ ...dataset, kind: 'imported' }),
      { file: 'data/harbour-1994/dataset.json', path: 'version', got: 'nothing' },
    ],
    [
      'no edition',
      'harbour-1994/editions.json',
      () => ({ editions: [] }),
      { file: 'data/harbour-1994/editions.json', path: 'editions', got: '[]' },
    ],
    [
      'a redirect of what has a page',
      'harbour-1994/redirects.json',
      () => ({ redirects: [{ kind: 'incidents', from: slug, to: 'x', because: 'renamed' }] }),
      { file: 'data/harbour-1994/redirects.json', path: 'redirects[0].from' },
    ],
  ])('%s', (name, file, change, told) => {
    const { record, problems } = readRecord(changed(name.replaceAll(' ', '-'), file, change));
    expect(record).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining(told));
  });

  test('a slug that another dataset has', () => {
    const folderOfBoth = join(folder, 'both');
    const mine = readJson(join(folderOfBoth, 'harbour-1994/incidents/march-on-the-docks.json'));
    const taken = 'sdf-toll-2022-01-21';
    writeJson(join(folderOfBoth, `harbour-1994/incidents/${taken}.json`), { ...mine, slug: taken });
    expect(readRecord(folderOfBoth).problems).toMatchObject([
      { file: `data/harbour-1994/incidents/${taken}.json`, path: 'slug', expected: 'a slug that occurs once' },
    ]);
  });
});
