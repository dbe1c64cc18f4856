import { ownPagesOf } from '../record/address';
import type { PublishedRecord } from '../record/model';
import { inLocale, thingPath } from '../url/paths';

/** Every page of the site, in every language, with its address in the others. */
export function everyAddress(record: PublishedRecord): { path: string; languages: Record<string, string> }[] {
  const slugs = {
    incidents: [...record.incidents.keys()],
    areas: [...record.areas.keys()],
    actors: [...record.actors.keys()],
    places: record.gazetteer.places.map(({ id }) => id),
    articles: [...record.articles.keys()],
  };
  const own = [
    '/en',
    ...ownPagesOf(record).map((name) => `/en/${name}`),
    ...Object.entries(slugs).flatMap(([kind, list]) => list.map((slug) => thingPath('en', kind as keyof typeof slugs, slug))),
  ];
  return own.flatMap((path) => {
    const languages = Object.fromEntries(record.site.locales.map((locale) => [locale, inLocale(path, locale)]));
    return record.site.locales.map((locale) => ({ path: inLocale(path, locale), languages }));
  });
}
