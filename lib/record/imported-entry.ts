import type { Gazetteer } from '../gazetteer';
import { locate } from '../geometry/locate';
import type { Where } from '../geometry/where';
import { isolateIn } from '../i18n/direction';
import { format, formatList, formatNumber } from '../i18n/format';
import { textLanguages } from '../i18n/languages';
import type { Locale, Localized } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { isWorded } from '../i18n/words';
import { pointWords } from '../place/words';
import { bounds, timePrecision, unbounded } from '../time/edtf';
import { shortDate } from '../time/words';
import type { Aliases } from './aliases';
import type { Categories } from './categories';
import type { Dataset } from './dataset';
import { versionCredit, versionOfDataset, versionWords } from './dataset-version';
import { datesOf, type Edition } from './editions';
import { geoPrecision } from './geo-precision';
import type { ImportedIncident } from './imported';
import type { ArticleHead, ClaimEntry, ImportedRows, IncidentEntry } from './model';
import type { Actor, Figure, Source } from './schema';
import { corroborate } from './status';
import { type Digest, versionOf } from './version';

/** A row with the place of the gazetteer that holds it, where there is one (`imported-place.ts`). */
export interface PlacedRow {
  row: ImportedIncident;
  place?: string | undefined;
  /** The place that the row names first, where the gazetteer has one (`imported-town.ts`). */
  named?: string | undefined;
}

export interface ImportedContext {
  dataset: Dataset;
  /** The dataset as a source, under its own id. */
  source: Source;
  /** Of the dataset, newest first. */
  editions: readonly Edition[];
  imports: ImportedRows | undefined;
  gazetteer: Gazetteer;
  categories: Categories;
  actors: ReadonlyMap<string, Actor>;
  sources: ReadonlyMap<string, Source>;
  /** Whom of the record the dataset means by its names, as far as a person has decided. */
  aliases: Aliases;
  digest: Digest;
}

/** "UCDP GED, 25.1" */
const nameOf = (dataset: Dataset): string => {
  const told = versionOfDataset(dataset);
  return [textIn(dataset.title, 'en'), ...(told ? ['version' in told ? told.version : versionCredit(told, 'en')] : [])].join(
    ', ',
  );
};

/** Where a row is, as places of articles are told. */
export function whereOfRow(
  { row: { where }, place, named }: Pick<PlacedRow, 'place' | 'named'> & { row: Pick<ImportedIncident, 'where'> },
  dataset: Dataset,
): Extract<Where, { relation: 'point' }> {
  const { names, ...given } = where;
  return {
    relation: 'point',
    ...given,
    ...(place !== undefined && { place }),
    ...(names.length > 0 && { names }),
    ...(named !== undefined && { named }),
    source: nameOf(dataset),
  };
}

/**
 * A row of an imported dataset as an incident with one machine-made claim: the dataset says it, on the word of what the row
 * names. Several publications in one row are one link of the chain: they are a list, no proof of independence.
 */
export function importedEntry(placed: PlacedRow, context: ImportedContext): IncidentEntry {
  const { dataset, source, editions, imports, gazetteer, categories, actors, sources, aliases, digest } = context;
  const { row } = placed;
  const where = whereOfRow(placed, dataset);
  const time = { edtf: row.time, basis: 'stated' as const };
  const title = row.title ?? titleOf(row, where, gazetteer);
  const deaths = deathsOf(row);
  const dates = datesOf(row.slug, [], editions, imports?.changed ? [imports.changed] : []);
  const chain = [
    source,
    ...[row.sources.join('; '), row.original].flatMap((name) =>
      name ? [sources.get(aliases.sources.get(name) ?? '') ?? sourceAsNamed(name)] : [],
    ),
  ]
    // A row can name one and the same as the publication and as who said it.
    .filter((link, i, all) => all.findIndex(({ id }) => id === link.id) === i);
  const claim: ClaimEntry = {
    id: row.slug,
    ref: `${dataset.id}#${row.slug}`,
    text: deaths ? mapTexts(title, (text, locale) => `${text}. ${textIn(deaths.words, locale)}`) : title,
    article: articleOf(dataset, dates.published, row),
    row: { dataset, id: row.id, url: row.url ?? null },
    locator: { whole: true },
    attribution: chain.map(({ id }) => ({ source: id })),
    chain: chain.map((link, i) => ({ source: link, ...(i === 1 && row.sourceScale && { how: asNamed(row.sourceScale) }) })),
    chainOrigins: chain,
    origin: chain.at(-1) as Source,
    modes: ['reports'],
    said: row.said === undefined ? null : { edtf: row.said, basis: 'stated' },
    happened: time,
    saidBounds: row.said === undefined ? unbounded : bounds(row.said),
    happenedBounds: bounds(row.time),
    hedges: [],
    access: 'imported',
    where,
    ...(deaths && { figures: [deaths.figure] }),
    supports: [],
    contradicts: [],
    replacedBy: [],
    replaces: [],
    isTakenBack: false,
    incidents: [row.slug],
    areas: [],
  };
  const own = {
    slug: row.slug,
    title,
    summary: summaryOf(placed, dataset),
    eventType: row.eventType,
    subEventType: row.subEventType,
  };
  const location = locate(where, gazetteer);
  const { id: category, symbol } = categories.ofSubEventType(row.subEventType);
  const linked = {
    dataset: dataset.id,
    category,
    ...dates,
    claims: [claim],
    beside: [],
    where,
    location,
    time,
    bounds: claim.happenedBounds,
    timePrecision: timePrecision(row.time),
    corroboration: corroborate([claim]),
    contest: { contested: false, pairs: [], settled: [] },
    corrections: [],
    parties: row.actors.map(({ name, role, actor }) => ({ actor: actors.get(actor ?? '') ?? actorAsNamed(name), role })),
  };
  return {
    ...own,
    ...linked,
    symbol,
    version: versionOf({ ...own, claims: [claim.ref], actors: [] }, linked, digest),
    geoPrecision: geoPrecision(where, gazetteer),
  };
}

/** A text with something done to it in each of its languages. */
const mapTexts = (text: Localized, change: (text: string, locale: Locale) => string): Localized =>
  Object.fromEntries(Object.entries(text).map(([locale, given]) => [locale, change(given, locale)]));

/** A text in each language that has all the words of which texts of rows are made. */
const localized = (make: (locale: Locale) => string): Localized =>
  Object.fromEntries(
    textLanguages()
      .filter((locale) => isWorded(locale, 'imported', 'pointRelations', 'subEventTypes'))
      .map((locale) => [locale, make(locale)]),
  );

/** A name as a dataset writes it, in whatever language that is. */
function asNamed(name: string): Localized {
  return { [/\p{Script=Arabic}/u.test(name) ? 'ar' : 'en']: name };
}

/**
 * No slug has a colon: what a row only names is never taken for something of the record. One name is one source, whichever
 * dataset writes it, so that an outlet behind rows of two of them counts once.
 */
const idAsNamed = (name: string): string => `named:${name}`;
/** Whether an actor or a source is only named in a row, so that it has neither a page nor a filter. */
export const isOnlyNamed = (id: string): boolean => id.includes(':');

const sourceAsNamed = (name: string): Source => ({
  id: idAsNamed(name),
  name: asNamed(name),
  kind: 'media',
});

/** Of what kind it is the dataset does not say; the one given is asked for by nothing but the pages of the record's own actors. */
const actorAsNamed = (name: string): Actor => ({
  slug: idAsNamed(name),
  name: asNamed(name),
  shortName: asNamed(name),
  aliases: [],
  kind: 'civilians',
});

/** The dataset in the place of the article of its claims. */
const articleOf = (dataset: Dataset, published: string, { url }: ImportedIncident): ArticleHead => ({
  slug: dataset.id,
  dataset: dataset.id,
  title: dataset.title,
  headline: null,
  outlet: { source: dataset.id, basis: 'stated' },
  language: dataset.languages[0] ?? 'en',
  published: { edtf: published.slice(0, 10), basis: 'stated' },
  url: url ?? null,
  access: 'cited',
});

/** Type, place and day, for a row that has no title. */
export function titleOf(
  { subEventType, time }: ImportedIncident,
  where: Extract<Where, { relation: 'point' }>,
  gazetteer: Gazetteer,
) {
  return localized((locale) => {
    const messages = messagesFor(locale);
    const types: Record<string, string> = messages.subEventTypes;
    return format(locale, messages.imported.title, {
      type: types[subEventType] ?? subEventType,
      where: pointWords(where, gazetteer, locale),
      date: shortDate({ edtf: time, basis: 'stated' }, locale, messages) ?? time,
    });
  });
}

function summaryOf({ row, named }: PlacedRow, dataset: Dataset): Localized {
  const { id, originalType, isSummary, events, where } = row;
  return localized((locale) => {
    const told = versionOfDataset(dataset);
    const version = told ? versionWords(told, locale) : '';
    const { imported: words } = messagesFor(locale);
    return [
      format(locale, words.summary, {
        row: isolateIn(locale, id),
        dataset: isolateIn(locale, textIn(dataset.title, locale)),
        version,
      }),
      ...(originalType ? [format(locale, words.originalType, { type: isolateIn(locale, originalType) })] : []),
      // The title calls the place as the gazetteer does.
      ...(named === undefined ? [] : [format(locale, words.names, { names: isolateIn(locale, where.names.join(', ')) })]),
      ...(isSummary ? [words.isSummary] : []),
      ...(events === undefined ? [] : [format(locale, words.events, { count: events })]),
    ].join(' ');
  });
}

/** The deaths of a row as a figure, and in words with the best estimate, which a figure has no field for. */
function deathsOf({ deaths, actors }: ImportedIncident): { figure: Figure; words: Localized } | null {
  const { best, low, high } = deaths ?? {};
  if (best === undefined && low === undefined && high === undefined) return null;
  // Some rows of UCDP have a low estimate above the best one: the figure spans all that are given.
  const end = (pick: (...values: number[]) => number, own: number | undefined) =>
    own === undefined && best === undefined ? null : pick(...[low, best, high].filter((value) => value !== undefined));
  const [min, max] = [end(Math.min, low), end(Math.max, high)];
  const label = localized((locale) => messagesFor(locale).imported.deathsLabel);
  const words = localized((locale) => {
    const { deaths: said } = messagesFor(locale).imported;
    const number = (value: number | null | undefined) => (value == null ? '–' : formatNumber(locale, value));
    const message = best === undefined ? said.ends : min === best && max === best ? said.best : said.range;
    const parts = partsOf(deaths, actors, locale);
    const total = format(locale, message, { best: number(best), low: number(min), high: number(max) });
    return parts.length < 2
      ? total
      : `${total} ${format(locale, messagesFor(locale).imported.deathsParts, { parts: formatList(locale, parts) })}`;
  });
  return { figure: { quantity: 'deaths', label, min, max, unit: 'people' }, words };
}

/** Of whom the best estimate is made up: "Government of Anselia 2". Those of whom nobody died are left out. */
function partsOf(deaths: ImportedIncident['deaths'], [first, second]: ImportedIncident['actors'], locale: Locale): string[] {
  const { imported: words } = messagesFor(locale);
  const { sideA, sideB, civilians, unknown } = deaths ?? {};
  const parts = [
    [first?.name ?? '', sideA],
    [second?.name ?? '', sideB],
    [words.civilians, civilians],
    [words.unknownPeople, unknown],
  ] as const;
  return parts.flatMap(([who, count]) =>
    count ? [format(locale, words.deathsOf, { who, count: formatNumber(locale, count) })] : [],
  );
}
