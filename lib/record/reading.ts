import { z } from 'zod';
import { Localized } from '../i18n/localized';

/** read: we read the passage that makes the claim; cited: known at second hand, the page was not read. */
export const Access = z.enum(['read', 'cited']);
export type Access = z.infer<typeof Access>;

/** Of a claim also: made of a row of an imported dataset. */
export type ClaimAccess = Access | 'imported';

/** What a reader is told of how far a text was read: all of it, its opening only, not at all, or by whom a dataset is made. */
export const accessGrades = ['read', 'opening', 'cited', 'imported'] as const;
export type AccessGrade = (typeof accessGrades)[number];

/** A paragraph of the body, counted from 1 without headline, byline, date and captions; "last": the last one read. */
const Paragraph = z.union([z.number().int().positive(), z.literal('last')]);

/** Where in the article a claim stands: its paragraph and others that make it too; `whole` only where it was not read. */
export const Locator = z.union([
  z.strictObject({ paragraph: Paragraph, also: z.array(Paragraph).optional() }),
  z.strictObject({ whole: z.literal(true) }),
]);
export type Locator = z.infer<typeof Locator>;

/** How an article was read. Only of what was read: a text known at second hand has none. */
export const Reading = z
  .strictObject({
    /** stored-copy: a stored copy of the page, whose live address was not opened; text: the text itself, as it was given to us. */
    of: z.enum(['stored-copy', 'text']),
    /** EDTF: the day or days on which it was read. */
    day: z.string().optional(),
    /** opening: the copy breaks off, and nothing below the break is known to us. */
    extent: z.enum(['whole', 'opening']),
    /** The last paragraph read. */
    paragraphs: z.number().int().positive().optional(),
    note: Localized.optional(),
  })
  .refine(({ of, day }) => of === 'text' || day !== undefined, {
    path: ['day'],
    error: 'got nothing, expected the day on which the stored copy was read',
  });
export type Reading = z.infer<typeof Reading>;

/** How far the text of a claim was read. */
export const gradeOf = (access: ClaimAccess, reading: Reading | undefined): AccessGrade =>
  access !== 'read' ? access : reading?.extent === 'opening' ? 'opening' : 'read';
