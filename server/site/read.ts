import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { MaydanError } from '../../lib/errors';
import { type Problem, problemsOf, textProblems } from '../../lib/errors/problems';
import { isOwnLanguage, setLanguages } from '../../lib/i18n/languages';
import { type Category, CategoryFile } from '../../lib/record/categories';
import { languageProblems } from '../../lib/record/languages';
import { Site } from '../../lib/site/schema';
import { ownDataDir } from '../data-dir';
import { languagesOf } from './languages';

const name = 'site.json';
/** As people are told of it. */
export const siteFile = `data/${name}`;
/** The categories of a site; one that has no such file has the project's own. */
export const categoriesName = 'categories.json';

/** What says in which languages a site is offered, beside whatever else stands there. */
const Offered = Site.pick({ locales: true, regions: true }).strip();

/**
 * The site's settings, those of `overlay` before those of the data directory; null where there is no such file, or where it
 * is wrong, with what is wrong. From then on its languages are those of this process (lib/i18n/languages.ts).
 * @throws MaydanError JSON_SYNTAX
 */
export function readSite(dataDir: string, overlay?: string): { site: Site | null; problems: Problem[] } {
  const folders = [overlay, dataDir].flatMap((folder) => folder ?? []);
  const json = readFirst(folders, name);
  if (json === undefined) return { site: null, problems: [] };
  // Which languages there are comes first: texts are read by it.
  const offered = Offered.safeParse(json);
  const read = offered.success ? languagesOf(offered.data, (file) => readFirst(folders, file)) : null;
  setLanguages(read?.languages ?? null);
  const categories = readCategories(folders);
  const parsed = Site.safeParse(json);
  const wrong = [
    ...(parsed.success ? [] : problemsOf(parsed.error, siteFile, json)),
    ...(read?.problems ?? []),
    ...categories.problems,
  ];
  if (!parsed.success || !read || wrong.length > 0) return { site: null, problems: wrong };
  // In a further language what is missing falls back, as its messages do.
  const asked = parsed.data.locales.filter(isOwnLanguage);
  const { regions: _, socialLocales: __, ...texts } = json as Record<string, unknown>;
  const untranslated = [
    ...languageProblems(texts, asked, { file: siteFile, whoAsks: '"locales"' }),
    ...languageProblems(categories.json, asked, { file: categoriesFile, whoAsks: `${siteFile} at "locales"` }),
  ];
  return {
    site: { ...parsed.data, categories: categories.list, languages: read.languages },
    problems: [...textProblems(json, siteFile), ...textProblems(categories.json, categoriesFile), ...untranslated],
  };
}

const categoriesFile = `data/${categoriesName}`;

function readCategories(folders: readonly string[]): { json: unknown; list: Category[]; problems: Problem[] } {
  const json = readFirst([...folders, ownDataDir()], categoriesName);
  const { data, error } = CategoryFile.safeParse(json);
  return { json, list: data?.categories ?? [], problems: error ? problemsOf(error as z.ZodError, categoriesFile, json) : [] };
}

/** What a file of the first of the folders that has it says; undefined where none has. */
function readFirst(folders: readonly string[], file: string): unknown {
  const path = folders.map((folder) => join(/* turbopackIgnore: true */ folder, file)).find((each) => existsSync(each));
  if (path === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', {
      file: `data/${file}`,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
