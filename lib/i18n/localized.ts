import { z } from 'zod';
import { isLocale, languages } from './languages';

const Text = z.string().trim().min(1, { error: 'expected a text' });

/** A text of ours by language, as it is written: { en: "Prison", ar: "سجن" }, in at least one. */
export type Localized = Readonly<Record<string, string>>;

/** As it is written in a file. A dataset can ask for more languages than one (`languages` in its dataset.json). */
export const Localized = z
  .object({ en: Text.optional(), ar: Text.optional() })
  .catchall(Text)
  .superRefine((given, context) => {
    const tags = Object.keys(given);
    if (tags.length === 0)
      context.addIssue({ code: 'custom', message: 'expected a text in at least one language, as "en" or "ar"' });
    const unknown = tags.filter((tag) => !isLocale(tag));
    if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown });
  })
  .transform(
    (given): Localized => Object.fromEntries(Object.entries(given).flatMap(([tag, text]) => (text ? [[tag, text]] : []))),
  )
  // Named, so that the schema of what is published can say what it holds.
  .pipe(z.record(z.string(), Text));

/** A language of the site, in a file. */
export const LanguageOfSite = z
  .string()
  .refine((tag) => isLocale(tag), { error: () => `expected one of the site's languages: ${languages().tags.join(', ')}` });
