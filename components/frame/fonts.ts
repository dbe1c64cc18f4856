import type { Locale } from '@/lib/i18n/locales';

const file = ({ pathname, href }: URL): string => (href.startsWith('file:') ? pathname : href);

/** The fonts that the first view needs, by language, in the addresses that the build gives them. */
export const firstFonts: Record<Locale, string[]> = {
  en: [
    file(new URL('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2', import.meta.url)),
    file(new URL('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2', import.meta.url)),
  ],
  ar: [
    file(new URL('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2', import.meta.url)),
    file(new URL('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2', import.meta.url)),
  ],
};
