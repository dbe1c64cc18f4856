import { z } from 'zod';
import { Localized } from '../i18n/localized';
import { WebAddress } from './web-address';

const Day = z.iso.date({ error: 'expected a day such as 2026-11-30' });

/** What is kept of the page of an article, so that what it said can be shown when the page says otherwise, or is gone. */
export const Evidence = z.strictObject({
  /** The day on which the page was opened. */
  accessed: Day.optional(),
  /** Of a copy in a public archive. */
  archive: WebAddress.optional(),
  /** A copy that the desk keeps for itself: readers get its SHA-256, so that it can be compared with what somebody shows later. */
  copy: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected a SHA-256 of 64 hexadecimal digits' }),
      bytes: z.number().int().positive(),
      /** Since when. */
      kept: Day,
      /** It is no longer kept: since when, and why. */
      deleted: z.strictObject({ date: Day, why: Localized }).optional(),
    })
    .optional(),
});
export type Evidence = z.infer<typeof Evidence>;
