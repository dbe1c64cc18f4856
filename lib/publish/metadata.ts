import { accountsChart } from '../accounts/chart';
import { countWords, spanWords } from '../accounts/words';
import { locateIfKnown } from '../geometry/locate';
import { format, formatList, formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { quoteInput } from '../i18n/quote';
import { commonPlace, insideWords, whereWords } from '../place/words';
import { speakerOf } from '../record/attribution';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { placesOf } from '../record/references';
import type { Mode } from '../record/schema';
import { claimingOf } from '../record/sets';
import { isSupposed } from '../record/status';
import { areaLabel } from '../scene/labels';
import { answering, belongingTo, entriesFor, type Found } from '../store/belonging';
import { type Box, boundsOf } from '../store/box';
import { type Filters, mostShown, type Opened } from '../store/store';
import { isOneDay } from '../time/timeline';
import { shortDate, statedDate } from '../time/words';
import { filtersOf } from '../url/params';
import type { Selection } from '../url/paths';

export interface Mark {
  kind: 'single' | 'several' | 'contested' | 'supposed' | 'statement' | 'plain';
  text: string;
}

/** What a page is about, in the words that travel with it: to a card, an embed, a link's preview. */
export interface Subject extends Found {
  /** Null for everything, or all that passes the filters. */
  selection: Selection | null;
  kind: string;
  title: string;
  /** Who says it and how; null where the thing is no claim. */
  claimant: string | null;
  /** Sourcing at a glance; on a card they keep an allegation from travelling as a fact. */
  marks: Mark[];
  /** When and where, as far as known. */
  facts: string[];
  summary: string;
  /** What a picture of it shows; null: what its entries span. */
  box: Box | null;
}

/** What an address's thing comes to in a language, or null where there is none. */
export async function subjectOf(
  { record, store }: Opened,
  selection: Selection | null,
  filters: Filters,
  locale: Locale,
  /** How many of the incidents and areas it names are wanted of everything; a card draws them, a page only tells how many. */
  most = mostShown,
): Promise<Subject | null> {
  if (selection) return readers[selection.kind]({ record, store }, selection, locale);
  const found = await entriesFor(store, { filters }, most);
  const messages = messagesFor(locale);
  const isFiltered = Object.keys(filtersOf(filters)).length > 0;
  return {
    selection: null,
    kind: record.site.tagline[locale],
    title: isFiltered ? messages.card.filtered : messages.overview.title,
    claimant: null,
    marks: [{ kind: 'plain', text: format(locale, messages.card.overview, { count: found.matched.incidents }) }],
    facts: [...commonFacts(found, filters, record, locale), ...filterFacts(filters, record, locale)],
    summary: isFiltered ? messages.card.claims : record.site.description[locale],
    ...found,
    box: null,
  };
}

/** One sentence for a link's preview: who says it and how firmly, before what is said. */
export const descriptionOf = ({ claimant, marks, summary }: Subject): string =>
  [[claimant, ...marks.map(({ text }) => text)].filter((part) => part !== null).join(' · '), summary].filter(Boolean).join('. ');

/** A picture's alternative text. */
export const alternativeOf = (subject: Subject, locale: Locale): string =>
  format(locale, messagesFor(locale).card.alt, {
    title: subject.title,
    status: [subject.claimant, ...subject.marks.map(({ text }) => text)].filter((part) => part !== null).join(' · '),
  });

type Reader = (opened: Opened, selection: Selection, locale: Locale) => Promise<Subject | null>;
const readers: Record<Selection['kind'], Reader> = {
  incidents: async ({ record, store }, selection, locale) => {
    const entry = await store.incident(selection.slug);
    return entry ? entrySubject(entry, record, selection, locale) : null;
  },
  areas: async ({ record, store }, selection, locale) => {
    const entry = await store.area(selection.slug);
    return entry ? entrySubject(entry, record, selection, locale) : null;
  },
  actors: async ({ record, store }, selection, locale) => {
    const actor = record.actors.get(selection.slug);
    if (!actor) return null;
    const messages = messagesFor(locale);
    const found = await belongingTo(store, { kind: 'actors', slug: selection.slug });
    return {
      selection,
      kind: `${messages.actor.kind} · ${messages.actor.kinds[actor.kind]}`,
      title: actor.name[locale],
      claimant: null,
      marks: [counted(messages.card.actorEntries, found, locale)],
      facts: [],
      summary: actor.description?.[locale] ?? '',
      ...found,
      box: null,
    };
  },
  places: async ({ record, store }, selection, locale) => {
    const { gazetteer } = record;
    const place = gazetteer.get(selection.slug);
    if (!place) return null;
    const messages = messagesFor(locale);
    const found = await belongingTo(store, { kind: 'places', slug: selection.slug });
    const location = locateIfKnown({ relation: 'at', place: place.id }, gazetteer);
    return {
      selection,
      kind: `${messages.place.kind} · ${messages.features[place.featureCode]}`,
      title: gazetteer.name(place.id, locale),
      claimant: null,
      marks: [counted(messages.card.placeEntries, found, locale)],
      facts: [
        insideWords(place.id, gazetteer, locale),
        location
          ? format(locale, messages.card.coordinate, { confidence: messages.place.confidence[place.confidence] })
          : messages.place.noCoordinate,
      ].filter(Boolean),
      summary: place.note?.[locale] ?? '',
      ...found,
      box: location && boundsOf(location),
    };
  },
  articles: async ({ record, store }, selection, locale) => {
    const detail = await store.article(selection.slug);
    if (!detail) return null;
    const { article, claims } = detail;
    const messages = messagesFor(locale);
    const outlet = record.sources.get(article.outlet.source)?.name[locale] ?? '';
    const isInferred = article.outlet.basis === 'inferred';
    const found = await belongingTo(store, { kind: 'articles', slug: selection.slug });
    return {
      selection,
      kind: messages.article.kind,
      title: article.title[locale],
      claimant: format(locale, isInferred ? messages.card.publishedByInferred : messages.card.publishedBy, { outlet }),
      marks: [
        { kind: 'plain', text: format(locale, messages.card.articleClaims, { count: claims.length }) },
        ...(article.access === 'cited' ? [{ kind: 'plain' as const, text: messages.card.secondHand }] : []),
        ...(article.reading?.extent === 'opening' ? [{ kind: 'plain' as const, text: messages.card.opening }] : []),
      ],
      facts: [dated(article.published, locale)],
      summary: article.note?.[locale] ?? '',
      ...found,
      box: null,
    };
  },
  questions: async (opened, selection, locale) => {
    const chart = await accountsChart(opened, selection.slug);
    if (!chart) return null;
    const messages = messagesFor(locale);
    const isContested = chart.marks.some(({ against }) => against.some(({ contests }) => contests));
    return {
      selection,
      kind: `${messages.accounts.kind} · ${messages.accounts.title}`,
      title: chart.question.wording[locale],
      claimant: null,
      marks: [
        ...countWords(chart, locale).map((text): Mark => ({ kind: 'plain', text })),
        ...(isContested ? [{ kind: 'contested' as const, text: messages.status.contested }] : []),
      ],
      facts: [spanWords(chart, locale)].filter((fact) => fact !== null),
      summary: messages.accounts.intro,
      ...(await answering(opened.store, selection.slug)),
      box: null,
    };
  },
};

export function entrySubject(
  entry: IncidentEntry | AreaEntry,
  record: RecordCatalogue,
  selection: Selection,
  locale: Locale,
): Subject {
  const messages = messagesFor(locale);
  const isIncident = 'eventType' in entry;
  const supposed = isSupposed(entry);
  const kind = isIncident
    ? `${entry.statement ? messages.incident.statementKind : messages.incident.kind} · ${messages.eventTypes[entry.eventType]}`
    : supposed
      ? messages.area.supposedKind
      : `${messages.area.kind} · ${messages.area.kinds[entry.kind]}`;
  return {
    selection,
    kind,
    title: entry.title[locale],
    claimant: claimantWords(claimingOf(entry), locale),
    marks: marksOf(entry, locale),
    facts: [
      dated(entry.time, locale),
      isIncident ? whereWords(entry.where, record.gazetteer, locale) : areaLabel(entry, record, locale),
      insideWords(entry.where.place, record.gazetteer, locale),
    ].filter(Boolean),
    summary: entry.summary[locale],
    incidents: isIncident ? [entry] : [],
    areas: isIncident ? [] : [entry],
    matched: { incidents: isIncident ? 1 : 0, areas: isIncident ? 0 : 1 },
    box: boundsOf(entry.location),
  };
}

/** The speakers of claims, and the modes in which they put it where all of them put it alike. */
function speakersOf(claims: readonly ClaimEntry[], locale: Locale) {
  const [first] = claims;
  const alike = claims.every(({ modes }) => modes.join() === first?.modes.join());
  return {
    speakers: [...new Set(claims.map((claim) => speakerOf(claim).name[locale]))],
    modes: alike ? (first?.modes ?? []) : [],
  };
}

/** "Athr’s correspondent: reports"; of several speakers the first two and how many others. */
function claimantWords(claims: readonly ClaimEntry[], locale: Locale): string {
  const messages = messagesFor(locale);
  const { speakers, modes } = speakersOf(claims, locale);
  const named = speakers.slice(0, 2);
  const others = speakers.length - named.length;
  const claimant =
    others > 0
      ? format(locale, messages.card.others, { names: named.join(locale === 'ar' ? '، ' : ', '), count: others })
      : formatList(locale, named);
  const how = formatList(
    locale,
    modes.map((mode) => messages.modes[mode]),
  );
  if (speakers.length === 1 && how) return format(locale, messages.card.said, { claimant, mode: how });
  return format(locale, messages.card.saidBy, { claimant });
}

/** Modes that a reader must not miss, also where several speak. */
const weakModes: readonly Mode[] = ['alleges', 'predicts', 'evaluates', 'denies'];

function marksOf(entry: IncidentEntry | AreaEntry, locale: Locale): Mark[] {
  const { status, card, modes } = messagesFor(locale);
  const count = entry.corroboration.origins.length;
  const marks: Mark[] = [];
  if (isSupposed(entry)) marks.push({ kind: 'supposed', text: status.supposed });
  if ('statement' in entry && entry.statement) marks.push({ kind: 'statement', text: status.statement });
  if (count === 1) marks.push({ kind: 'single', text: status.single });
  if (count > 1) marks.push({ kind: 'several', text: format(locale, status.several, { count }) });
  if (count === 0 && !isSupposed(entry)) marks.push({ kind: 'plain', text: card.noClaim });
  const said = speakersOf(claimingOf(entry), locale);
  const weak = said.speakers.length > 1 ? said.modes.filter((mode) => weakModes.includes(mode)) : [];
  marks.push(...weak.map((mode): Mark => ({ kind: 'plain', text: modes[mode] })));
  if (entry.contest.contested) marks.push({ kind: 'contested', text: status.contested });
  return marks;
}

function dated(time: IncidentEntry['time'], locale: Locale): string {
  const messages = messagesFor(locale);
  const date = shortDate(time, locale, messages);
  if (!date) return messages.status.undated;
  return time?.basis === 'inferred' ? `${date} (${messages.time.inferred})` : date;
}

const counted = (message: Parameters<typeof format>[1], { matched }: Found, locale: Locale): Mark => ({
  kind: 'plain',
  text: format(locale, message, { count: matched.incidents + matched.areas }),
});

/**
 * When and where several incidents happened: their first and last day, and the smallest place that holds them all. Of
 * more than are loaded nothing is said, as the others may have happened elsewhere.
 */
function commonFacts({ incidents, matched }: Found, filters: Filters, { gazetteer }: RecordCatalogue, locale: Locale): string[] {
  if (incidents.length < matched.incidents) return [];
  const days = incidents.flatMap(({ bounds }) => (isOneDay(bounds) ? [bounds.from as number] : []));
  // Chosen days are told as what the selection is made by.
  const isTold = filters.from !== undefined || filters.to !== undefined;
  const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  const span = days.length > 0 && !isTold ? formatSpan(locale, whole, Math.min(...days), Math.max(...days)) : '';
  const place = commonPlace(
    incidents.flatMap(({ where }) => placesOf(where)),
    gazetteer,
  );
  return [span, place ? [gazetteer.name(place, locale), insideWords(place, gazetteer, locale)] : []].flat().filter(Boolean);
}

/** What a selection of incidents is chosen by, in words. */
function filterFacts(filters: Filters, record: RecordCatalogue, locale: Locale): string[] {
  const messages = messagesFor(locale);
  const facts: string[] = [];
  if (filters.q) facts.push(quoteInput(locale, filters.q));
  for (const slug of filters.actor ?? []) facts.push(record.actors.get(slug)?.shortName[locale] ?? slug);
  for (const id of filters.source ?? []) facts.push(record.sources.get(id)?.name[locale] ?? id);
  if (filters.article) facts.push(record.articles.get(filters.article)?.title[locale] ?? filters.article);
  for (const id of filters.dataset ?? []) facts.push(record.datasets.get(id)?.title[locale] ?? id);
  for (const value of filters.status ?? [])
    facts.push(value === 'several' ? messages.incident.severalShort : messages.status[value]);
  if (filters.from) facts.push(`${messages.filters.from} ${statedDate(filters.from, locale, messages)}`);
  if (filters.to) facts.push(`${messages.filters.to} ${statedDate(filters.to, locale, messages)}`);
  return facts;
}
