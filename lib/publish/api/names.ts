import type { Locale } from '../../i18n/locales';
import { categoriesOf } from '../../record/categories';
import type { PublishedRecord } from '../../record/model';
import type { NameOf } from './html';

/** The names of what the fields of an answer refer to by id, in a language. */
export function namesIn({ site, gazetteer, actors, sources, articles, claims }: PublishedRecord, locale: Locale): NameOf {
  const place = (id: string) => gazetteer.get(id) && gazetteer.name(id, locale);
  const source = (id: string) => sources.get(id)?.name[locale];
  const claim = (id: string) => claims.get(id)?.text[locale];
  const kinds: Partial<Record<string, (id: string) => string | undefined>> = {
    place,
    other: place,
    parent: place,
    placeId: place,
    category: (id) => categoriesOf(site.categories).all.get(id)?.name[locale],
    actor: (id) => actors.get(id)?.name[locale],
    origins: source,
    attribution: source,
    article: (id) => articles.get(id)?.title[locale],
    contradicts: claim,
    replacedBy: claim,
  };
  return (field, id) => (Object.hasOwn(kinds, field) ? kinds[field]?.(id) : undefined);
}
