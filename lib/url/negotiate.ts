import { defaultLocale, type Locale, locales } from '../i18n/locales';

/** Of the languages that a site offers the one that a reader asks for in `Accept-Language`, else the first. */
export function negotiate(acceptLanguage: string | null, offered: readonly Locale[] = locales()): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  // "ku-Arab-IQ" is read by those of "ku-arab", else of "ku", else of any other "ku-latn".
  const match = wanted.flatMap(({ tag }) => {
    const [language = ''] = tag.split('-');
    const near = offered.filter((locale) => tag === locale || tag.startsWith(`${locale}-`)).sort((a, b) => b.length - a.length);
    return [...near, ...offered.filter((locale) => locale.split('-')[0] === language)];
  })[0];
  return match ?? offered[0] ?? defaultLocale();
}
