import { z } from 'zod';
import type { Problem } from '../errors/problems';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';
import type { Filed } from './filed';
import type { Correction } from './schema';

/** A published state of a dataset. Typed by whoever publishes it: no date is taken from a file's own time. */
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

/** A day as the instant that a feed needs: its beginning, UTC. */
export const instantOfDay = (day: string): string => `${day}T00:00:00Z`;

/**
 * When an incident or area was first published, and when that, a correction of it or another change was published last.
 * @param changes when it or what it is made of is known to have changed
 */
export function datesOf(
  slug: string,
  corrections: readonly Correction[],
  editions: readonly Edition[],
  changes: readonly string[],
): { published: string; updated: string } {
  const naming = editions.find(({ added }) => added?.includes(slug)) ?? (editions.at(-1) as Edition);
  const { published } = naming;
  const times = [published, ...corrections.map(({ date }) => instantOfDay(date)), ...changes];
  return { published, updated: times.sort().at(-1) as string };
}

/** What is wrong with the editions of one dataset; `has` tells whether it holds an incident or area. */
export function editionProblems(editions: readonly Filed<Edition>[], has: (slug: string) => boolean): Problem[] {
  return editions.flatMap(({ file, value: { added = [], published } }, i) => {
    const earlier = editions[i - 1]?.value.published;
    return [
      ...added
        .filter((slug) => !has(slug))
        .map((slug) => ({
          file,
          path: `editions[${i}].added`,
          got: `"${slug}"`,
          expected: 'the slug of an incident or area that was published',
        })),
      ...(earlier !== undefined && published >= earlier
        ? [
            {
              file,
              path: `editions[${i}].published`,
              got: published,
              expected: 'an earlier time than that of the edition above it',
            },
          ]
        : []),
    ];
  });
}
