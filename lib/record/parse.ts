import type { z } from 'zod';
import { type Problem, problemsOf, show, textProblems } from '../errors/problems';
import { type Redirect, RedirectFile } from '../url/redirects';
import { AliasFile } from './aliases';
import { Dataset } from './dataset';
import { kindOfFile, type Withdrawn, WithdrawnDocument } from './document-status';
import { type Edition, EditionFile } from './editions';
import type { DataFile, Filed } from './filed';
import { languageProblems } from './languages';
import { type Question, QuestionFile } from './questions';
import { Actor, Area, Article, type Correction, CorrectionFile, Incident, type Source, SourceFile } from './schema';
import { Story } from './stories';
import { WithdrawalFile, withdrawnRows } from './withdrawals';

export interface ParsedFiles {
  articles: Filed<Article>[];
  incidents: Filed<Incident>[];
  areas: Filed<Area>[];
  actors: Filed<Actor>[];
  sources: Filed<Source>[];
  corrections: Filed<Correction>[];
  questions: Filed<Question>[];
  stories: Filed<Story>[];
  datasets: Filed<Dataset>[];
  /** Of each dataset the newest first, as they stand in its file. */
  editions: Filed<Edition>[];
  redirects: Filed<Redirect>[];
  aliases: Filed<AliasFile>[];
  /** Rows of imported datasets that were taken out. */
  withdrawnRows: Filed<Withdrawn>[];
}

/** What was found sound, by the JSON it was read from: a document that did not change is not checked again (170 of 420 ms). */
const sound = new WeakMap<object, unknown>();

/** The languages in which a document was found to say everything, by the JSON it was read from. */
const complete = new WeakMap<object, string>();

/** Checks every file against its schema. A file with problems is left out, and its problems are told. */
export function parseFiles(files: readonly DataFile[]): { parsed: ParsedFiles; problems: Problem[] } {
  const problems: Problem[] = [];

  const parse = <T>(schema: z.ZodType<T>, { path, json }: DataFile): Filed<T>[] => {
    const file = `data/${path}`;
    const isObject = typeof json === 'object' && json !== null;
    const known = isObject ? sound.get(json) : undefined;
    if (known !== undefined) return [{ file, dataset: datasetOf(path), value: known as T }];
    const characters = textProblems(json, file);
    problems.push(...characters);
    const result = schema.safeParse(json);
    if (result.success && characters.length === 0 && isObject) sound.set(json, result.data);
    if (result.success) return [{ file, dataset: datasetOf(path), value: result.data }];
    problems.push(...problemsOf(result.error, file, json));
    return [];
  };

  /** One document a file, which is named after it. */
  const folder = <T extends { slug: string }>(name: string, schema: z.ZodType<T>): Filed<T>[] =>
    files
      .filter(({ path }) => withinDataset(path).startsWith(`${name}/`))
      .flatMap((file) => parse(schema, file))
      .filter(({ file, dataset, value }) => {
        const expected = `data/${dataset}/${name}/${value.slug}.json`;
        if (file === expected) return true;
        problems.push({ file, path: 'slug', got: show(value.slug), expected: `the file's own name, as in ${expected}` });
        return false;
      });

  /** Files that list several. */
  const lists = <F, T>(has: (path: string) => boolean, schema: z.ZodType<F>, listOf: (file: F) => T[]): Filed<T>[] =>
    files
      .filter(({ path }) => has(withinDataset(path)))
      .flatMap((file) => parse(schema, file))
      .flatMap(({ value, ...where }) => listOf(value).map((one) => ({ ...where, value: one })));

  const datasets = files
    .filter(({ path }) => withinDataset(path) === 'dataset.json')
    .flatMap((file) => parse(Dataset, file))
    .filter(({ file, dataset, value: { id } }) => {
      if (id === dataset) return true;
      problems.push({ file, path: 'id', got: show(id), expected: `the name of its folder, "${dataset}"` });
      return false;
    });

  const kinds = new Map(datasets.map(({ value: { id, kind } }) => [id, kind]));
  const asked = new Map(datasets.map(({ value: { id, languages } }) => [id, languages]));
  for (const { path, json } of files) {
    const id = datasetOf(path);
    const languages = asked.get(id) ?? [];
    const isObject = typeof json === 'object' && json !== null;
    if (isObject && complete.get(json) === languages.join()) continue;
    const where = { file: `data/${path}`, whoAsks: `data/${id}/dataset.json` };
    const missing = languageProblems(json, languages, where);
    if (missing.length === 0 && isObject) complete.set(json, languages.join());
    problems.push(...missing);
  }

  const articles = folder('articles', Article);
  // Of what is written here a point is one that somebody gives for a site in or near a place that is known.
  for (const { file, dataset, value } of articles)
    for (const [i, { where }] of value.claims.entries())
      if (
        where?.relation === 'point' &&
        kinds.get(dataset) !== 'imported' &&
        ((!where.place && !where.generalizedTo) || where.precision !== 'site')
      )
        problems.push({
          file,
          path: `claims[${i}].where`,
          got: `coordinates ${where.place ? `known to a "${where.precision}"` : 'without a place'}`,
          expected: 'the place of the gazetteer in or near which they lie, and the precision "site"',
        });

  return {
    parsed: {
      datasets,
      articles,
      incidents: folder('incidents', Incident),
      areas: folder('areas', Area),
      actors: folder('actors', Actor),
      stories: folder('stories', Story),
      sources: lists(
        (path) => path.startsWith('sources/'),
        SourceFile,
        ({ sources }) => sources,
      ),
      corrections: lists(
        (path) => path === 'corrections.json',
        CorrectionFile,
        ({ corrections }) => corrections,
      ),
      questions: lists(
        (path) => path === 'questions.json',
        QuestionFile,
        ({ questions }) => questions,
      ),
      editions: lists(
        (path) => path === 'editions.json',
        EditionFile,
        ({ editions }) => editions,
      ),
      redirects: lists(
        (path) => path === 'redirects.json',
        RedirectFile,
        ({ redirects }) => redirects,
      ),
      aliases: files.filter(({ path }) => withinDataset(path) === 'aliases.json').flatMap((file) => parse(AliasFile, file)),
      withdrawnRows: files
        .filter(({ path }) => withinDataset(path) === 'withdrawn.json')
        .flatMap((file) => parse(WithdrawalFile, file))
        .flatMap(({ file, dataset, value }) => withdrawnRows(dataset, value).map((one) => ({ file, dataset, value: one }))),
    },
    problems,
  };
}

/** What the addresses of withdrawn documents tell; nothing else of them has to be sound any more. */
export function parseWithdrawn(
  files: readonly DataFile[],
  datasets: ParsedFiles['datasets'],
): { withdrawn: Filed<Withdrawn>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const withdrawn = files.flatMap(({ path, json }): Filed<Withdrawn>[] => {
    const [file, dataset, kind] = [`data/${path}`, datasetOf(path), kindOfFile(path)];
    const read = WithdrawnDocument.safeParse(json);
    const asked = datasets.find(({ value: { id } }) => id === dataset)?.value.languages ?? [];
    const { withdrawal: told } = json as { withdrawal?: unknown };
    const where = { file, whoAsks: `data/${dataset}/dataset.json` };
    problems.push(...textProblems(told, file, ['withdrawal']), ...languageProblems(told, asked, where, ['withdrawal']));
    if (!read.success) problems.push(...problemsOf(read.error, file, json));
    const { slug, withdrawal } = read.data ?? {};
    return kind && slug && withdrawal ? [{ file, dataset, value: { dataset, kind, slug, ...withdrawal } }] : [];
  });
  return { withdrawn, problems };
}

/** "hasakah-2022/incidents/x.json" is a file of "hasakah-2022", and within it "incidents/x.json". */
const datasetOf = (path: string): string => path.slice(0, path.indexOf('/'));
const withinDataset = (path: string): string => path.slice(path.indexOf('/') + 1);
