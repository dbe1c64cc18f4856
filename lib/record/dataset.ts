import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import { locales } from '../i18n/locales';
import { Localized } from '../i18n/localized';
import { WebAddress } from './web-address';

const Day = z.iso.date({ error: 'expected a day such as 2026-11-30' });

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
    languages: z.array(z.enum(locales)).min(1),
    licence: z.strictObject({
      /** "CC BY 4.0" */
      name: z.string().trim().min(1),
      url: WebAddress,
      /** What it lets others do, in words. */
      words: Localized,
    }),
    /** Whom to name, in files and interfaces. */
    attribution: z.string().trim().min(1),
    /** Of an imported dataset: the version by which its publisher names it. */
    version: z.string().trim().min(1).optional(),
    /** none: its publisher does not allow that it is passed on, so that no public page, tile, file, feed or card holds it. */
    redistribution: z.enum(['full', 'none']),
    /** desk: only editors see it. */
    visibility: z.enum(['public', 'desk']),
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
    /** What the page about the method tells of this record alone: how its texts were read. */
    method: z.strictObject({ reading: Localized }).optional(),
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
