import { type AccountsChart, accountsChart } from '../accounts/chart';
import { countWords, spanWords } from '../accounts/words';
import { choiceWords } from '../filters/words';
import { locateIfKnown } from '../geometry/locate';
import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { insideWords, whereWords } from '../place/words';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { openingDataset } from '../record/opening';
import type { Mode } from '../record/schema';
import { claimingOf } from '../record/sets';
import { isSupposed } from '../record/status';
import { areaLabel } from '../scene/labels';
import { answering, belongingTo, entriesFor, type Found } from '../store/belonging';
import { boundsOf } from '../store/box';
import { type Filters, mostShown, type Opened } from '../store/store';
import { filtersOf } from '../url/params';
import type { Selection } from '../url/paths';
import { claimantWords, namesAndOthers, speakersOf, voicesWords } from './claimant';
import { commonFacts, dated, filterFacts, periodWords, placeFacts } from './facts';
import { importedSubject } from './imported-subject';
import { storySubject } from './story-subject';
import type { Mark, Subject } from './subject';

export type { Mark, Subject } from './subject';

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
  const dataset = openingDataset(record, filters);
  // That a dataset is chosen is said by its title.
  const { dataset: chosen, ...others } = filtersOf(filters);
  const narrowing: Filters = { ...others, ...(chosen && !dataset && { dataset: chosen }) };
  const isFiltered = Object.keys(narrowing).length > 0;
  if (dataset?.kind === 'imported' && !isFiltered) return importedSubject(dataset, found, locale);
  // Chosen days are told as what the selection is made by.
  const hasDays = narrowing.from !== undefined || narrowing.to !== undefined;
  const period = hasDays ? undefined : dataset?.period;
  return {
    selection: null,
    kind: (isFiltered && textIn(dataset?.title, locale)) || textIn(record.site.tagline, locale),
    title: isFiltered ? messages.card.filtered : (textIn(dataset?.title, locale) ?? messages.overview.title),
    claimant: isFiltered ? null : await voicesWords(store, dataset, locale),
    marks: [{ kind: 'plain', text: format(locale, messages.card.overview, { count: found.matched.incidents }) }],
    facts: [
      ...(period ? [periodWords(period, locale)] : []),
      ...commonFacts(found, { hasSpan: !period && !hasDays }, record, locale),
      ...filterFacts(narrowing, record, locale),
    ],
    summary: isFiltered ? messages.card.claims : textIn(record.site.description, locale),
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
      title: textIn(actor.name, locale),
      claimant: null,
      marks: [counted(messages.card.actorEntries, found, locale)],
      facts: [],
      summary: textIn(actor.description, locale) ?? '',
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
      summary: textIn(place.note, locale) ?? '',
      ...found,
      box: location && boundsOf(location),
    };
  },
  articles: async ({ record, store }, selection, locale) => {
    const detail = await store.article(selection.slug);
    if (!detail) return null;
    const { article, claims } = detail;
    const messages = messagesFor(locale);
    const outlet = textIn(record.sources.get(article.outlet.source)?.name, locale) ?? '';
    const isInferred = article.outlet.basis === 'inferred';
    const found = await belongingTo(store, { kind: 'articles', slug: selection.slug });
    return {
      selection,
      kind: messages.article.kind,
      title: textIn(article.title, locale),
      claimant: format(locale, isInferred ? messages.card.publishedByInferred : messages.card.publishedBy, { outlet }),
      marks: [
        { kind: 'plain', text: format(locale, messages.card.articleClaims, { count: claims.length }) },
        ...(article.access === 'cited' ? [{ kind: 'plain' as const, text: messages.card.secondHand }] : []),
        ...(article.reading?.extent === 'opening' ? [{ kind: 'plain' as const, text: messages.card.opening }] : []),
      ],
      facts: [dated(article.published, locale)],
      summary: textIn(article.note, locale) ?? '',
      ...found,
      box: null,
    };
  },
  stories: storySubject,
  questions: async (opened, selection, locale) => {
    const chart = await accountsChart(opened, selection.slug);
    if (!chart) return null;
    const messages = messagesFor(locale);
    const isContested = chart.marks.some(({ against }) => against.some(({ contests }) => contests));
    const found = await answering(opened.store, selection.slug);
    return {
      selection,
      kind: `${messages.accounts.kind} · ${messages.accounts.title}`,
      title: textIn(chart.question.wording, locale),
      claimant: answeredBy(chart, locale),
      marks: [
        ...countWords(chart, locale).map((text): Mark => ({ kind: 'plain', text })),
        ...(isContested ? [{ kind: 'contested' as const, text: messages.status.contested }] : []),
      ],
      facts: [spanWords(chart, locale) ?? [], placeFacts(found.incidents, opened.record.gazetteer, locale)].flat(),
      summary: messages.accounts.intro,
      ...found,
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
    ? `${entry.statement ? messages.incident.statementKind : messages.incident.kind} · ${choiceWords('category', entry.category, record, locale)}`
    : supposed
      ? messages.area.supposedKind
      : `${messages.area.kind} · ${messages.area.kinds[entry.kind]}`;
  return {
    selection,
    kind,
    title: textIn(entry.title, locale),
    claimant: claimantWords(claimingOf(entry), locale),
    marks: marksOf(entry, locale),
    facts: [
      dated(entry.time, locale),
      isIncident ? whereWords(entry.where, record.gazetteer, locale) : areaLabel(entry, record, locale),
      insideWords(entry.where.place, record.gazetteer, locale),
    ].filter(Boolean),
    summary: textIn(entry.summary, locale),
    incidents: isIncident ? [entry] : [],
    areas: isIncident ? [] : [entry],
    matched: { incidents: isIncident ? 1 : 0, areas: isIncident ? 0 : 1 },
    box: boundsOf(entry.location),
  };
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

const mostAnswering = 3; // named on a card and above an embed

/** Who answers a question, those who contradict others most first. */
const answeredBy = ({ lanes }: AccountsChart, locale: Locale): string =>
  format(locale, messagesFor(locale).accounts.answeredBy, {
    speakers: namesAndOthers(
      lanes.slice(0, mostAnswering).map(({ speaker }) => textIn(speaker.name, locale)),
      lanes.length - mostAnswering,
      locale,
    ),
  });

const counted = (message: Parameters<typeof format>[1], { matched }: Found, locale: Locale): Mark => ({
  kind: 'plain',
  text: format(locale, message, { count: matched.incidents + matched.areas }),
});
