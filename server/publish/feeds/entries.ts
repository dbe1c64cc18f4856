import { appliedWords } from '../../../lib/filters/words';
import { directed } from '../../../lib/i18n/direction';
import { format, formatList } from '../../../lib/i18n/format';
import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { escapeText } from '../../../lib/publish/api/html';
import { lastUpdate } from '../../../lib/publish/dates';
import { type FeedScope, feedPath, scopePath } from '../../../lib/publish/feeds/addresses';
import { datasetsOf, termsIn } from '../../../lib/publish/licence';
import { entryPath, kindOf } from '../../../lib/record/address';
import { attributionWords } from '../../../lib/record/attribution';
import { instantOfDay } from '../../../lib/record/editions';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../../../lib/record/model';
import { isSupposed } from '../../../lib/record/status';
import type { StoryEntry } from '../../../lib/record/stories';
import type { Filters, Opened } from '../../../lib/store/store';
import { appliedFilters } from '../../../lib/url/applied';
import { siteOrigin } from '../../../lib/url/origin';
import { writeParams } from '../../../lib/url/params';
import { datasetPath, thingPath } from '../../../lib/url/paths';
import { firstSlug } from '../../../lib/url/redirects';
import type { Feed, FeedEntry } from './feed';
import { htmlIn } from './html';
import { entryTag, tagOf } from './tags';
import { withdrawals } from './withdrawals';

const most = 200;

/**
 * Newly published incidents and areas, and corrections: of what belongs to the scope, or of everything; of everything what
 * was withdrawn, and corrections of stories, too. The rows of an imported dataset share one time and are many: a reader is told once that they came.
 */
export async function feedOf({ record, store }: Opened, scope: FeedScope, locale: Locale, filters: Filters = {}): Promise<Feed> {
  // What was corrected was changed no earlier than its correction: no entry of the feed is of any other.
  const newest = await store.newest(most, { filters, ...(scope && { of: scope }) });
  const all = [...newest.incidents, ...newest.areas];
  const entries = all
    .flatMap((entry) => {
      const published = publication(entry, record, locale);
      return [published, ...correctionsOf(entry, published, locale)];
    })
    .concat(scope || isNarrowed(filters) ? [] : ofEverything(record, locale, filters.dataset))
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));
  const messages = messagesFor(locale);
  const site = textIn(record.site.name, locale);
  const shown = entries.slice(0, most);
  const query = writeParams(filters);
  const named = scope ? nameOf(record, scope, locale) : filterWords(filters, record, locale);
  const path = feedPath(locale, scope && { ...scope, slug: firstSlug(record.redirects, scope.kind, scope.slug) }, 'xml');
  return {
    id: tagOf(`${path}${query}`, record),
    title: directed(
      named === '' ? format(locale, messages.feed.all, { site }) : format(locale, messages.feed.of, { site, name: named }),
      locale,
    ),
    description: messages.feed.description,
    page: `${siteOrigin(process.env)}${scopePath(locale, scope)}${query}`,
    updated: entries[0]?.updated ?? lastUpdate(all, record),
    locale,
    query,
    site,
    entries: shown,
    terms: termsIn(
      record,
      shown.flatMap(({ terms }) => terms.map(({ dataset }) => dataset)),
      locale,
    ),
  };
}

/** Whether filters ask for more than datasets: of the rows of an imported one only all can be told of at once. */
const isNarrowed = ({ dataset: _, ...others }: Filters): boolean => Object.keys(others).length > 0;

/** What is told in no narrower feed. */
const ofEverything = (record: RecordCatalogue, locale: Locale, datasets?: readonly string[]): FeedEntry[] => [
  ...importedStates(record, locale, datasets),
  ...withdrawals(record, locale, datasets).map(({ entry }) => entry),
  ...storyCorrections(record, locale, datasets),
];

/** "Status: contested · Actor: …"; empty without filters. */
const filterWords = (filters: Filters, record: RecordCatalogue, locale: Locale): string =>
  appliedFilters(filters)
    .map((applied) => appliedWords(applied, record, locale))
    .join(' · ');

export const nameOf = (record: RecordCatalogue, { kind, slug }: NonNullable<FeedScope>, locale: Locale): string =>
  kind === 'actors' ? (textIn(record.actors.get(slug)?.name, locale) ?? slug) : record.gazetteer.name(slug, locale);

function publication(entry: IncidentEntry | AreaEntry, record: RecordCatalogue, locale: Locale): FeedEntry {
  const kind = kindOf(entry);
  return {
    id: entryTag({ kind, slug: entry.slug, dataset: entry.dataset }, record, locale),
    title: directed(textIn(entry.title, locale), locale),
    url: `${siteOrigin(process.env)}${entryPath(locale, entry)}`,
    published: entry.published,
    updated: entry.updated,
    summary: directed(textIn(entry.summary, locale), locale),
    html: contentOf(entry, locale),
    categories: categoriesOf(entry, locale),
    terms: termsIn(record, datasetsOf(entry), locale),
    entry,
  };
}

/** The published states of imported datasets; the newest has the time at which its rows came, where that is later. */
function importedStates(record: RecordCatalogue, locale: Locale, datasets?: readonly string[]): FeedEntry[] {
  return [...record.imports].flatMap(([id, { changed }]) => {
    if (datasets && !datasets.includes(id)) return [];
    const dataset = record.datasets.get(id);
    const editions = record.editions.filter((edition) => edition.dataset === id);
    return editions.map(({ id: state, published, note }, i): FeedEntry => {
      const text = escapeText(textIn(note, locale));
      return {
        id: tagOf(`${datasetPath(locale, id)}/${state}`, record, id),
        title: directed([textIn(dataset?.title, locale), i === 0 ? dataset?.version : null].filter(Boolean).join(', '), locale),
        url: `${siteOrigin(process.env)}${datasetPath(locale, id)}`,
        published,
        updated: i === 0 && changed !== null && changed > published ? changed : published,
        summary: directed(textIn(note, locale), locale),
        html: htmlIn(locale, [`<p>${text}</p>`]),
        categories: [],
        terms: termsIn(record, [id], locale),
        entry: null,
      };
    });
  });
}

/** Of stories, which are no entries of feeds themselves. */
const storyCorrections = (record: RecordCatalogue, locale: Locale, datasets?: readonly string[]): FeedEntry[] =>
  [...record.stories.values()].flatMap((story) => {
    const { slug, dataset } = story;
    if (datasets && !datasets.includes(dataset)) return [];
    const about = {
      id: entryTag({ kind: 'stories', slug, dataset }, record, locale),
      url: `${siteOrigin(process.env)}${thingPath(locale, 'stories', slug)}`,
      categories: [],
      terms: termsIn(record, [dataset], locale),
      entry: null,
    };
    return correctionsOf(story, about, locale);
  });

/** @param about of what was corrected, as a feed has it */
function correctionsOf(
  { title, corrections: own }: Pick<IncidentEntry | StoryEntry, 'title' | 'corrections'>,
  about: Pick<FeedEntry, 'id' | 'url' | 'categories' | 'terms' | 'entry'>,
  locale: Locale,
): FeedEntry[] {
  const { feed } = messagesFor(locale);
  return own.map(({ id, date, what, why }) => ({
    ...about,
    id: `${about.id}/corrections/${id}`,
    title: directed(format(locale, feed.correction, { title: textIn(title, locale) }), locale),
    published: instantOfDay(date),
    updated: instantOfDay(date),
    summary: directed(textIn(what, locale), locale),
    html: htmlIn(locale, [
      `<p>${escapeText(textIn(what, locale))}</p>`,
      `<p>${escapeText(format(locale, feed.why, { why: textIn(why, locale) }))}</p>`,
    ]),
  }));
}

function categoriesOf(entry: IncidentEntry | AreaEntry, locale: Locale): FeedEntry['categories'] {
  const { status, eventTypes, area } = messagesFor(locale);
  const kind =
    'eventType' in entry
      ? { term: entry.eventType, label: eventTypes[entry.eventType] }
      : { term: entry.kind, label: area.kinds[entry.kind] };
  return [
    kind,
    ...(entry.contest.contested ? [{ term: 'contested', label: status.contested }] : []),
    ...(isSupposed(entry) ? [{ term: 'supposed', label: status.supposed }] : []),
  ];
}

/** Summary, sourcing and claims: an entry that is read away from the site still says who says it. */
function contentOf(entry: IncidentEntry | AreaEntry, locale: Locale): string {
  const messages = messagesFor(locale);
  const { status } = messages;
  const count = entry.corroboration.origins.length;
  const sourcing = [
    ...(isSupposed(entry) ? [status.supposed] : []),
    ...(count > 0 ? [count === 1 ? status.single : format(locale, status.several, { count })] : []),
    ...(entry.contest.contested ? [status.contested] : []),
  ];
  return htmlIn(locale, [
    `<p>${escapeText(textIn(entry.summary, locale))}</p>`,
    `<p><strong>${sourcing.map(escapeText).join(' · ')}</strong></p>`,
    `<ul>${entry.claims.map((claim) => claimHtml(claim, locale)).join('')}</ul>`,
  ]);
}

function claimHtml(claim: ClaimEntry, locale: Locale): string {
  const { claim: words, modes } = messagesFor(locale);
  const how = formatList(
    locale,
    claim.modes.map((mode) => modes[mode]),
  );
  const told = [textIn(claim.text, locale), attributionWords(claim, locale), how].map((text) => `<bdi>${escapeText(text)}</bdi>`);
  return `<li>${told[0]} <small>(${told[1]}${words.partsBetween}${told[2]})</small></li>`;
}
