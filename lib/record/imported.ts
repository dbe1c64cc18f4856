import { z } from 'zod';
import { LonLat, Slug } from '../gazetteer/schema';
import { pointPrecisions } from '../geometry/where';
import { Localized } from '../i18n/localized';
import { edtfProblem } from '../time/edtf';
import { type EventType, eventTypes } from './event-types';
import { fingerprint } from './fingerprint';
import { Role } from './schema';
import { WebAddress } from './web-address';

const Text = z.string().trim().min(1, { error: 'expected a text' });
const Count = z.number().int().nonnegative();

/** How a dataset gives a number: its best estimate, the lowest and highest, and of whom the best one is made up. */
const Deaths = z.strictObject({
  best: Count.optional(),
  low: Count.optional(),
  high: Count.optional(),
  /** Of the first actor, and of the second. */
  sideA: Count.optional(),
  sideB: Count.optional(),
  civilians: Count.optional(),
  unknown: Count.optional(),
});

/**
 * One row of an imported dataset. Names of actors, sources and units are as the dataset writes them: none is taken for one
 * of the record's without somebody having said so.
 */
export const ImportedIncident = z
  .strictObject({
    /** The dataset's own id of the row. */
    id: Text,
    /** `importedSlug` of it: the same in every version of the dataset. */
    slug: Slug,
    /** Where the dataset gives one; else it is made of type, place and day in the reader's language. */
    title: Localized.optional(),
    eventType: z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]),
    subEventType: z.string(),
    /** What the dataset calls it, where it has types of its own. */
    originalType: Text.optional(),
    /** EDTF, no more precise than the dataset. */
    time: z.string(),
    where: z.strictObject({
      coordinates: LonLat,
      uncertaintyMeters: z.number().positive(),
      precision: z.enum(pointPrecisions),
      /** Of where it is, as the dataset has them: the town or spot first, then its units, the country last. */
      names: z.array(Text),
    }),
    /** Who takes part; `actor` is the record's own, where somebody matched them. */
    actors: z.array(z.strictObject({ name: Text, role: Role, actor: Slug.optional() })),
    /** The publications that the row names. Several in one row are a list, no proof that they are independent. */
    sources: z.array(Text),
    /** How wide their reach is, in the dataset's words: "National". */
    sourceScale: Text.optional(),
    /** Who said it first, where the row tells. */
    original: Text.optional(),
    /** When the publications came out, EDTF: a day, or from the first to the last. */
    said: z.string().optional(),
    deaths: Deaths.optional(),
    /** It sums up several events that its sources do not tell apart. */
    isSummary: z.boolean().optional(),
    /** How many events it counts, of a dataset of counts by unit and time. */
    events: Count.optional(),
    /** The row's own page at its publisher. */
    url: WebAddress.optional(),
    /**
     * Of the record of the file that it was read from, and of how that was read: the same record need not be read again. It
     * says nothing of the incident, and is no part of what the row is compared by.
     */
    digest: Count.optional(),
  })
  .superRefine(({ time, said, eventType, subEventType }, context) => {
    const say = (path: string, got: string, expected: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `got ${got}, expected ${expected}` });
    for (const [path, edtf] of [['time', time], ...(said === undefined ? [] : [['said', said] as const])] as const) {
      const problem = edtfProblem(edtf);
      if (problem) say(path, `"${edtf}" (${problem})`, 'a possible EDTF time, such as 2026-11-30');
    }
    const subTypes: readonly string[] = eventTypes[eventType];
    if (!subTypes.includes(subEventType)) say('subEventType', `"${subEventType}"`, `one of ${eventType}: ${subTypes.join(', ')}`);
  });
export type ImportedIncident = z.infer<typeof ImportedIncident>;
/** As it is kept. */
export type ImportedRow = z.input<typeof ImportedIncident>;

/** The file of a dataset's rows, in its folder. */
export const importedFile = 'incidents.parquet';

/**
 * The address of a row: the dataset's id, then the row's, so that those of two datasets never meet. An id in other letters
 * is told by a digest of it as none of them may stand in an address.
 */
export const importedSlug = (dataset: string, id: string): string => {
  const own = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${dataset}-${[own, ...(/[^\p{ASCII}]/u.test(id) ? [fingerprint(id)] : [])].filter(Boolean).join('-') || fingerprint(id)}`;
};
