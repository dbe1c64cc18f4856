import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The code is the same for every conflict: what is about one of them stands in `data/`. Names of the first one, in both
 * scripts, its parties, its prison, and any month with its year.
 */
const theatre: readonly RegExp[] = [
  /\b(?:al-)?hasak\p{L}*|hassak\p{L}*|hesek\p{L}*|حسك[ةه]/giu,
  /\bsyria(?!c)\p{L}*|سوري\p{L}*/giu,
  /\b(?:sinaa|sina[’']a|industry prison|ghwayran|ghuwayran|ghweiran)\b|سجن الصناعة|غويران/giu,
  /\b(?:SDF|ISIS|SOHR|AANES)\b|قسد|داعش/gu,
  /(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}/giu,
  /(?:كانون الثاني|كانون الأول|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني) \d{4}/gu,
  /\b2022-0[12]\b/g,
];

/** Files that may hold such a word outside a comment, and why. */
const allowed: Readonly<Record<string, string>> = {
  'lib/geocode/lexicon/common.ts': 'language: names that are also words, as examples of the rule',
  'lib/geocode/lexicon/guards.ts':
    'language: what keeps a name of a party or an adjective from being read as a place, by example',
  'lib/geocode/lexicon/kinds.ts': 'language: kind words, each row headed by an example',
  'lib/geocode/lexicon/unknown.ts': 'language: adjectives of nations are no names of places',
  'lib/geocode/normalise/rules.ts': 'language: rules of spelling, each row headed by an example',
  'lib/geocode/recognise/clitics.ts': 'language: clitics, each row headed by an example',
  'lib/geocode/recognise/transliteration.ts': 'language: families of transliteration, by example',
  'lib/geocode/relate/patterns.ts': 'language: patterns of phrases, each row headed by an example',
  'scripts/bench/search.ts': 'a benchmark of searches in the record at hand',
  'scripts/check-gdal.sh': 'a test of the record at hand, that needs GDAL',
};

const folders = ['lib', 'server', 'components', 'messages', 'scripts', 'cli', 'app', 'proxy.ts', 'next.config.js'];
const isExempt = (file: string) =>
  /\.(?:test|e2e)\.tsx?$/.test(file) ||
  file.includes('/testing/') ||
  file.includes('/corpus/') ||
  /\.(?:svg|png|css)$/.test(file);

/** Code without its comments, line by line as before. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;,{(])\/\/[^\n]*/gm, (comment) => comment.replace(/[^\n]/g, ''));

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
  cwd: join(__dirname, '../..'),
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && !isExempt(file));

/** "lib/x.ts:12: Syria" for every such word. */
function wordsIn(file: string, text: string): string[] {
  return withoutComments(text)
    .split('\n')
    .flatMap((line, i) => theatre.flatMap((words) => (line.match(words) ?? []).map((word) => `${file}:${i + 1}: ${word}`)));
}

test('the words are found where they stand, and not in comments', () => {
  expect(wordsIn('x.ts', "const a = 'in Syria'; // Hasakah\n/* Syria */ const b = 'January 2022';")).toEqual([
    'x.ts:1: Syria',
    'x.ts:2: January 2022',
  ]);
});

test('no code names a country, a month or a prison', () => {
  const found = files.flatMap((file) =>
    allowed[file] ? [] : wordsIn(file, readFileSync(join(__dirname, '../..', file), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('whatever is allowed is needed', () => {
  const idle = Object.keys(allowed).filter(
    (file) => wordsIn(file, readFileSync(join(__dirname, '../..', file), 'utf8')).length === 0,
  );
  expect(idle).toEqual([]);
});
