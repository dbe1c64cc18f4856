import { defaultLocale, isLocale, type Locale } from '../i18n/locales';

/** The language that a reader asks for in `Accept-Language`, else the default. */
export function negotiate(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const match = wanted.map(({ language }) => language).find(isLocale);
  return match ?? defaultLocale;
}
