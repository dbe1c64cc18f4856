/** What is known of the languages in which a site is read. */
export interface Languages {
  /** BCP 47 tags in lower case, in the order in which they are offered: "en", "ckb". What is missing in one falls back along them. */
  tags: readonly string[];
  /** The tags by which Intl writes their dates and numbers, where the language alone does not say it: "ar-SY-u-nu-latn". */
  regions: Readonly<Record<string, string>>;
  /** The words of those that are not among the project's own, as lib/i18n/words.ts has them. */
  words: Readonly<Record<string, object>>;
}

/** The languages that the project itself speaks; a site can offer one of them, both, or further ones beside them. */
export const ownLanguages = ['en', 'ar'] as const;
export type OwnLanguage = (typeof ownLanguages)[number];
export const isOwnLanguage = (tag: string): tag is OwnLanguage => (ownLanguages as readonly string[]).includes(tag);

const own: Languages = { tags: ownLanguages, regions: {}, words: {} };

/**
 * Those of the site that this process serves, or whose page the browser shows: known once the settings are read, and
 * needed by every function that words something. Handing them down through each of some 400 calls would say nothing more,
 * so this is the one thing that lib/ looks up; server/site/languages.ts and components/frame/Languages.client.tsx set it.
 */
// biome-ignore lint/style/noRestrictedGlobals: Next bundles each route with its own copy of a module, so a variable here would be one of many.
const shared = globalThis as typeof globalThis & { maydan?: { languages?: Languages } };

export const languages = (): Languages => shared.maydan?.languages ?? own;

/** Those in which texts are made, as of a table's rows: the project's own, and the site's. */
export const textLanguages = (): string[] => [...new Set([...ownLanguages, ...languages().tags])];

/** Whether pages can be had in it: it is one of the site's, or of the project's own, from whose addresses the site's are found. */
export const isLocale = (value: string): boolean => isOwnLanguage(value) || languages().tags.includes(value);

/** Tells which they are, to whoever asks from now on; null: the project's own. */
export function setLanguages(given: Languages | null): void {
  shared.maydan ??= {};
  shared.maydan.languages = given ?? own;
}
