import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, compose } from '../../lib/desk/compose';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { createGeocoder } from '../../lib/geocode';
import { type Locale, locales } from '../../lib/i18n/locales';
import { Dataset } from '../../lib/record/dataset';
import type { Source } from '../../lib/record/schema';
import { edtfProblem } from '../../lib/time/edtf';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { datasetsIn } from '../../server/record/read';
import { oneFile, readOptions, slugOf, slugOption } from '../shared/arguments';
import { decode, readBytes } from '../shared/input';
import { proposedBy } from '../shared/recogniser';
import { refuse } from '../shared/refuse';
import { gazetteerWith } from '../shared/wide';

const help = `Turns an article's text into data/DATASET/articles/SLUG.json, ready to be written. Its sentences stay where they are.

  ${usages.draft}

  FILE         a UTF-8 text file, its paragraphs parted by blank lines (or one a line); - reads standard input
  --outlet     who published it: id or name of a source of the dataset, or a new name in Latin letters
  --lang       ar or en
  --published  when, in EDTF: 2026-11-30, 2026-11-30~, 2026-11
  --slug       the article's address; otherwise outlet and date
  --dataset    the folder of data/ that it belongs to; needed where there are several
  --recogniser a module that proposes spans, as in "geocode --help"

What is there already is never overwritten.

Example:
  npm run --silent draft -- article.txt --outlet "North Press" --lang en --published 2026-11-30

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

/** @throws MaydanError */
function readArguments(args: readonly string[]):
  | {
      file: string;
      outlet: string;
      asked: Omit<Asked, 'outlet' | 'slug' | 'languages'>;
      slug?: string;
      dataset: string;
      recogniser?: string;
    }
  | 'help' {
  const { values, positionals } = readOptions(
    args,
    {
      outlet: { type: 'string' },
      lang: { type: 'string' },
      published: { type: 'string' },
      slug: { type: 'string' },
      dataset: { type: 'string' },
      recogniser: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    'draft',
  );
  if (values.help) return 'help';
  const file = oneFile(positionals, 'draft');
  const need = (name: 'outlet' | 'lang' | 'published', expected: string) => {
    const value = values[name]?.trim();
    if (!value) throw new MaydanError('OPTION_INVALID', { option: `--${name}`, got: 'nothing', expected, command: 'draft' });
    return value;
  };
  const outlet = need('outlet', 'who published it');
  const language = need('lang', 'ar or en');
  if (language !== 'ar' && language !== 'en')
    throw new MaydanError('OPTION_INVALID', { option: '--lang', got: `"${language}"`, expected: 'ar or en', command: 'draft' });
  const published = need('published', 'a date in EDTF, such as 2026-11-30');
  const problem = edtfProblem(published);
  if (problem)
    throw new MaydanError('OPTION_INVALID', {
      option: '--published',
      got: `"${published}" (${problem})`,
      expected: 'a date in EDTF, such as 2026-11-30 or 2026-11-30~',
      command: 'draft',
    });
  const slug = values.slug === undefined ? {} : { slug: slugOption('--slug', values.slug, 'draft') };
  const recogniser = values.recogniser === undefined ? {} : { recogniser: values.recogniser };
  return { file, outlet, asked: { language, published }, ...slug, ...recogniser, dataset: datasetOption(values.dataset) };
}

/** The dataset of that name, or the only one. @throws MaydanError */
function datasetOption(name: string | undefined): string {
  const held = datasetsIn(siteDataDir());
  if (name === undefined && held.length === 1) return held[0] as string;
  if (name !== undefined && held.includes(name)) return name;
  throw new MaydanError('OPTION_INVALID', {
    option: '--dataset',
    got: name === undefined ? 'nothing' : `"${name}"`,
    expected: held.length > 0 ? `one of ${held.join(', ')}` : 'a folder of data/ with a dataset.json, and there is none',
    command: 'draft',
  });
}

/** In which every text of a dataset has to be given; those of all sites where its file does not say. */
function languagesOf(dataset: string): readonly Locale[] {
  const file = join(siteDataDir(), dataset, 'dataset.json');
  const read = Dataset.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
  return read.success ? read.data.languages : locales();
}

/** The id of a source by its id or name; a new name becomes an id, which "npm run check" then asks for. */
function outletId(name: string, dataset: string): string {
  const file = join(siteDataDir(), dataset, 'sources/sources.json');
  const { sources } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { sources: Source[] }) : { sources: [] };
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const known = sources.find((source) => [source.id, ...Object.values(source.name)].some(same));
  const id = known?.id ?? (/\p{Script=Arabic}/u.test(name) ? '' : slugOf(name));
  if (!id)
    throw new MaydanError('OPTION_INVALID', {
      option: '--outlet',
      got: `"${name}"`,
      expected: `the id or name of a source in data/${dataset}/sources/sources.json, or a new name in Latin letters`,
      command: 'draft',
    });
  return id;
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const read = readArguments(args);
    if (read === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const text = decode(await readBytes(read.file), read.file);
    if (text.trim() === '') throw new MaydanError('FILE_EMPTY', { file: read.file, expected: 'text' });
    const outlet = outletId(read.outlet, read.dataset);
    const slug = read.slug ?? slugOf(`${outlet}-${read.asked.published}`);
    const proposed = await proposedBy(read.recogniser, text);
    const { geocode } = createGeocoder(gazetteerWith(null));
    const article = compose(
      text,
      { ...read.asked, outlet, slug, languages: languagesOf(read.dataset) },
      { geocode: (whole) => geocode(whole, { proposed }) },
    );
    const file = `${read.dataset}/articles/${slug}.json`;
    const name = `data/${file}`;
    if (!writeFile(join(siteDataDir(), file), `${JSON.stringify(article, null, 2)}\n`, { name, isNew: true }))
      throw new MaydanError('FILE_EXISTS', {
        file: name,
        expected: 'a new article',
        instead: 'Give another address with --slug.',
      });
    process.stdout.write(
      `${name}: ${article.summary.length} paragraphs, ${article.draft.mentions.length} mentions. Write what is empty, delete "draft", run "npm run check", which names what is missing, then set "status" to "published".\n`,
    );
    return 0;
  } catch (error) {
    return refuse(error);
  }
}
