import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGazetteer } from '../../lib/gazetteer';
import { explain, meters } from '../../lib/geometry/explain';
import { formatNumber } from '../../lib/i18n/format';
import { setLanguages } from '../../lib/i18n/languages';
import { directionOf, locales } from '../../lib/i18n/locales';
import { messagesFor, ownMessages } from '../../lib/i18n/messages';
import { broughtWords } from '../../lib/i18n/words';
import type { ImportedIncident } from '../../lib/record/imported';
import { titleOf } from '../../lib/record/imported-entry';
import { readRecord } from '../store/open';
import { readSite } from './read';
import { pseudoLocales, untranslated, withPseudoLocales } from './testing/pseudo-site';

const fixture = join(process.cwd(), 'tests/fixtures/instead');
const folder = mkdtempSync(join(tmpdir(), 'maydan-languages-'));
const { ltr, rtl } = pseudoLocales;
const siteFile = join(folder, 'site.json');
const change = (file: string, edit: (json: Record<string, never>) => unknown) =>
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));

beforeEach(() => withPseudoLocales(fixture, folder));
afterEach(() => setLanguages(null));
afterAll(() => rmSync(folder, { recursive: true }));

test('a line in the settings and a file make a language of the site, in either direction', () => {
  const { record, problems } = readRecord(folder);
  expect(problems).toEqual([]);
  expect(record?.site.languages.tags).toEqual(['en', 'ar', ltr, rtl]);
  expect(locales()).toEqual(['en', 'ar', ltr, rtl]);
  expect([directionOf(ltr), directionOf(rtl)]).toEqual(['ltr', 'rtl']);
  expect(messagesFor(rtl).site.skip).not.toBe(ownMessages.en.site.skip);
  // Whole, so nothing has to be said.
  expect(broughtWords(rtl)?.notice).toBeNull();
});

test('what it has no words for is English, and said in its own words', () => {
  readSite(folder);
  expect(messagesFor(ltr)[untranslated]).toEqual(ownMessages.en[untranslated]);
  expect(broughtWords(ltr)?.notice).toEqual({ text: expect.stringMatching(/^⟦.*English\.$/), language: ltr });
});

test('the sentence that says so is English where it is not given either', () => {
  writeFileSync(join(folder, 'messages', `${ltr}.json`), '{}');
  expect(readSite(folder).problems).toEqual([]);
  expect(broughtWords(ltr)?.notice).toEqual({ text: expect.stringMatching(/^Parts of this site .* English\.$/), language: 'en' });
});

test('the first of the site’s languages that is complete stands in', () => {
  change(siteFile, (site) => ({ ...site, locales: [ltr, 'ar', 'en', rtl] }));
  readSite(folder);
  expect(messagesFor(ltr)[untranslated]).toEqual(ownMessages.ar[untranslated]);
});

test('places and rows of tables are explained in it, unless one of the words is missing', () => {
  const explained = () => explain(['atPoint'], { place: () => 'X', uncertainty: meters(1000) });
  const rowTitle = () =>
    titleOf(
      { subEventType: 'Arrest', time: '2022-01-24' } as ImportedIncident,
      { relation: 'point', coordinates: [40, 36], uncertaintyMeters: 5, precision: 'site', source: 'X', names: ['Rami'] },
      createGazetteer([], []),
    );
  readSite(folder);
  expect(explained()).toEqual({
    en: 'The point stands for X; the place itself lies within 1 km of it.',
    ar: expect.stringMatching(/^النقطة/),
    [ltr]: expect.stringMatching(/^⟦.*X.*⟧$/),
    [rtl]: expect.stringContaining('X'),
  });
  expect(Object.keys(rowTitle())).toEqual(['en', 'ar', ltr, rtl]);
  expect(rowTitle()[rtl]).not.toBe(rowTitle().en);
  const { drawing: _, ...explainedInPart } = messagesFor(ltr).explained;
  change(join(folder, 'messages', `${ltr}.json`), (given) => ({ ...given, explained: explainedInPart, imported: undefined }));
  readSite(folder);
  expect(Object.keys(explained())).toEqual(['en', 'ar', rtl]);
  expect(Object.keys(rowTitle())).toEqual(['en', 'ar', rtl]);
});

test('numbers are written as the region of the settings does', () => {
  readSite(folder);
  expect([formatNumber(rtl, 1234), formatNumber('ar', 1234), formatNumber(ltr, 1234)]).toEqual(['١٬٢٣٤', '1,234', '1,234']);
});

test.each<[string, () => void, { file: string; path: string; expected: string }]>([
  [
    'a language without its file',
    () => rmSync(join(folder, 'messages', `${rtl}.json`)),
    { file: `data/messages/${rtl}.json`, path: '', expected: `the messages of "${rtl}", as data/site.json offers it` },
  ],
  [
    'a key that the messages have not',
    () => writeFileSync(join(folder, 'messages', `${rtl}.json`), '{ "site": { "slip": "x" } }'),
    { file: `data/messages/${rtl}.json`, path: 'site.slip', expected: 'only keys that the English messages have' },
  ],
  [
    'a letter that hides',
    () => writeFileSync(join(folder, 'messages', `${rtl}.json`), '{ "site": { "skip": "a\\u0000b" } }'),
    { file: `data/messages/${rtl}.json`, path: 'site.skip', expected: 'a text without it' },
  ],
  [
    'a tag that is none',
    () => change(siteFile, (site) => ({ ...site, locales: ['en', 'Kurdish'] })),
    { file: 'data/site.json', path: 'locales[1]', expected: 'a BCP 47 tag in lower case, such as "ckb"' },
  ],
])('%s is told, and nothing is served', (_, damage, problem) => {
  damage();
  const { record, problems } = readRecord(folder);
  expect(record).toBeNull();
  expect(problems).toContainEqual(expect.objectContaining(problem));
});
