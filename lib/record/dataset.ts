import { z } from 'zod';
import { LonLat, Slug } from '../gazetteer/schema';
import { pointPrecisions } from '../geometry/where';
import { byLetters } from '../i18n/by-letters';
import { LanguageOfSite, Localized } from '../i18n/localized';
import { WebAddress } from './web-address';

const Day = z.iso.date({ error: 'expected a day such as 2026-11-30' });

const Count = z.number().int().nonnegative();

/** A version of an imported dataset, so that an earlier one can still be cited. */
const ImportedVersion = z.strictObject({
  version: z.string().trim().min(1),
  /** When the file was had from its publisher. */
  accessed: Day,
  rows: Count,
  /** The format that it was read by. */
  format: z.string().min(1),
  /** Of the rows: the same for the same rows. */
  digest: z.string().min(1),
  /** Of the files and of how they were read: the same files read so again need not be read. */
  source: z.string().min(1).optional(),
});
export type ImportedVersion = z.infer<typeof ImportedVersion>;

/** A position that many rows share. */
const Stack = z.strictObject({
  coordinates: LonLat,
  /** Of where it is, as the dataset has it. */
  name: z.string(),
  rows: Count.min(1),
  /** How many of these are known to a unit or a line only: for them it is a centroid, no place. */
  coarse: Count,
});
export type Stack = z.infer<typeof Stack>;

/** How many rows are placed how precisely, counted when they were imported. */
const Profile = z.strictObject({
  rows: Count,
  precision: z.partialRecord(z.enum(pointPrecisions), Count),
  /** The first and the last day, EDTF. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** The positions that most rows share. */
  stacks: z.array(Stack),
});
export type Profile = z.infer<typeof Profile>;

/** `dataset.json`: a body of incidents with one licence and one way of making. */
export const Dataset = z
  .strictObject({
    $schema: z.string().optional(),
    /** The name of its folder. */
    id: Slug,
    /** curated: articles and claims are written here; imported: rows of another's data, each with one machine-made claim. */
    kind: z.enum(['curated', 'imported']),
    title: Localized,
    summary: Localized,
    /** The languages in which every text of it has to be given. */
    languages: z.array(LanguageOfSite).min(1),
    licence: z.strictObject({
      /** "CC BY 4.0" */
      name: z.string().trim().min(1),
      /** Where it can be read; absent where its makers have not said what others may do. */
      url: WebAddress.optional(),
      /** What it lets others do, in words. */
      words: Localized,
    }),
    /**
     * Whom to name, in files and interfaces. A text alone, as the publisher words it, is in the language that its letters
     * tell.
     */
    attribution: z.union([z.string().trim().min(1).transform(byLetters), Localized]),
    /** Of an imported dataset: the version by which its publisher names it. */
    version: z.string().trim().min(1).optional(),
    /** Of an imported dataset: how its publisher asks to be cited. */
    citation: z.string().trim().min(1).optional(),
    /** Its page at its publisher. */
    homepage: WebAddress.optional(),
    /** Who allowed that it is passed on although its licence does not, and when: "ACLED, by letter of 1 May 2026". */
    permission: z.string().trim().min(1).optional(),
    /** Of an imported dataset: every version that was imported, the newest first. */
    versions: z.array(ImportedVersion).optional(),
    /** How precisely the rows that it has now are placed. */
    profile: Profile.optional(),
    /** none: its publisher does not allow that it is passed on, so that no public page, tile, file, feed or card holds it. */
    redistribution: z.enum(['full', 'none']),
    /** desk: only editors see it. */
    visibility: z.enum(['public', 'desk']),
    /** Incidents that the overview shows before all others: those by which a reader learns what it is about. */
    first: z.array(Slug).min(1).max(5).optional(),
    /** The days that it is about, for the page that tells them one by one. */
    period: z
      .strictObject({
        from: Day,
        to: Day,
        /** "The twelve days, day by day" */
        title: Localized,
        /** "After the twelve days" */
        later: Localized,
      })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected a day that is not before "from"' })
      .optional(),
    /** reading: what the page about the method tells of this record alone, how its texts were read; coding: how rows were made. */
    method: z.strictObject({ reading: Localized.optional(), coding: Localized.optional() }).optional(),
  })
  .superRefine(({ kind, version }, context) => {
    if (kind === 'imported' && version === undefined)
      context.addIssue({
        code: 'custom',
        path: ['version'],
        message: 'got nothing, expected the version of an imported dataset as its publisher names it',
      });
  });
export type Dataset = z.infer<typeof Dataset>;

/** Whether the public may see it, in whatever form. */
export const isPublic = ({ visibility, redistribution }: Dataset): boolean =>
  visibility === 'public' && redistribution === 'full';
