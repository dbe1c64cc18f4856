'use client';

import { type Languages, setLanguages } from '@/lib/i18n/languages';

interface Props {
  languages: Languages;
  /** The page's own, the tag by which Intl writes its dates and numbers, and the digits that the server writes by it: "arab". */
  own: { locale: string; tag: string; digits: string };
}

/**
 * Tells what runs in the browser which languages the site has, before anything below is rendered there. The server knows
 * them already, with all their words. A browser need not have the dates and numbers of each (Chromium has none of Kurdish),
 * and would write them as in its own language: then they are English ones, in the digits of the rest of the page.
 */
export function LanguagesOfSite({ languages, own: { locale, tag, digits } }: Props) {
  if (typeof window !== 'undefined') {
    const isKnown = Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
    setLanguages({ ...languages, regions: { ...languages.regions, [locale]: isKnown ? tag : `en-GB-u-nu-${digits}` } });
  }
  return null;
}
