import { z } from 'zod';
import file from '../../data/hasakah-2022/editions.json';
import { type Problem, problemsOf, textProblems } from '../errors/problems';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';

/** A published state of the record. Typed by whoever publishes it: no date is taken from a file's own time. */
export const Edition = z.strictObject({
  id: Slug,
  published: z.iso.datetime({ error: 'expected a time in UTC such as 2026-11-23T00:00:00Z' }),
  /** What is new in it. */
  note: Localized,
  /** Incidents and areas that it published first; those that no edition names came with the oldest. */
  added: z.array(Slug).optional(),
});
export type Edition = z.infer<typeof Edition>;

/** Newest first. */
export const EditionFile = z.strictObject({ $schema: z.string().optional(), editions: z.array(Edition).min(1) });

let known: Edition[] | undefined;

/** Every edition, newest first. */
export function editions(): readonly Edition[] {
  known ??= EditionFile.parse(file).editions;
  return known;
}

export const lastEdition = (): Edition => editions()[0] as Edition;

const path = 'data/hasakah-2022/editions.json';

/** What is wrong with the file, for the person who can mend it; `has` tells whether an incident or area exists. */
export function editionProblems(has: (slug: string) => boolean): Problem[] {
  const result = EditionFile.safeParse(file);
  if (!result.success) return problemsOf(result.error, path, file);
  const times = result.data.editions.map(({ published }) => published);
  return [
    ...textProblems(file, path),
    ...result.data.editions.flatMap(({ added = [] }, i) =>
      added
        .filter((slug) => !has(slug))
        .map((slug) => ({
          file: path,
          path: `editions[${i}].added`,
          got: `"${slug}"`,
          expected: 'the slug of an incident or area',
        })),
    ),
    ...times.flatMap((time, i) =>
      i > 0 && time >= (times[i - 1] as string)
        ? [
            {
              file: path,
              path: `editions[${i}].published`,
              got: time,
              expected: 'an earlier time than that of the edition above it',
            },
          ]
        : [],
    ),
  ];
}

/** When an incident or area was first published. */
export function publishedAt(slug: string): string {
  const naming = editions().find(({ added }) => added?.includes(slug));
  return (naming ?? (editions().at(-1) as Edition)).published;
}
