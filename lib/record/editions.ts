import { z } from 'zod';
import file from '../../data/editions.json';
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

/** When an incident or area was first published. */
export function publishedAt(slug: string): string {
  const naming = editions().find(({ added }) => added?.includes(slug));
  return (naming ?? (editions().at(-1) as Edition)).published;
}
