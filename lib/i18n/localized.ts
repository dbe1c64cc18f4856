import { z } from 'zod';

const Text = z.string().trim().min(1, { error: 'expected a text' });

/** A text of ours as every reader gets it: in their language, or else in the only one in which it is given. */
const Complete = z.strictObject({
  en: Text,
  ar: Text,
  /** The one language in which it is given; absent where it is given in all. */
  only: z.enum(['en', 'ar']).optional(),
});
export type Localized = z.infer<typeof Complete>;

/** As it is written: in at least one language of the site. A dataset can ask for more (`languages` in its dataset.json). */
export const Localized = z
  .strictObject({ en: Text.optional(), ar: Text.optional() })
  .refine(({ en, ar }) => en !== undefined || ar !== undefined, 'expected a text in at least one language, as "en" or "ar"')
  .transform(({ en = '', ar = '' }): Localized => {
    if (en && ar) return { en, ar };
    return en ? { en, ar: en, only: 'en' } : { en: ar, ar, only: 'ar' };
  })
  // Named, so that the schema of what is published can say what it holds.
  .pipe(Complete);

/** The language in which a reader of `locale` gets a text. */
export const languageOf = <L extends 'en' | 'ar'>({ only }: Localized, locale: L): 'en' | 'ar' => only ?? locale;

/** The text in a language, or null where it is not given in it. */
export const givenIn = (text: Localized, locale: 'en' | 'ar'): string | null =>
  languageOf(text, locale) === locale ? text[locale] : null;
