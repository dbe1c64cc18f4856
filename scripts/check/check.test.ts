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
  'coordinate-without-source': [
    'data/gazetteer/fixture.json',
    'coordinateSource: got null, expected the source of the coordinate',
  ],
  'dangling-claim': [
    'data/incidents/fixture.json at claims[0]: got the claim "hasakah-prison-athr-2022-01-24#c99", expected a claim of an article in data/articles',
  ],
  'impossible-time': [
    'data/articles/fixture.json at published.edtf: got "2022-02-30"',
    'data/articles/fixture.json at claims[0].said.edtf: got "2022-01-25/2022-01-20"',
    'data/articles/fixture.json at claims[0].locator.paragraph: got 3, expected a paragraph of the summary, 1 to 1',
    'data/articles/fixture.json at claims[0].where.place: got the place "atlantis", expected the id of a place in data/gazetteer',
  ],
  'json-syntax': ['data/incidents/fixture.json: is not valid JSON', 'Mend the syntax'],
  'mention-read-otherwise': [
    'data/articles/fixture.json at claims[0].mention.en: got "the prison", in which the geocoder reads',
    'expected it to read {"relation":"at","place":"hasakah"}',
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
