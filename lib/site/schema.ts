import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import type { Languages } from '../i18n/languages';
import { Localized } from '../i18n/localized';
import type { Category } from '../record/categories';
import { WebAddress } from '../record/web-address';
import { Box } from '../store/box-schema';
import { machineRoots } from '../url/redirects';

const Countries = z.array(z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as "SY"'));
const Zoom = z.number().min(0).max(24);

const isTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

/**
 * A language as it stands in addresses: BCP 47 in lower case, with a script where it has several ("ku-arab"). "api" and the
 * like are addresses already.
 */
const Tag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/, 'expected a BCP 47 tag in lower case, such as "ckb"')
  .refine((tag) => isTag(tag) && !machineRoots.includes(tag), 'expected the tag of a language');

/** `data/site.json`: what an operator sets for their site. */
export const Site = z.strictObject({
  $schema: z.string().optional(),
  name: Localized,
  /** A few words beside the name: "Conflict incidents, each with its sources". */
  tagline: Localized,
  /** One sentence for search engines and unfurled links. */
  description: Localized,
  /** The languages offered, the first where nothing tells which a reader wants. */
  locales: z
    .array(Tag)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each language once'),
  /** The tag by which social networks know a language with its region (Open Graph's og:locale). */
  socialLocales: z.record(Tag, z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'expected a tag such as "en_GB"')),
  /** The region by whose months and digits dates and numbers of a language are written: { "ckb": "ckb-IQ" }. */
  regions: z.record(Tag, z.string().refine(isTag, 'expected a BCP 47 tag such as "ar-EG"')).optional(),
  /** Folders of `data/` whose records are shown, in the order in which they are told of. */
  datasets: z
    .array(Slug)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each dataset once'),
  /**
   * Who may sign off at the desk what they have written: nobody ("another" person does, as where this is left out), or, where
   * one person is all there is, "anyone" who may publish. The page about the method says so then.
   */
  signOff: z.enum(['another', 'anyone']).optional(),
  map: z
    .strictObject({
      /** What is shown where nothing else decides: no incident matches, say. Default: where the record's own lie. */
      extent: Box.optional(),
      /** Where the live map ends, and what the site's own basemap covers. Default: it does not; around the countries. */
      bounds: Box.optional(),
      /** Zoom steps between which the live map moves. */
      minZoom: Zoom.default(1),
      maxZoom: Zoom.default(17),
    })
    .refine(({ minZoom, maxZoom }) => minZoom < maxZoom, { path: ['maxZoom'], error: 'expected more than minZoom' }),
  gazetteer: z.strictObject({
    /** Packs of data/gazetteer/packs behind the curated places, by ISO 3166-1 code. */
    packs: Countries,
    /** Those that `--wide` uses; every one that is there where this is left out. */
    wide: Countries.optional(),
    /** A name to try the geocoder with, as the page about the data does. */
    example: z.string().trim().min(1),
  }),
  /** Whom the site's own basemap and gazetteer are owed to: by name at the edge of the map, and in a sentence. */
  credits: z.strictObject({
    sources: z.array(z.strictObject({ name: z.string().trim().min(1), url: WebAddress })).min(1),
    long: Localized,
  }),
});

/** The settings of a site with what stands in files beside them. */
export type Site = z.infer<typeof Site> & {
  /** Those of `data/categories.json`. */
  categories: readonly Category[];
  /** The languages that it is offered in, with the words of those that the project does not speak itself. */
  languages: Languages;
};
