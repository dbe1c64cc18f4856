import type { Geocoder } from '../geocode';
import { locales } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import { categoriesOf } from '../record/categories';
import { isOnlyNamed } from '../record/imported-entry';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { placesOf } from '../record/references';
import { bounds, overlaps } from '../time/edtf';
import type { Status } from '../url/params';
import { slugify } from '../url/paths';
import type { FacetName, Filters, Naming } from './store';

export type Entry = IncidentEntry | AreaEntry;
const claimsOf = (entry: Entry): ClaimEntry[] => [...entry.claims, ...entry.beside];

/** The values by which an entry can be chosen, filter by filter. */
export const facetValues: Record<FacetName, (entry: Entry) => string[]> = {
  category: ({ category }) => [category],
  type: (entry) => ('eventType' in entry ? [slugify(entry.eventType)] : []),
  actor: (entry) => unique(entry.parties.map(({ actor }) => actor.slug)),
  // Whom only a row of a dataset names is none of the record's sources, and the dataset is no article of it.
  source: (entry) =>
    unique(entry.claims.flatMap(({ chain }) => chain.map(({ source }) => source.id))).filter((id) => !isOnlyNamed(id)),
  article: (entry) => unique(claimsOf(entry).flatMap(({ article, row }) => (row ? [] : [article.slug]))),
  dataset: ({ dataset }) => [dataset],
  status: ({ corroboration, contest }): Status[] => [
    ...(corroboration.status === 'none' ? [] : [corroboration.status]),
    contest.contested ? 'contested' : 'uncontested',
  ],
};

const unique = (values: string[]): string[] => [...new Set(values)];

/** What text search looks through: titles, claims, parties, speakers and places, in both languages. */
export function searchText(entry: Entry, record: RecordCatalogue): string {
  const claims = claimsOf(entry);
  const localized = [
    ...ownTexts(entry),
    ...entry.parties.map(({ actor }) => actor.name),
    ...claims.flatMap(({ chain }) => chain.map(({ source }) => source.name)),
    ...[categoriesOf(record.site.categories).all.get(entry.category)?.name ?? []].flat(),
  ];
  const names = placesOf(entry.where).flatMap((id) => record.gazetteer.get(id)?.names.map(({ text }) => text) ?? []);
  const texts = localized.flatMap((text) => Object.values(text));
  // A tally names whom it counts without their being a party to it; readers look for them by any of their names.
  const named = [...record.actors.values()].filter(
    ({ slug, shortName }) =>
      entry.parties.some(({ actor }) => actor.slug === slug) || texts.some((text) => text.includes(textIn(shortName, 'ar'))),
  );
  const aliases = named.flatMap(({ aliases: own }) => own.map(({ text }) => text));
  return [...texts, ...names, ...aliases].join('\n');
}

const ownTexts = (entry: Entry) => [entry.title, entry.summary, ...claimsOf(entry).map(({ text }) => text)];

/** The places by whose names an entry is found: those that it or a claim of it lies in, and those that its texts name. */
export function searchPlaces(entry: Entry, { gazetteer }: RecordCatalogue, geocoder: Geocoder): Set<string> {
  const found = new Set<string>();
  for (const where of [entry.where, ...claimsOf(entry).flatMap((claim) => claim.where ?? [])])
    for (const id of placesOf(where))
      for (let place = gazetteer.get(id); place; place = place.parent ? gazetteer.get(place.parent) : undefined)
        found.add(place.id);
  for (const locale of locales())
    for (const { placeId } of geocoder.geocode(
      ownTexts(entry)
        .map((text) => textIn(text, locale))
        .join('\n\n'),
    ))
      if (placeId) found.add(placeId);
  return found;
}

/** Whether an entry belongs to a thing. */
export function belongsTo(entry: Entry, { kind, slug }: Naming): boolean {
  if (kind === 'places') return placesOf(entry.where).includes(slug);
  return facetValues[kind === 'actors' ? 'actor' : 'article'](entry).includes(slug);
}

/** Whether an entry passes all filters, but for one that is left out; text search is the index's part. */
export function matches(entry: Entry, filters: Filters, except?: keyof Filters): boolean {
  for (const name of ['category', 'type', 'actor', 'source', 'dataset', 'status'] as const) {
    const wanted = filters[name];
    if (name === except || !wanted?.length) continue;
    const own = facetValues[name](entry);
    // The two questions of status are separate: "single" and "contested" together mean both.
    if (name === 'status' ? !matchesStatus(own, wanted) : !wanted.some((value) => own.includes(value))) return false;
  }
  if (filters.article && except !== 'article' && !facetValues.article(entry).includes(filters.article)) return false;
  const span = {
    from: filters.from && except !== 'from' ? bounds(filters.from).from : null,
    to: filters.to && except !== 'to' ? bounds(filters.to).to : null,
  };
  return overlaps(entry.bounds, span);
}

function matchesStatus(own: readonly string[], wanted: readonly string[]): boolean {
  const groups = [
    ['single', 'several'],
    ['contested', 'uncontested'],
  ];
  return groups.every((group) => {
    const chosen = wanted.filter((value) => group.includes(value));
    return chosen.length === 0 || chosen.some((value) => own.includes(value));
  });
}
