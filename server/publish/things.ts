import type { Locale } from '../../lib/i18n/locales';
import { areaFeatures, claimOf, incidentFeatures } from '../../lib/publish/geojson';
import { licence } from '../../lib/publish/licence';
import { placeFeature } from '../../lib/publish/places';
import { isInRecord } from '../../lib/record/address';
import type { PublishedRecord } from '../../lib/record/model';
import { belongingTo, type Entries } from '../../lib/store/belonging';
import { siteOrigin } from '../../lib/url/origin';
import { type Kind, thingPath } from '../../lib/url/paths';
import type { Opened } from '../store/open';

/** The incidents and areas that belong to a thing: itself, or those in which it is named. Null: there is no such thing. */
export async function entriesOf({ record, store }: Opened, kind: Kind, slug: string): Promise<Entries | null> {
  if (!isInRecord(record, { kind, slug })) return null;
  const own = kind === 'incidents' ? record.incidents.get(slug) : null;
  if (own) return { incidents: [own], areas: [] };
  const area = kind === 'areas' ? record.areas.get(slug) : null;
  if (area) return { incidents: [], areas: [area] };
  if (kind === 'incidents' || kind === 'areas') return null;
  return belongingTo(store, { kind, slug });
}

interface Asked {
  record: PublishedRecord;
  /** What belongs to it; see `entriesOf`. */
  entries: Entries;
  kind: Kind;
  slug: string;
  locale: Locale;
}

/** A resource as JSON in one language, with the addresses of its other forms. */
export function thingJson({ record, entries, kind, slug, locale }: Asked): Record<string, unknown> {
  const origin = siteOrigin(process.env);
  const page = `${origin}${thingPath(locale, kind, slug)}`;
  const belongs = {
    incidents: entries.incidents.map((entry) => entry.slug),
    areas: entries.areas.map((entry) => entry.slug),
  };
  return {
    ...body(),
    kind,
    slug,
    language: locale,
    version: record.version,
    licence,
    links: {
      page,
      json: `${page}.json`,
      geojson: `${page}.geojson`,
      ...((kind === 'incidents' || kind === 'areas') && { bibtex: `${page}.bib`, csl: `${page}.csl.json` }),
    },
  };

  function body(): Record<string, unknown> {
    switch (kind) {
      case 'incidents':
      case 'areas': {
        const [feature] = [
          ...incidentFeatures(entries.incidents, record, locale).features,
          ...areaFeatures(entries.areas, record, locale).features,
        ];
        const areaKind = entries.areas[0]?.kind;
        return { ...feature?.properties, ...(areaKind && { areaKind }), geometry: feature?.geometry };
      }
      case 'places': {
        const place = record.gazetteer.get(slug);
        const feature = place && placeFeature(place, record.gazetteer, locale);
        return { ...feature?.properties, geometry: feature?.geometry ?? null, ...belongs };
      }
      case 'actors': {
        const actor = record.actors.get(slug);
        return {
          name: actor?.name[locale],
          shortName: actor?.shortName[locale],
          aliases: actor?.aliases,
          actorKind: actor?.kind,
          description: actor?.description?.[locale] ?? null,
          descriptionSource: actor?.descriptionSource ?? null,
          ...belongs,
        };
      }
      case 'articles': {
        const article = record.articles.get(slug);
        const claims = [...record.claims.values()].filter((claim) => claim.article.slug === slug);
        return {
          title: article?.title[locale],
          headline: article?.headline,
          outlet: article?.outlet.source,
          outletBasis: article?.outlet.basis,
          publishedIn: article?.language,
          published: article?.published.edtf,
          publishedBasis: article?.published.basis,
          copyOf: article?.copyOf ?? null,
          url: article?.url,
          noAddress: article?.noAddress?.[locale] ?? null,
          alsoAt: article?.alsoAt?.map(({ source, url }) => ({ source, url })) ?? [],
          access: article?.access,
          readExtent: article?.reading?.extent ?? null,
          readOn: article?.reading?.day ?? null,
          summary: article?.summary.map((paragraph) => paragraph[locale]),
          claims: claims.map((claim) => claimOf(claim, locale)),
          ...belongs,
        };
      }
    }
  }
}
