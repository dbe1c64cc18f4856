import { z } from 'zod';

const Countries = z.array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as "SY"'));

/** `data/site.json`: what an operator sets for their site. */
export const Site = z.strictObject({
  $schema: z.string().optional(),
  gazetteer: z.strictObject({
    /** Packs of data/gazetteer/packs behind the curated places, by ISO 3166-1 code. */
    packs: Countries,
    /** Those that `--wide` uses; every one that is there where this is left out. */
    wide: Countries.optional(),
  }),
});
export type Site = z.infer<typeof Site>;
