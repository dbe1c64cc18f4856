import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CuratedRecord } from '../../lib/record/model';
import { readRecord } from './open';

const fixture = join(process.cwd(), 'tests/fixtures/instead');
const articlePath = 'harbour-1994/articles/ansel-gazette-1994-03-05.json';
const incidentPath = 'harbour-1994/incidents/march-on-the-docks.json';
const withdrawal = { date: '1995-02-01', why: { en: 'It was told of another port.' } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'status-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readJson = (path: string) => JSON.parse(readFileSync(join(fixture, path), 'utf8'));
const article = readJson(articlePath);
const incident = readJson(incidentPath);

/** What the fixture comes to with these files beside or instead of its own. */
function read(files: Record<string, unknown>) {
  const copy = mkdtempSync(join(folder, 'data-'));
  cpSync(fixture, copy, { recursive: true });
  for (const [path, json] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), JSON.stringify(json));
  }
  return readRecord(copy);
}

const { record: alone } = readRecord(fixture) as { record: CuratedRecord };
const draftPath = 'harbour-1994/articles/ansel-gazette-1994-03-06.json';
const draft = { ...article, slug: 'ansel-gazette-1994-03-06', status: 'draft', title: { en: '' }, draft: { mentions: [] } };

test.each(['draft', 'in-review'])('an unfinished document (%s) stops nothing, and what it lacks is told', (status) => {
  const { record, problems, unfinished } = read({ [draftPath]: { ...draft, status } });
  expect(problems).toEqual([]);
  expect([...(record?.articles.keys() ?? [])]).toEqual([...alone.articles.keys()]);
  expect(record?.version).toBe(alone.version);
  expect(unfinished).toMatchObject([{ file: `data/${draftPath}`, status }]);
  const [{ problems: lacking } = { problems: [] }] = unfinished;
  expect(lacking.map(({ path, got }) => `${path} ${got}`)).toEqual(['title.en ""', ' the unknown key "draft"']);
});

test('a draft incident may build on a draft article, and a dangling reference of it is told', () => {
  const next = { ...incident, slug: 'second-march', status: 'draft' };
  const sound = { ...article, slug: draft.slug, status: 'draft' };
  const files = (claim: string) => ({
    [draftPath]: sound,
    'harbour-1994/incidents/second-march.json': { ...next, claims: [claim] },
  });
  expect(read(files(`${draft.slug}#c01`)).unfinished.map(({ problems }) => problems)).toEqual([[], []]);
  const { record, unfinished } = read(files(`${draft.slug}#c09`));
  expect(record?.version).toBe(alone.version);
  expect(unfinished.find(({ file }) => file.includes('second-march'))?.problems).toMatchObject([{ path: 'claims[0]' }]);
});

test('"published" is what no status says too: the same versions', () => {
  const { record } = read({ [incidentPath]: { ...incident, status: 'published' } });
  expect(record?.incidents.get(incident.slug)?.version).toBe(alone.incidents.get(incident.slug)?.version);
});

test('a withdrawn incident leaves the record; what it was is told, and redirects to it still lead there', () => {
  const { record, problems } = read({
    [incidentPath]: { slug: incident.slug, status: 'withdrawn', withdrawal },
    'harbour-1994/corrections.json': {
      corrections: [{ id: 'date', entry: incident.slug, date: '1995-01-02', what: { en: 'The date.' }, why: { en: 'A slip.' } }],
    },
  });
  expect(problems).toEqual([]);
  expect(record?.incidents.size).toBe(0);
  expect([...(record?.withdrawn.values() ?? [])]).toMatchObject([
    { kind: 'incidents', slug: incident.slug, date: '1995-02-01', why: { en: withdrawal.why.en } },
  ]);
  expect(record?.corrections).toEqual([]);
  expect(record?.redirects).toHaveLength(1);
});

test.each<[string, Record<string, unknown>, object]>([
  [
    'an incident of a draft article',
    { [articlePath]: { ...article, status: 'draft' } },
    { file: `data/${incidentPath}`, path: 'claims[0]', got: expect.stringContaining('of which the article is a draft') },
  ],
  [
    'an incident of an article in review',
    { [articlePath]: { ...article, status: 'in-review' } },
    { path: 'claims[0]', got: expect.stringContaining('is in review'), expected: 'a claim of a published article' },
  ],
  [
    'an incident of a withdrawn article',
    { [articlePath]: { ...article, status: 'withdrawn', withdrawal } },
    { path: 'claims[0]', got: expect.stringContaining('is withdrawn') },
  ],
  [
    'an actor that is a draft',
    { 'harbour-1994/actors/dockers-union.json': { ...readJson('harbour-1994/actors/dockers-union.json'), status: 'draft' } },
    { file: `data/${incidentPath}`, path: 'actors[0].actor', got: 'the actor "dockers-union", which is a draft' },
  ],
  [
    'a withdrawal without its reason',
    { [incidentPath]: { ...incident, status: 'withdrawn' } },
    { file: `data/${incidentPath}`, path: 'withdrawal', got: 'nothing' },
  ],
  [
    'a withdrawal with its reason in another language',
    { [incidentPath]: { ...incident, status: 'withdrawn', withdrawal: { ...withdrawal, why: { ar: 'خطأ' } } } },
    { file: `data/${incidentPath}`, path: 'withdrawal.why.en', got: 'nothing' },
  ],
  ['another status', { [incidentPath]: { ...incident, status: 'done' } }, { path: 'status', got: '"done"' }],
  [
    'a correction of a draft',
    {
      [incidentPath]: { ...incident, status: 'draft' },
      'harbour-1994/redirects.json': { redirects: [] },
      'harbour-1994/corrections.json': {
        corrections: [{ id: 'x', entry: incident.slug, date: '1995-01-02', what: { en: 'X' }, why: { en: 'Y' } }],
      },
    },
    { path: 'x.entry', got: `"${incident.slug}", which is a draft` },
  ],
])('%s is refused', (_what, files, told) => {
  const { record, problems } = read(files);
  expect(record).toBeNull();
  expect(problems).toContainEqual(expect.objectContaining(told));
});
