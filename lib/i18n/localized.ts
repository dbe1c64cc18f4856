import { z } from 'zod';

/** A text of ours in every language of the site. */
export const Localized = z.strictObject({ en: z.string().trim().min(1), ar: z.string().trim().min(1) });
export type Localized = z.infer<typeof Localized>;
