import type { Locale } from '../../i18n/locales';
import { textIn } from '../../i18n/text-in';
import { categoriesOf } from '../../record/categories';
import type { ClaimEntry, RecordCatalogue } from '../../record/model';
import type { NameOf } from './html';

/** Fields of answers that refer to claims. */
const claimFields = ['contradicts', 'replacedBy'] as const;

/** The references of claims in an answer. */
export function claimsNamedIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return (claimFields as readonly string[]).includes(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => claimsNamedIn(item, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => claimsNamedIn(inner, key));
}

/**
 * The names of what the fields of an answer refer to by id, in a language.
 * @param claims those that it refers to
 */
export function namesIn(
  { site, gazetteer, actors, sources, articles }: RecordCatalogue,
  claims: readonly ClaimEntry[],
  locale: Locale,
): NameOf {
  const place = (id: string) => gazetteer.get(id) && gazetteer.name(id, locale);
  const source = (id: string) => textIn(sources.get(id)?.name, locale);
  const texts = new Map(claims.map(({ ref, text }) => [ref, textIn(text, locale)]));
  const claim = (ref: string) => texts.get(ref);
  const kinds: Partial<Record<string, (id: string) => string | undefined>> = {
    place,
    other: place,
    parent: place,
    placeId: place,
    category: (id) => textIn(categoriesOf(site.categories).all.get(id)?.name, locale),
    actor: (id) => textIn(actors.get(id)?.name, locale),
    origins: source,
    attribution: source,
    article: (id) => textIn(articles.get(id)?.title, locale),
    ...Object.fromEntries(claimFields.map((field) => [field, claim])),
  };
  return (field, id) => (Object.hasOwn(kinds, field) ? kinds[field]?.(id) : undefined);
}
