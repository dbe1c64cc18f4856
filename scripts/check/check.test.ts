import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const broken = 'tests/fixtures/broken';

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.mjs', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Each broken copy, and what its reader is told: file, path, what was got, what was expected. */
const told: Record<string, string[]> = {
  'attribution-cycle': [
    'data/sources/fixture.json at paper-a.countsWith: got the circle paper-a → paper-b → paper-a, expected a chain of attribution that ends.',
  ],
  'claim-without-source': [
    'data/articles/fixture.json at claims[0].attribution: got [], expected a source: nothing is claimed by nobody.',
  ],
  'correction-of-nothing': [
    'data/corrections.json at corrections: got "a-correction" a second time',
    'data/corrections.json at a-correction.entry: got "no-such-incident", expected the slug of an incident or area',
  ],
  'correction-on-no-day': [
    'data/corrections.json at corrections[0].date: got "2026-02-30", expected a day such as 2026-11-30.',
    'data/corrections.json at corrections[0].why.en: got "", expected a text.',
  ],
  'coordinate-without-source': [
    'data/gazetteer/fixture.json',
    'coordinateSource: got null, expected the source of the coordinate',
  ],
  'cut-address': [
    'data/articles/fixture.json at url: got "https://bit.ly/3abcdef", expected a whole http or https address, neither cut nor shortened.',
    'at claims[0].locator.url: got "https://sdf-press.example/en/2022/01/the-daesh-…", expected a whole http or https address',
  ],
  'dangling-claim': [
    'data/incidents/fixture.json at claims[0]: got the claim "hasakah-prison-athr-2022-01-24#c99", expected a claim of an article in data/articles',
  ],
  'impossible-time': [
    'data/articles/fixture.json at published.edtf: got "2022-02-30"',
    'data/articles/fixture.json at claims[0].said.edtf: got "2022-01-25/2022-01-20"',
    'data/articles/fixture.json at claims[0].happened.before: got "hasakah-prison-athr-2022-01-24#c02", expected the id of a claim of ',
    'data/articles/fixture.json at claims[0].locator.paragraph: got 3, expected a paragraph of the summary, 1 to 1',
    'data/articles/fixture.json at claims[0].where.place: got the place "atlantis", expected the id of a place in data/gazetteer',
  ],
  'incident-without-claim': [
    'data/incidents/fixture.json at claims: got [], expected a claim: nothing stands on the map without one.',
  ],
  'json-syntax': ['data/incidents/fixture.json: is not valid JSON', 'Mend the syntax'],
  'mention-read-otherwise': [
    'data/articles/fixture.json at claims[0].mention.en: got "the prison", in which the geocoder reads',
    'expected it to read {"relation":"at","place":"hasakah"}',
  ],
  'replaced-by-another': [
    'data/articles/fixture.json at claims[0].replacedBy: got a claim of "sdf", expected one of the same speaker, "athr"',
  ],
  'unknown-event-type': ['data/incidents/fixture.json at subEventType: got "Skirmish", expected one of Battles: Armed clash'],
  'unknown-words': [
    'data/incidents/fixture.json at eventType: got "Battle", expected one of "Battles"',
    'at actors[0].role: got "agressor", expected one of "attacker"',
  ],
};

test('the record is sound', () => {
  const { status, stdout, stderr } = check();
  expect(stderr).toBe('');
  expect(stdout).toContain('The record is sound.');
  expect(status).toBe(0);
});

test('every broken copy has its expectation', () =>
  expect(readdirSync(join(root, broken)).sort()).toEqual(Object.keys(told).sort()));

test.each(Object.entries(told))('%s', (name, lines) => {
  const { status, stdout, stderr } = check('--with', `${broken}/${name}`);
  for (const line of lines) expect(stderr).toContain(line);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test.each([
  [['--with', 'nowhere'], 'got "nowhere", expected a folder that exists'],
  [['--unknown'], '--unknown'],
])('%j is answered with what was expected', (args, message) => {
  const { status, stderr } = check(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
