import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataset, rows, writeFixture } from '../../server/site/testing/imported';
import { filesTruth } from '../../server/truth/files';
import { writeParquet } from '../../server/truth/files/parquet';
import { main } from './main';

const root = join(__dirname, '../..');
const broken = 'tests/fixtures/broken';

/** As on the command line. */
function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/maydan.mjs', 'check', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same without the seconds that a process of its own takes to start. */
async function check(...args: string[]) {
  const out = jest.spyOn(console, 'log').mockImplementation();
  const error = jest.spyOn(console, 'error').mockImplementation();
  const said = (spy: jest.SpyInstance) => spy.mock.calls.map(([line]) => `${line}\n`).join('');
  const status = await main(args);
  const [stdout, stderr] = [said(out), said(error)];
  out.mockRestore();
  error.mockRestore();
  return { status, stdout, stderr };
}

/** Each broken copy, and what its reader is told: file, path, what was got, what was expected. */
const told: Record<string, string[]> = {
  'answer-of-another-kind': [
    'claims[0].answers[0].question: got the question "no-such-question", expected the id of a question in the questions.json of a dataset.',
    'claims[0].answers[1].quantity: got a figure in days, expected one in people, which "surrendered" asks for.',
    'claims[0].answers[2].quantity: got "people", expected the quantity of a figure of the same claim.',
    'claims[0].answers[3]: got {"question":"surrendered","state":"sdf-all"}, expected an answer with "quantity" or "words": "surrendered" asks for a number.',
    'claims[0].answers[4].state: got "nobody", expected one of sdf-all, ',
    'claims[0].answers[5]: got {"question":"who-holds-the-prison","quantity":"days"}, expected an answer with "state"',
    'claims[0].answers[6]: got {"question":"hour-of-the-attack","day":"2022-01-20"}, expected an answer with "hour"',
  ],
  'attribution-cycle': [
    'data/hasakah-2022/sources/fixture.json at paper-a.countsWith: got the circle paper-a → paper-b → paper-a, expected a chain of attribution that ends.',
  ],
  'claim-without-source': [
    'data/hasakah-2022/articles/fixture.json at claims[0].attribution: got [], expected a source: nothing is claimed by nobody.',
  ],
  'correction-of-nothing': [
    'data/hasakah-2022/corrections.json at corrections: got "a-correction" a second time',
    'data/hasakah-2022/corrections.json at a-correction.entry: got "no-such-incident", expected the slug of an incident or area that was published',
    'data/hasakah-2022/corrections.json at a-story.story: got "no-such-story", expected the slug of a story that was published',
  ],
  'correction-on-no-day': [
    'data/hasakah-2022/corrections.json at corrections[0].date: got "2026-02-30", expected a day such as 2026-11-30.',
    'data/hasakah-2022/corrections.json at corrections[0].why.en: got "", expected a text.',
    'data/hasakah-2022/corrections.json at corrections[1]: got neither, expected "entry", the slug of an incident or area, or "story", that of a story.',
    'data/hasakah-2022/corrections.json at corrections[2]: got both, expected "entry"',
  ],
  'coordinate-without-source': [
    'data/gazetteer/fixture.json',
    'coordinateSource: got null, expected the source of the coordinate',
  ],
  'cut-address': [
    'data/hasakah-2022/articles/fixture.json at url: got "https://bit.ly/3abcdef", expected a whole http or https address, neither cut nor shortened.',
    'at alsoAt[0].url: got "https://sdf-press.example/en/2022/01/the-daesh-…", expected a whole http or https address',
  ],
  'dangling-claim': [
    'data/hasakah-2022/incidents/fixture.json at claims[0]: got the claim "hasakah-prison-athr-2022-01-24#c99", expected a claim of an article, as',
  ],
  'hidden-characters': [
    'data/hasakah-2022/incidents/fixture.json at title.en: got a direction override, embedding or isolate in "Escaped \\u202e20 men\\u202c", expected a text without it.',
    'data/hasakah-2022/incidents/fixture.json at title.ar: got an invisible character in "نموذج\\ufeff", expected',
    'data/hasakah-2022/articles/fixture.json at headline: got a control character in "A\\u0000headline"',
    'data/hasakah-2022/articles/fixture.json at summary[0].en: got a control character in "One\\nline."',
    'data/hasakah-2022/articles/fixture.json at summary[0].ar: got a direction mark where none is needed in "سطر\\u200f واحد."',
    'data/hasakah-2022/articles/fixture.json at claims[0].text.en: got an invisible character in "A\\u200bfixture."',
    'data/hasakah-2022/articles/fixture.json at draft.mentions[0].text: got a direction override, embedding or isolate in "al-\\u2066Hol"',
    'data/hasakah-2022/actors/fixture.json at name.en: got the sign for a character lost in a conversion in "A\\ufffdgroup"',
    'data/hasakah-2022/actors/fixture.json at aliases[0].text: got a direction override, embedding or isolate in "Group\\u2069"',
    'data/hasakah-2022/sources/fixture.json at sources[0].name.en: got half of a surrogate pair, or no character in "A paper\\ud800"',
    'data/hasakah-2022/corrections.json at corrections[0].what.en: got a direction mark where none is needed in "The\\u200e place."',
    'data/gazetteer/fixture.json at places[0].names[0].text: got a private use character in "Fixture\\ue000"',
    'data/gazetteer/fixture.json at places[0].coordinateSource.citation: got an invisible character in "A list\\u00ad of places"',
  ],
  'impossible-time': [
    'data/hasakah-2022/articles/fixture.json at published.edtf: got "2022-02-30"',
    'data/hasakah-2022/articles/fixture.json at claims[0].said.edtf: got "2022-01-25/2022-01-20"',
    'data/hasakah-2022/articles/fixture.json at claims[0].happened.before: got "hasakah-prison-athr-2022-01-24#c02", expected the id of a claim of ',
    'data/hasakah-2022/articles/fixture.json at claims[0].locator.paragraph: got 3, expected a paragraph of the summary, 1 to 1',
    'data/hasakah-2022/articles/fixture.json at claims[0].where.place: got the place "atlantis", expected the id of a place in data/gazetteer',
  ],
  'incident-without-claim': [
    'data/hasakah-2022/incidents/fixture.json at claims: got [], expected a claim: nothing stands on the map without one.',
  ],
  'json-syntax': ['data/hasakah-2022/incidents/fixture.json: is not valid JSON', 'Mend the syntax'],
  'mention-read-otherwise': [
    'data/hasakah-2022/articles/fixture.json at claims[0].mention.en: got "the prison", in which the geocoder reads',
    'expected it to read {"relation":"at","place":"hasakah"}',
  ],
  'read-nowhere': [
    'data/hasakah-2022/articles/fixture.json at reading: got nothing, expected how a text that was read was read',
    'data/hasakah-2022/articles/fixture.json at noAddress: got nothing beside the address null, expected the address of the page, or why a text that was read has none.',
    'data/hasakah-2022/articles/fixture.json at claims[0].locator: got {"whole":true}, expected the paragraph in which a claim that was read stands.',
    'data/hasakah-2022/articles/fixture.json at claims[1].locator: got {"paragraph":1}, expected {"whole":true}: a cited claim was read in no paragraph.',
    'data/hasakah-2022/articles/opening.json at reading.day: got "2026-11-31"',
    'data/hasakah-2022/articles/opening.json at claims[0].locator.paragraph: got 3, expected a paragraph that was read, 1 to 2.',
    'data/hasakah-2022/articles/second-hand.json at claims[0].access: got "read", expected "cited": the text it stands in was not read.',
    'data/hasakah-2022/articles/unnumbered.json at noAddress: got "A fixture.", expected none: it says why a text that was read has no address.',
    'data/hasakah-2022/articles/unnumbered.json at reading.paragraphs: got nothing, expected the last paragraph read',
  ],
  'replaced-by-another': [
    'data/hasakah-2022/articles/fixture.json at claims[0].replacedBy: got a claim of "sdf", expected one of the same speaker, "athr"',
  ],
  'unsafe-address': [
    'data/hasakah-2022/articles/fixture.json at url: got "https://sdf-press.example/a \\"quoted\\" title", expected an address without spaces, quotation marks',
    'data/hasakah-2022/articles/fixture.json at alsoAt[0].url: got "https://sdf-press.example/al-Sina\'a", expected an address without spaces, quotation marks',
    'data/hasakah-2022/articles/fixture.json at alsoAt[1].url: got "https://bbc.co.uk@other.example/news", expected an address without a user name or password before "@".',
    'data/hasakah-2022/sources/fixture.json at sources[0].url: got "https://paper.example/a b", expected an address without spaces',
    'data/hasakah-2022/sources/fixture.json at sources[1].descriptionSource: got "its own page, https://reader:secret@paper.example/about", expected an address without a user name',
  ],
  'story-without-claims': [
    'data/hasakah-2022/stories/fixture.json at steps[0].claims[0]: got the claim "hasakah-prison-athr-2022-01-24#c99", expected a claim of an article, as "article-slug#claim-id".',
    'data/hasakah-2022/stories/fixture.json at steps[0].incidents[0]: got "no-such-incident", expected the slug of an incident that is published.',
  ],
  'unknown-category': [
    'data/hasakah-2022/incidents/fixture.json at category: got "skirmish", expected one of data/categories.json: attack, clash, ',
    'data/hasakah-2022/incidents/no-statement.json at category: got "toll" of an incident with "statement": false, expected one that data/categories.json has not as "statement".',
  ],
  'unknown-event-type': [
    'data/hasakah-2022/incidents/fixture.json at subEventType: got "Skirmish", expected one of Battles: Armed clash',
  ],
  'unknown-words': [
    'data/hasakah-2022/incidents/fixture.json at eventType: got "Battle", expected one of "Battles"',
    'at actors[0].role: got "agressor", expected one of "attacker"',
  ],
};

test('the record is sound', () => {
  const { status, stdout, stderr } = command();
  expect(stderr).toBe('');
  expect(stdout).toContain('The record is sound.');
  expect(status).toBe(0);
});

test('every broken copy has its expectation', () =>
  expect(readdirSync(join(root, broken)).sort()).toEqual(Object.keys(told).sort()));

test.each(Object.entries(told))('%s', async (name, lines) => {
  const { status, stdout, stderr } = await check('--with', `${broken}/${name}`);
  for (const line of lines) expect(stderr).toContain(line);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('what drafts lack is told, and fails nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const articles = join(folder, 'hasakah-2022/articles');
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(articles, 'unfinished.json'), JSON.stringify({ slug: 'unfinished', status: 'draft', title: { en: '' } }));
  const { status, stdout, stderr } = await check('--with', folder);
  rmSync(folder, { recursive: true });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('data/hasakah-2022/articles/unfinished.json: a draft; before it can be published:\n');
  expect(stdout).toContain('  title.en: got "", expected a text.\n');
  expect(stdout).toContain('The record is sound.');
});

test('imported rows are checked one by one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset, rows, author: 'amal', reason: 'an import', version: '2.0' });
  const before = process.env.MAYDAN_DATA_DIR;
  process.env.MAYDAN_DATA_DIR = folder;
  try {
    const sound = await check();
    expect([sound.status, sound.stderr]).toEqual([0, '']);
    expect(sound.stdout).toContain('data/shore-events/incidents.parquet: 4 sound rows\n');
    const lines = join(folder, 'lines.jsonl');
    writeFileSync(lines, JSON.stringify({ ...rows[0], eventType: 'Skirmish' }));
    await writeParquet(lines, join(folder, dataset, 'incidents.parquet'), { version: '2.0' });
    const wrong = await check();
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('data/shore-events/incidents.parquet at rows[0].eventType: got "Skirmish", expected one of');
  } finally {
    if (before === undefined) delete process.env.MAYDAN_DATA_DIR;
    else process.env.MAYDAN_DATA_DIR = before;
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [['--with', 'nowhere'], 'got "nowhere", expected a folder that exists'],
  [['--unknown'], '--unknown'],
])('%j is answered with what was expected', (args, message) => {
  const { status, stderr } = command(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
