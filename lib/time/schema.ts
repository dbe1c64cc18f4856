import { z } from 'zod';
import { Localized } from '../i18n/localized';

/** Parts of a day, as a source words them; never turned into hours. */
const partsOfDay = ['dawn', 'morning', 'midday', 'afternoon', 'evening', 'night'] as const;

/**
 * A time as a source gives it: EDTF (ISO 8601-2) plus part of day, or only an order ("before c02"), or a note.
 * Never more precise than the source; `edtf` is null where nothing dates it.
 */
export const SourcedTime = z
  .strictObject({
    /** `2022-01-23`, `2022-01-23~`, `2022-01-21/2022-01-23`, `../2022-01-24` (up to the 24th). */
    edtf: z.string().nullable(),
    partOfDay: z.enum(partsOfDay).optional(),
    /** stated: the source says so; inferred: we concluded it, and `note` says from what. */
    basis: z.enum(['stated', 'inferred']).optional(),
    /** Claims (by id, in the same article) that it comes before or by the time of. */
    before: z.string().optional(),
    by: z.string().optional(),
    note: Localized.optional(),
  })
  .superRefine((time, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (time.edtf && !time.basis) say('basis', 'got nothing, expected "stated" or "inferred" beside a date');
    if (!time.edtf && time.partOfDay) say('partOfDay', 'got a part of day without a date, expected both or neither');
    if (time.basis === 'inferred' && !time.note) say('note', 'got nothing, expected from what the date is inferred');
  });
export type SourcedTime = z.infer<typeof SourcedTime>;

/** A claim as a reader is led to it: by what it tells, with its anchor for the link. Its id is never shown. */
export interface NamedClaim {
  /** Slug of its article. */
  article: string;
  id: string;
  text: Localized;
}

/** A time of a claim; where only an order is given, with the other claim. None: the order is to the claim itself. */
export interface LinkedTime extends SourcedTime {
  other?: NamedClaim;
}
