/**
 * No id of the record's own reaches a reader, and no arrow tells who said what: on every page, card, embed, feed and file
 * that is meant for reading, in both languages. What is an id is taken from the record.
 * @jest-environment ./tests/tooling/served-react.mjs
 */

import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EntryGroups } from '@/components/lists/EntryGroups';
import { QuestionList } from '@/components/questions/QuestionList';
import { QuestionPanel } from '@/components/questions/QuestionPanel';
import { StoryList } from '@/components/stories/StoryList';
import { StoryPanel } from '@/components/stories/StoryPanel';
import { type AccountsChart, accountsChart } from '@/lib/accounts/chart';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type RowsPage, readRows } from '@/lib/lists/page';
import { readChronology } from '@/lib/lists/read-chronology';
import { acledColumns } from '@/lib/publish/downloads/acled';
import { kml } from '@/lib/publish/downloads/kml';
import { panelHtml } from '@/lib/publish/embed/panel';
import { pageGraph } from '@/lib/publish/jsonld';
import { termsIn } from '@/lib/publish/licence';
import { alternativeOf, descriptionOf, subjectOf } from '@/lib/publish/metadata';
import type { Subject } from '@/lib/publish/subject';
import { type ArticleDetail, articleDetail } from '@/lib/record/details';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { siteOrigin } from '@/lib/url/origin';
import { type Kind, type Selection, thingPath } from '@/lib/url/paths';
import { incidentFeature } from '@/server/publish/api/features';
import { citableOf } from '@/server/publish/citable';
import { claimColumns } from '@/server/publish/downloads/claims';
import { incidentColumns } from '@/server/publish/downloads/incidents';
import { feedOf } from '@/server/publish/feeds/entries';
import { focusOf } from '@/server/publish/focus';
import { oembedOf } from '@/server/publish/oembed';
import { rowsFor } from '@/server/publish/rows';
import { shownSteps } from '@/server/publish/story';
import { summaryOf } from '@/server/publish/summary';
import { curatedHere } from '@/server/store/testing/curated';
import { About } from './About';
import { ActorPanel } from './ActorPanel';
import { ArticlePanel } from './ArticlePanel';
import { ArticlesPanel } from './ArticlesPanel';
import { DaysPanel } from './DaysPanel';
import { EntryPanel } from './EntryPanel';
import { PlacePanel } from './PlacePanel';

// It asks for Next's router.
jest.mock('@/components/timeline/Player.client', () => ({ Player: ({ children }: { children: ReactNode }) => children }));

const { curated: record, opened } = curatedHere();
const { store } = opened;
const origin = siteOrigin(process.env);

/** The record's own texts in a value of it: whatever stands under a language. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? key === 'en' || key === 'ar' || key === 'text' || key === 'headline'
        ? [inner]
        : []
      : textsIn(inner),
  );
}
/** Addresses and the names of sites are no ids: "page at al-binaa.com". */
const wordsIn = (text: string): string[] => text.replace(/\w+:\/\/\S+|[\w-]+(?:\.[\w-]+)+/g, ' ').split(/[^\p{L}\p{N}-]+/u);

const { gazetteer } = record;
const articles = [...record.articles.values()];
const entries = [...record.incidents.values(), ...record.areas.values()];
const claimIds = new Set(articles.flatMap(({ claims }) => claims.map(({ id }) => id)));
const own = [
  articles,
  entries.map(({ title, summary, unknowns, corrections, parties }) => [title, summary, unknowns, corrections, parties]),
  [...record.sources.values()],
  [...record.actors.values()],
  gazetteer.places,
];
const prose = new Set(textsIn(own).flatMap(wordsIn));
/** Ids that are no word of the record's own texts: "isis" and "rudaw" would not be told from a name in small letters. */
const ids = new Set(
  [
    ...articles.flatMap(({ slug, claims }) => [
      slug,
      ...claims.flatMap(({ id, figures = [] }) => [id, ...figures.map(({ quantity }) => quantity)]),
    ]),
    ...entries.map(({ slug }) => slug),
    ...record.sources.keys(),
    ...record.actors.keys(),
    ...gazetteer.places.map(({ id }) => id),
  ].filter((id) => /[-\d]/.test(id) && !prose.has(id)),
);
const arrows = /[\u2190-\u21ff\u27f0-\u27ff\u2b00-\u2b11]/u;

/** What a reader must not meet in a text. */
const faultsIn = (text: string): string[] => [...wordsIn(text).filter((word) => ids.has(word)), ...(arrows.exec(text) ?? [])];

const tag = /<!--.*?-->|<\/?[a-z](?:"[^"]*"|[^">])*>/gs;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/**
 * What HTML of ours says: its texts, apart where elements part them, and the attributes that are read out or shown.
 * By its tags alone, which takes a fiftieth of what a document of jsdom would for every page.
 */
function spoken(html: string): string {
  const shown = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const attributes = [...shown.matchAll(tag)].flatMap(([found]) =>
    [...found.matchAll(/\s(?:title|aria-label|alt)="([^"]*)"/g)].map(([, value = '']) => value),
  );
  return decode([...attributes, ...shown.split(tag)].join('\n'));
}
const render = (element: ReactElement): string => spoken(renderToStaticMarkup(element));

test('ids are found where they stand: this test can fail', () => {
  const [claim] = record.claims.values();
  expect(faultsIn(`before what claim ${claim?.id} tells`)).toEqual([claim?.id]);
  expect(faultsIn(spoken(`<p title="A → B">in <b>${articles[0]?.slug}</b></p>`))).toEqual(
    expect.arrayContaining([articles[0]?.slug, '→']),
  );
  expect(faultsIn(`${origin}${thingPath('en', 'articles', articles[0]?.slug ?? '')}`)).toEqual([]);
});

test('no text of the record names a claim by its id', () => {
  expect(
    textsIn(own)
      .flatMap(wordsIn)
      .filter((word) => claimIds.has(word)),
  ).toEqual([]);
});

describe.each(locales())('in %s', (locale) => {
  const at = { record, locale };
  const of = async (kind: Kind, slug: string) => ({ ...at, focus: await focusOf({ kind, slug }, opened, locale) });
  const cited = async (kind: Kind, entry: IncidentEntry | AreaEntry) => ({
    ...(await of(kind, entry.slug)),
    citable: citableOf(entry, record, locale),
  });
  const named = async (kind: 'actors' | 'places', slug: string) => {
    const [incidents, areas] = await Promise.all(
      (['incidents', 'areas'] as const).map((each) => rowsFor(opened, { kind, slug }, each, {}, locale)),
    );
    return { ...(await of(kind, slug)), incidents: incidents as RowsPage, areas: areas as RowsPage, params: {} };
  };
  const pages: Record<Kind, [string, () => Promise<ReactElement>][]> = {
    incidents: [...record.incidents].map(([slug, entry]) => [
      slug,
      async () => <EntryPanel entry={entry} {...(await cited('incidents', entry))} />,
    ]),
    areas: [...record.areas].map(([slug, entry]) => [
      slug,
      async () => <EntryPanel entry={entry} {...(await cited('areas', entry))} />,
    ]),
    actors: [...record.actors].map(([slug, actor]) => [
      slug,
      async () => <ActorPanel actor={actor} claims={await store.claimsAbout(slug)} {...(await named('actors', slug))} />,
    ]),
    places: gazetteer.places.map((place) => [
      place.id,
      async () => <PlacePanel place={place} {...(await named('places', place.id))} />,
    ]),
    articles: articles.map((article) => [
      article.slug,
      async () => (
        <ArticlePanel
          detail={articleDetail(article.slug, record) as ArticleDetail}
          summary={summaryOf(article, locale, record)}
          {...(await of('articles', article.slug))}
        />
      ),
    ]),
    stories: [...record.stories].map(([slug, story]) => [
      slug,
      async () => (
        <StoryPanel story={story} steps={await shownSteps(story, opened, locale)} current={1} version="" locale={locale} />
      ),
    ]),
    questions: record.answered.map(({ id }) => [
      id,
      async () => (
        <QuestionPanel
          chart={(await accountsChart(opened, id)) as AccountsChart}
          entries={await store.answers(id)}
          {...(await of('questions', id))}
        />
      ),
    ]),
  };
  const things = Object.entries(pages).flatMap(([kind, list]) =>
    list.map(([slug, page]) => ({ kind: kind as Kind, slug, page })),
  );

  test.each(things)('the page of $kind/$slug', async ({ page }) => expect(faultsIn(render(await page()))).toEqual([]));

  test('the days, the method, and the lists of the map of everything', async () => {
    const [incidents, areas] = await Promise.all(
      (['incidents', 'areas'] as const).map((kind) =>
        readRows(store, record, { filters: {} }, { kind, list: null, isByDay: true }, {}, locale, 1_000),
      ),
    );
    const charts = await Promise.all(record.answered.map(({ id }) => accountsChart(opened, id)));
    for (const page of [
      <DaysPanel key="days" chronology={await readChronology(store, record, {})} params={{}} {...at} />,
      <About key="about" {...at} />,
      <StoryList key="stories" stories={[...record.stories.values()]} locale={locale} />,
      <QuestionList key="questions" charts={charts.filter((chart) => chart !== null)} locale={locale} />,
      <EntryGroups key="incidents" groups={incidents?.groups ?? []} locale={locale} query="" level={3} />,
      <EntryGroups key="areas" groups={areas?.groups ?? []} locale={locale} query="" level={3} />,
      <ArticlesPanel key="articles" params={{}} {...at} />,
    ])
      expect(faultsIn(render(page))).toEqual([]);
  });

  test('cards, previews of links, embeds and what schema.org is told', async () => {
    for (const { kind, slug } of things) {
      const selection: Selection = { kind, slug };
      const subject = (await subjectOf(opened, selection, {}, locale)) as Subject;
      const detail = kind === 'articles' ? await store.article(slug) : null;
      const { marks, facts, claimant, title, summary } = subject;
      const words = [subject.kind, title, claimant ?? '', summary, ...facts, ...marks.map(({ text }) => text)];
      const graph = JSON.stringify(pageGraph(subject, { ...at, origin, detail }));
      for (const text of [
        ...words,
        descriptionOf(subject),
        alternativeOf(subject, locale),
        spoken(panelHtml(subject, record, locale, origin)),
        graph,
      ])
        expect(faultsIn(text)).toEqual([]);
    }
    const asked = new URLSearchParams({ url: `${origin}${thingPath(locale, 'incidents', entries[0]?.slug ?? '')}` });
    const answer = await oembedOf(asked, origin, opened);
    expect(faultsIn(answer.body.title)).toEqual([]);
  });

  test('feeds', async () => {
    for (const { title, summary, html, categories } of (await feedOf(opened, null, locale)).entries)
      expect(faultsIn([title, summary, spoken(html), ...categories.map(({ label }) => label)].join('\n'))).toEqual([]);
  });

  test('words in tables, and all of what a globe shows', async () => {
    const incidents = [...record.incidents.values()];
    const columns = [...incidentColumns(record, locale), ...acledColumns(record, locale)];
    for (const { name, ids: hasIds, of } of columns)
      if (!hasIds) for (const entry of incidents) expect([name, faultsIn(String(of(entry)))]).toEqual([name, []]);
    for (const { name, ids: hasIds, of } of claimColumns(record, locale))
      if (!hasIds) for (const claim of record.claims.values()) expect([name, faultsIn(String(of(claim)))]).toEqual([name, []]);
    let globe = '';
    for await (const piece of kml(incidents, incidentColumns(record, locale), {
      site: record.site,
      terms: termsIn(record, record.datasets.keys(), locale),
      locale,
    }))
      globe += piece;
    expect(faultsIn(spoken(globe.replace(/<Placemark id="[^"]*">/g, '')))).toEqual([]);
    for (const entry of incidents) expect(faultsIn(wordsOf(incidentFeature(entry, record), locale))).toEqual([]);
  });
});

/** The properties of an API feature that are words in one language. */
const wordsOf = (feature: object, locale: Locale): string =>
  JSON.stringify(feature, (key, value) => (typeof value === 'string' && !key.endsWith(`_${locale}`) ? undefined : value));
