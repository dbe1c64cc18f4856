import { accountsChart } from '../../lib/accounts/chart';
import { answersOf } from '../../lib/accounts/json';
import type { Locale } from '../../lib/i18n/locales';
import { textIn } from '../../lib/i18n/text-in';
import { areaFeatures, claimOf, incidentFeatures } from '../../lib/publish/geojson';
import { datasetsOf, ownCredit, ownLicence, rowTerms, termsIn } from '../../lib/publish/licence';
import { placeFeature } from '../../lib/publish/places';
import { storyJson } from '../../lib/publish/story-json';
import { answering, belongingTo, type Entries, type Found, isInRecord, toldIn } from '../../lib/store/belonging';
import { siteOrigin } from '../../lib/url/origin';
import { type Kind, thingPath } from '../../lib/url/paths';
import type { Opened } from '../store/open';

/** The incidents and areas that belong to a thing: itself, or those in which it is named. Null: there is no such thing. */
export async function entriesOf(opened: Opened, kind: Kind, slug: string): Promise<Asked['entries'] | null> {
  const { store } = opened;
  if (kind === 'incidents' || kind === 'areas') {
    const [incident, area] = [kind === 'incidents' && (await store.incident(slug)), kind === 'areas' && (await store.area(slug))];
    return incident || area ? { incidents: incident ? [incident] : [], areas: area ? [area] : [] } : null;
  }
  if (!(await isInRecord(opened, { kind, slug }))) return null;
  if (kind === 'stories') return toldIn(opened, slug);
  return kind === 'questions' ? answering(store, slug) : belongingTo(store, { kind, slug });
}

/** A place is the gazetteer's, whatever happened there. */
const ofPlace = { licence: ownLicence.url, credit: ownCredit };

interface Asked extends Opened {
  /** What belongs to it; see `entriesOf`. */
  entries: Entries & Partial<Found>;
  kind: Kind;
  slug: string;
  locale: Locale;
}

/** A resource as JSON in one language, with the addresses of its other forms. */
export async function thingJson({ record, store, entries, kind, slug, locale }: Asked): Promise<Record<string, unknown>> {
  const origin = siteOrigin(process.env);
  const page = `${origin}${thingPath(locale, kind, slug)}`;
  const { incidents, areas, matched = { incidents: incidents.length, areas: areas.length } } = entries;
  const isWhole = matched.incidents === incidents.length && matched.areas === areas.length;
  const belongs = {
    incidents: incidents.map((entry) => entry.slug),
    areas: areas.map((entry) => entry.slug),
    // Where there are more than are named here.
    ...(!isWhole && { matched }),
  };
  const own = kind === 'articles' ? [record.articles.get(slug)?.dataset ?? ''] : [];
  const terms = termsIn(record, [...own, ...[...incidents, ...areas].flatMap(datasetsOf)], locale);
  return {
    ...(await body()),
    kind,
    slug,
    language: locale,
    version: record.version,
    ...(kind === 'places' ? ofPlace : rowTerms(terms)),
    datasets: terms,
    links: {
      page,
      json: `${page}.json`,
      geojson: `${page}.geojson`,
      ...((kind === 'incidents' || kind === 'areas') && { bibtex: `${page}.bib`, csl: `${page}.csl.json` }),
    },
  };

  async function body(): Promise<Record<string, unknown>> {
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
          name: textIn(actor?.name, locale),
          shortName: textIn(actor?.shortName, locale),
          aliases: actor?.aliases,
          actorKind: actor?.kind,
          description: textIn(actor?.description, locale) ?? null,
          descriptionSource: actor?.descriptionSource ?? null,
          ...belongs,
        };
      }
      case 'articles': {
        const { article, claims } = (await store.article(slug)) ?? {};
        return {
          title: textIn(article?.title, locale),
          headline: article?.headline,
          outlet: article?.outlet.source,
          outletBasis: article?.outlet.basis,
          publishedIn: article?.language,
          published: article?.published.edtf,
          publishedBasis: article?.published.basis,
          copyOf: article?.copyOf ?? null,
          url: article?.url,
          noAddress: textIn(article?.noAddress, locale) ?? null,
          alsoAt: article?.alsoAt?.map(({ source, url }) => ({ source, url })) ?? [],
          access: article?.access,
          readExtent: article?.reading?.extent ?? null,
          readOn: article?.reading?.day ?? null,
          summary: article?.summary.map((paragraph) => textIn(paragraph, locale)),
          claims: claims?.map((claim) => claimOf(claim, locale)),
          ...belongs,
        };
      }
      case 'stories': {
        const story = record.stories.get(slug);
        return { ...(story && storyJson(story, page, locale)), ...belongs };
      }
      case 'questions': {
        const chart = await accountsChart({ record, store }, slug);
        return {
          question: textIn(chart?.question.wording, locale),
          asksFor: chart?.question.answer.kind,
          answers: chart && answersOf(chart, locale),
          ...belongs,
        };
      }
    }
  }
}
