import { z } from 'zod';

const Text = z.string().trim().min(1, { error: 'expected a text' });
/** A text of ours in every language of the site. */
export const Localized = z.strictObject({ en: Text, ar: Text });
export type Localized = z.infer<typeof Localized>;
