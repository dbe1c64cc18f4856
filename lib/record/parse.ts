import type { z } from 'zod';
import { type Problem, problemsOf, show, textProblems } from '../errors/problems';
import { type Question, QuestionFile } from './questions';
import { Actor, Area, Article, type Correction, CorrectionFile, Incident, type Source, SourceFile } from './schema';

/** A data file as read: its path below `data/`, and its parsed JSON. */
export interface DataFile {
  /** "incidents/x.json" */
  path: string;
  json: unknown;
}

/** A parsed entity and the file it stands in. */
export interface Filed<T> {
  file: string;
  value: T;
}

export interface ParsedFiles {
  articles: Filed<Article>[];
  incidents: Filed<Incident>[];
  areas: Filed<Area>[];
  actors: Filed<Actor>[];
  sources: Filed<Source>[];
  corrections: Filed<Correction>[];
  questions: Filed<Question>[];
}

/** Checks every file against its schema. A file with problems is left out, and its problems are told. */
export function parseFiles(files: readonly DataFile[]): { parsed: ParsedFiles; problems: Problem[] } {
  const problems: Problem[] = [];

  const parse = <T>(schema: z.ZodType<T>, file: DataFile): Filed<T>[] => {
    const name = `data/${file.path}`;
    problems.push(...textProblems(file.json, name));
    const result = schema.safeParse(file.json);
    if (result.success) return [{ file: name, value: result.data }];
    problems.push(...problemsOf(result.error, name, file.json));
    return [];
  };

  const folder = <T extends { slug: string }>(name: string, schema: z.ZodType<T>): Filed<T>[] =>
    files
      .filter((file) => file.path.startsWith(`${name}/`))
      .flatMap((file) => parse(schema, file))
      .filter(({ file, value }) => {
        if (file === `data/${name}/${value.slug}.json`) return true;
        problems.push({
          file,
          path: 'slug',
          got: show(value.slug),
          expected: `the file's own name, as in data/${name}/${value.slug}.json`,
        });
        return false;
      });

  return {
    parsed: {
      articles: folder('articles', Article),
      incidents: folder('incidents', Incident),
      areas: folder('areas', Area),
      actors: folder('actors', Actor),
      sources: files
        .filter((file) => file.path.startsWith('sources/'))
        .flatMap((file) => parse(SourceFile, file))
        .flatMap(({ file, value }) => value.sources.map((source) => ({ file, value: source }))),
      corrections: files
        .filter((file) => file.path === 'corrections.json')
        .flatMap((file) => parse(CorrectionFile, file))
        .flatMap(({ file, value }) => value.corrections.map((correction) => ({ file, value: correction }))),
      questions: files
        .filter((file) => file.path === 'questions.json')
        .flatMap((file) => parse(QuestionFile, file))
        .flatMap(({ file, value }) => value.questions.map((question) => ({ file, value: question }))),
    },
    problems,
  };
}
