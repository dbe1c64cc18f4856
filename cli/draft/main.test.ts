import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphsOf } from '../../lib/desk/compose';
import { readRecord } from '../../server/store/open';
import { said } from '../testing/said';
import { main } from './main';

/** Invented for the test; no such thing was reported. */
const text = `زار فريق صيانة بلدة تل تمر صباح الثلاثاء لفحص مضخة المياه التي توقفت قبل أسبوعين بحسب ما أفاد موظف في البلدية.

وقال الموظف إن المضخة ستعود إلى العمل خلال أيام، وإن فريقاً آخر سيتوجه إلى ريف الحسكة الجنوبي.
`;
let folder: string;
let data: string;
const before = process.env.MAYDAN_DATA_DIR;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
  data = join(folder, 'data');
  cpSync(join(__dirname, '../../data'), data, { recursive: true });
  writeFileSync(join(folder, 'article.txt'), text);
  writeFileSync(join(folder, 'empty.txt'), ' \n');
  process.env.MAYDAN_DATA_DIR = data;
});
afterAll(() => {
  if (before === undefined) delete process.env.MAYDAN_DATA_DIR;
  else process.env.MAYDAN_DATA_DIR = before;
  rmSync(folder, { recursive: true, force: true });
});

const draft = (...args: string[]) => said(() => main(args));
const article = () => join(folder, 'article.txt');
const right = ['--outlet', 'Athr', '--lang', 'ar', '--published', '2022-02-01'];
const written = () => join(data, 'hasakah-2022/articles/athr-2022-02-01.json');

test('a draft: empty summaries, a claim for each paragraph, its mentions, none of its sentences', async () => {
  expect(await draft(article(), ...right)).toMatchObject({ status: 0, stderr: '' });
  const json = readFileSync(written(), 'utf8');
  const drafted = JSON.parse(json);
  expect(drafted).toMatchObject({
    slug: 'athr-2022-02-01',
    outlet: { source: 'athr' },
    summary: [
      { en: '', ar: '' },
      { en: '', ar: '' },
    ],
    claims: [
      { id: 'c01', locator: { paragraph: 1 } },
      { id: 'c02', locator: { paragraph: 2 } },
    ],
  });
  expect(drafted.draft.mentions.map((one: { paragraph: number; where: object }) => [one.paragraph, one.where])).toEqual([
    [1, { relation: 'at', place: 'tell-tamr' }],
    [2, { relation: 'direction', place: 'hasakah', heading: 'S' }],
  ]);
  const words = text.split(/\s+/);
  for (let i = 0; i + 8 <= words.length; i++) expect(json).not.toContain(words.slice(i, i + 8).join(' '));
});

test('of a dataset in one language, only that language is asked for', async () => {
  const dataset = join(data, 'hasakah-2022/dataset.json');
  const both = readFileSync(dataset, 'utf8');
  writeFileSync(dataset, JSON.stringify({ ...JSON.parse(both), languages: ['en'] }));
  expect(await draft(article(), ...right, '--slug', 'in-one-language')).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(dataset, both);
  const file = join(data, 'hasakah-2022/articles/in-one-language.json');
  const drafted = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  expect([drafted.title, drafted.summary[0], drafted.claims[0].text]).toEqual([{ en: '' }, { en: '' }, { en: '' }]);
});

test('stops nothing that is published, and each thing that it lacks is named', () => {
  const { record, problems, unfinished } = readRecord(data);
  expect(problems).toEqual([]);
  expect(record?.articles.has('athr-2022-02-01')).toBe(false);
  expect(unfinished).toMatchObject([{ file: 'data/hasakah-2022/articles/athr-2022-02-01.json', status: 'draft' }]);
  const own = unfinished.flatMap((one) => one.problems.map(({ path, got }) => `${path} ${got}`));
  for (const missing of ['title.en ""', 'noAddress.en ""', 'summary[1].ar ""', 'claims[0].text.en ""', 'claims[1].modes []'])
    expect(own).toContain(missing);
  expect(own.join('\n')).toContain('the unknown key "draft"');
});

test('is sound once it is written, and published when it says so', () => {
  const { draft: _, ...drafted } = JSON.parse(readFileSync(written(), 'utf8'));
  const said = (what: string) => ({ en: `Test ${what}`, ar: `تجربة ${what}` });
  const whole = {
    ...drafted,
    title: said('title'),
    noAddress: said('without an address'),
    summary: drafted.summary.map((_one: object, i: number) => said(`summary ${i}`)),
    claims: drafted.claims.map((claim: object, i: number) => ({ ...claim, text: said(`claim ${i}`), modes: ['reports'] })),
  };
  writeFileSync(written(), JSON.stringify(whole));
  expect(readRecord(data).unfinished).toMatchObject([{ status: 'draft', problems: [] }]);
  writeFileSync(written(), JSON.stringify({ ...whole, status: 'published' }));
  const { record, problems, unfinished } = readRecord(data);
  expect([problems, unfinished]).toEqual([[], []]);
  expect(record?.articles.has('athr-2022-02-01')).toBe(true);
});

test('what is there is never overwritten, and nothing is left beside it', async () => {
  const standing = readFileSync(written(), 'utf8');
  const { status, stdout, stderr } = await draft(article(), ...right);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^data\/hasakah-2022\/articles\/athr-2022-02-01\.json: is there already.*--slug\.\n$/);
  expect(readFileSync(written(), 'utf8')).toBe(standing);
  expect(readdirSync(join(data, 'hasakah-2022/articles')).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test.each<[string, () => string[], RegExp]>([
  ['no file', () => right, /^FILE: got none/],
  ['a missing file', () => [join(folder, 'absent.txt'), ...right], /absent\.txt: cannot be read/],
  ['an empty file', () => [join(folder, 'empty.txt'), ...right], /holds no text/],
  ['no outlet', () => [article(), ...right.slice(2)], /^--outlet: got nothing/],
  ['an unknown Arabic outlet', () => [article(), ...right, '--outlet', 'صحيفة مختلقة'], /^--outlet: got "صحيفة مختلقة"/],
  ['another language', () => [article(), ...right, '--lang', 'fr'], /^--lang: got "fr"/],
  ['no date', () => [article(), ...right, '--published', 'yesterday'], /^--published: got "yesterday"/],
  ['a path as slug', () => [article(), ...right, '--slug', '../x'], /^--slug: got "\.\.\/x"/],
  ['an unknown option', () => [article(), ...right, '--force'], /^--force: unknown option/],
  ['an option without its value', () => [article(), ...right, '--slug'], /^--slug: got nothing/],
])('refused: %s', async (_name, args, message) => {
  const files = readdirSync(join(data, 'hasakah-2022/articles'));
  const { status, stdout, stderr } = await draft(...args());
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync(join(data, 'hasakah-2022/articles'))).toEqual(files);
});

test('paragraphs: blank lines part them; without any, lines do', () => {
  expect(paragraphsOf('a\nb\n\nc').map((one) => one.text)).toEqual(['a\nb', 'c']);
  expect(paragraphsOf('a\nb\n').map((one) => one.text)).toEqual(['a', 'b']);
  expect(paragraphsOf('a\r\n\r\nb').map((one) => [one.text.trim(), one.start])).toEqual([
    ['a', 0],
    ['b', 5],
  ]);
});

test('a place of a pack that site.json lists passes the check, and one that it does not list is told', async () => {
  const site = join(data, 'site.json');
  const own = readFileSync(site, 'utf8');
  const withPacks = (...packs: string[]) =>
    writeFileSync(site, JSON.stringify({ ...JSON.parse(own), gazetteer: { ...JSON.parse(own).gazetteer, packs } }));
  writeFileSync(join(folder, 'rafah.txt'), 'Repairs to a well in Rafah began on Monday, an engineer said.\n');
  const at = join(data, 'hasakah-2022/articles/athr-2022-02-02.json');
  const withText = () => {
    const { draft: _, ...drafted } = JSON.parse(readFileSync(at, 'utf8'));
    const said = { en: 'Test', ar: 'تجربة' };
    const where = { relation: 'at', place: 'gn-281102' };
    const claims = drafted.claims.map((claim: object) => ({ ...claim, text: said, modes: ['reports'], where }));
    writeFileSync(
      at,
      JSON.stringify({
        ...drafted,
        status: 'published',
        title: said,
        noAddress: said,
        summary: drafted.summary.map(() => said),
        claims,
      }),
    );
    return readRecord(data).problems;
  };
  try {
    withPacks('PS');
    expect(await draft(join(folder, 'rafah.txt'), '--outlet', 'Athr', '--lang', 'en', '--published', '2022-02-02')).toMatchObject(
      {
        status: 0,
      },
    );
    const { mentions } = JSON.parse(readFileSync(at, 'utf8')).draft;
    expect(mentions.map((one: { where: object }) => one.where)).toEqual([{ relation: 'at', place: 'gn-281102' }]);
    expect(withText()).toEqual([]);
    withPacks('PS', 'XX');
    expect(readRecord(data).problems).toMatchObject([{ file: 'data/site.json', path: 'gazetteer.packs[1]', got: '"XX"' }]);
    withPacks();
    expect(readRecord(data).problems.map(({ got }) => got)).toEqual(['the place "gn-281102"']);
  } finally {
    writeFileSync(site, own);
    rmSync(at, { force: true });
  }
});
