import type { CreativeWork, Dataset, Event, Graph, Organization, Place, Claim as SchemaClaim, Thing, WebPage } from 'schema-dts';
import { formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { whereWords } from '../place/words';
import { pathOfClaim } from '../record/address';
import { attributionWords, speakerOf } from '../record/attribution';
import type { Dataset as RecordDataset } from '../record/dataset';
import type { ArticleDetail } from '../record/details';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { readingWords } from '../record/reading-words';
import { type Box, boundsOf } from '../store/box';
import type { Extent } from '../store/store';
import { bounds } from '../time/edtf';
import { datasetPath, homePath, thingPath } from '../url/paths';
import { cardPath, cardSize } from './card/address';
import { lastEdition } from './dates';
import { downloadTypes } from './downloads/files';
import { creditOf, datasetOfClaim, datasetsOf, licencesIn, type Terms, termsIn } from './licence';
import type { Subject } from './subject';

interface Context {
  record: RecordCatalogue;
  locale: Locale;
  /** "https://maydan.example" */
  origin: string;
}

/**
 * A page as schema.org describes it: the page, what it is about, and the claims that this rests on. An incident is an
 * Event only together with its Claims, each with its own speaker: an Event alone would say that it happened.
 */
export function pageGraph(
  subject: Subject,
  { record, locale, origin, detail }: Context & { /** Of the page of an article. */ detail?: ArticleDetail | null },
): Graph {
  const at = { record, locale, origin };
  const { selection } = subject;
  const url = `${origin}${selection ? thingPath(locale, selection.kind, selection.slug) : homePath(locale)}`;
  const [incident] = subject.incidents;
  const [area] = subject.areas;
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: subject.title,
    inLanguage: locale,
    isPartOf: { '@type': 'WebSite', '@id': `${origin}/`, name: textIn(record.site.name, locale), url: `${origin}/` },
    primaryImageOfPage: {
      '@type': 'ImageObject',
      url: `${origin}${cardPath(locale, selection)}`,
      width: `${cardSize.width} px`,
      height: `${cardSize.height} px`,
    },
    ...licenseOf(pageTerms(subject, at)),
    version: record.version,
  };
  const more: Thing[] = [];
  if (selection?.kind === 'incidents' && incident) more.push(...entryThings(incident, eventOf(incident, url, at), page, at));
  if (selection?.kind === 'areas' && area) more.push(...entryThings(area, areaOf(area, url, at), page, at));
  if (selection?.kind === 'actors')
    more.push(about(page, { '@type': 'Organization', '@id': `${url}#actor`, name: subject.title }));
  if (selection?.kind === 'places') more.push(about(page, placeOf(subject, url)));
  if (detail) {
    Object.assign(page, { isBasedOn: articleOf(detail.article, at) });
    more.push(...detail.claims.map((claim) => claimOf(claim, at)));
  }
  return { '@context': 'https://schema.org', '@graph': [page, ...more] };
}

/** Of what a page is made of: an article's own dataset, and those of the incidents and areas on it. */
function pageTerms({ selection, incidents, areas }: Subject, { record, locale }: Context): Terms[] {
  const own = selection?.kind === 'articles' ? record.articles.get(selection.slug)?.dataset : undefined;
  const found = [...(own === undefined ? [] : [own]), ...[...incidents, ...areas].flatMap(datasetsOf)];
  // Of more than are loaded, those of all that the site shows.
  return termsIn(record, found.length > 0 ? found : record.datasets.keys(), locale);
}

/** Licences and whom to name, as schema.org's CreativeWork has them. */
const licenseOf = (terms: readonly Terms[]) => ({
  license: one(licencesIn(terms).map(({ name, url }) => url ?? name)),
  creditText: creditOf(terms),
});
const one = (values: readonly string[]): string | string[] => (values.length === 1 ? (values[0] as string) : [...values]);

/** The datasets of an answer, each with its licence and how it is cited. */
export const datasetThings = (terms: readonly Terms[], { record, locale, origin }: Context): Dataset[] =>
  terms.map(({ dataset, title, version, page, citation, ...own }) => ({
    '@type': 'Dataset',
    '@id': `${origin}${page}#dataset`,
    url: `${origin}${page}`,
    name: title,
    ...(record.datasets.get(dataset)?.summary && { description: textIn(record.datasets.get(dataset)?.summary, locale) ?? '' }),
    ...(version && { version }),
    ...licenseOf([{ dataset, title, version, page, citation, ...own }]),
    ...(citation && { citation }),
  }));

/** When and where the incidents of a dataset are, and its files. @param query that chooses them */
const contentOf = ({ from, to, box }: Extent, { locale, origin }: Context, query = '') => ({
  isAccessibleForFree: true,
  ...(from !== null && to !== null && { temporalCoverage: `${isoDay(from)}/${isoDay(to)}` }),
  spatialCoverage: { '@type': 'Place' as const, geo: { '@type': 'GeoShape' as const, box: boxWords(box) } },
  distribution: Object.entries(downloadTypes).map(([name, type]) => ({
    '@type': 'DataDownload' as const,
    contentUrl: `${origin}/${locale}/data/${name}${query}`,
    encodingFormat: type.split(';')[0] ?? type,
    inLanguage: locale,
  })),
});

/** One dataset, for its own page. @param extent of its incidents */
export function datasetPageGraph({ id }: RecordDataset, extent: Extent, at: Context): Graph {
  const things = datasetThings(termsIn(at.record, [id], at.locale), at);
  return {
    '@context': 'https://schema.org',
    '@graph': things.map((thing) => ({ ...thing, ...contentOf(extent, at, `?dataset=${id}`) })),
  };
}

/** The whole record as a Dataset, for the page that offers it. @param extent of all incidents */
export function datasetGraph(extent: Extent, at: Context): Graph {
  const { record, locale, origin } = at;
  const messages = messagesFor(locale);
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': `${origin}/${locale}/data`,
    url: `${origin}/${locale}/data`,
    name: `${textIn(record.site.name, locale)}: ${textIn(record.site.tagline, locale)}`,
    description: messages.dataPage.intro,
    inLanguage: [...record.site.locales],
    ...licenseOf(termsIn(record, record.datasets.keys(), locale)),
    hasPart: datasetThings(termsIn(record, record.datasets.keys(), locale), { record, locale, origin }),
    version: record.version,
    dateModified: lastEdition(record),
    creator: { '@type': 'Organization', name: textIn(record.site.name, locale), url: `${origin}/` },
    ...contentOf(extent, at),
  };
  return { '@context': 'https://schema.org', '@graph': [dataset] };
}

function about<T extends Thing>(page: WebPage, thing: T): T {
  Object.assign(page, { mainEntity: { '@id': (thing as { '@id'?: string })['@id'] } });
  return thing;
}

/** An entry with the claims that say it, and the works in which they stand. */
function entryThings(entry: IncidentEntry | AreaEntry, thing: Event | Place, page: WebPage, at: Context): Thing[] {
  const claims = [...entry.claims, ...entry.beside];
  const works = worksOf(claims).map((article) => articleOf(article, at));
  Object.assign(page, { citation: works });
  return [about(page, thing), ...claims.map((claim) => claimOf(claim, at))];
}

/** The works in which claims stand, each once; each row of a dataset has an address of its own. */
const worksOf = (claims: readonly ClaimEntry[]): ClaimEntry['article'][] => [
  ...new Map(claims.map(({ article }) => [`${article.slug} ${article.url}`, article])).values(),
];

/** An incident with its claims and the works in which they stand, for who takes many at once. */
export function eventThings(entry: IncidentEntry, at: Context): Thing[] {
  const url = `${at.origin}${thingPath(at.locale, 'incidents', entry.slug)}`;
  const claims = [...entry.claims, ...entry.beside];
  const works = worksOf(claims).map((article) => articleOf(article, at));
  return [eventOf(entry, url, at), ...claims.map((claim) => claimOf(claim, at)), ...works];
}

function eventOf(entry: IncidentEntry, url: string, { record, locale, origin }: Context): Event {
  const span = entry.time?.edtf ? bounds(entry.time.edtf) : { from: null, to: null };
  return {
    '@type': 'Event',
    '@id': `${url}#incident`,
    name: textIn(entry.title, locale),
    description: textIn(entry.summary, locale),
    ...(span.from !== null && { startDate: isoDay(span.from) }),
    ...(span.from !== null && span.to !== null && { endDate: isoDay(span.to) }),
    location: {
      '@type': 'Place',
      name: whereWords(entry.where, record.gazetteer, locale),
      ...(entry.where.place !== undefined && { url: `${origin}${thingPath(locale, 'places', entry.where.place)}` }),
      geo: {
        '@type': 'GeoCircle',
        geoMidpoint: { '@type': 'GeoCoordinates', latitude: entry.location.anchor[1], longitude: entry.location.anchor[0] },
        geoRadius: `${Math.round(entry.location.uncertaintyMeters)} m`,
      },
    },
    subjectOf: entry.claims.map((claim) => ({ '@id': claimId(claim, { locale, origin }) })),
  };
}

function areaOf(entry: AreaEntry, url: string, { locale, origin }: Context): Place {
  return {
    '@type': 'Place',
    '@id': `${url}#area`,
    name: textIn(entry.title, locale),
    description: textIn(entry.summary, locale),
    geo: { '@type': 'GeoShape', box: boxWords(boundsOf(entry.location)) },
    subjectOf: entry.claims.map((claim) => ({ '@id': claimId(claim, { locale, origin }) })),
  };
}

const placeOf = (subject: Subject, url: string): Place => ({
  '@type': 'Place',
  '@id': `${url}#place`,
  name: subject.title,
  ...(subject.summary && { description: subject.summary }),
  ...(subject.box && { geo: { '@type': 'GeoShape', box: boxWords(subject.box) } }),
});

/** One claim, its speaker as the author: the outlet that prints it is where it appears. */
function claimOf(claim: ClaimEntry, { record, locale, origin }: Context): SchemaClaim {
  const modes = messagesFor(locale).modes;
  const author: Organization = { '@type': 'Organization', name: textIn(speakerOf(claim).name, locale) };
  return {
    '@type': 'Claim',
    '@id': claimId(claim, { locale, origin }),
    url: claimId(claim, { locale, origin }),
    text: textIn(claim.text, locale),
    inLanguage: locale,
    author,
    creditText: attributionWords(claim, locale),
    license: one(licencesIn(termsIn(record, [datasetOfClaim(claim)], locale)).map(({ name, url }) => url ?? name)),
    isPartOf: { '@id': `${origin}${datasetPath(locale, datasetOfClaim(claim))}#dataset` },
    creativeWorkStatus: formatList(
      locale,
      claim.modes.map((mode) => modes[mode]),
    ),
    appearance: { '@id': workId(claim.article, { locale, origin }) },
  };
}

function articleOf(article: ClaimEntry['article'], { record, locale, origin }: Context): CreativeWork {
  // Of a copy, schema.org's publisher is who published the text first.
  const publisher = record.sources.get(article.copyOf ?? article.outlet.source);
  return {
    '@type': 'Article',
    '@id': workId(article, { locale, origin }),
    name: article.headline ?? textIn(article.title, locale),
    inLanguage: article.language,
    ...(article.url && { url: article.url }),
    ...(publisher &&
      article.outlet.basis === 'stated' && { publisher: { '@type': 'Organization', name: textIn(publisher.name, locale) } }),
    creativeWorkStatus: readingWords(article, locale),
    ...(article.published.edtf &&
      article.published.basis === 'stated' &&
      /^\d{4}-\d{2}-\d{2}$/.test(article.published.edtf) && { datePublished: article.published.edtf }),
  };
}

const workId = (article: ClaimEntry['article'], { locale, origin }: Pick<Context, 'locale' | 'origin'>): string =>
  `${origin}${thingPath(locale, 'articles', article.slug)}#work`;
const claimId = (claim: ClaimEntry, { locale, origin }: Pick<Context, 'locale' | 'origin'>): string =>
  `${origin}${pathOfClaim(locale, claim)}`;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
/** schema.org's box: south-west corner, then north-east, latitude first. */
const boxWords = (box: Box | null): string => {
  const [west, south, east, north] = box ?? [0, 0, 0, 0];
  return [south, west, north, east].map((degrees) => degrees.toFixed(5)).join(' ');
};
