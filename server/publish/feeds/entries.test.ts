import { format } from '../../../lib/i18n/format';
import { directionOf } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { escapeText } from '../../../lib/publish/api/html';
import { speakerOf } from '../../../lib/record/attribution';
import type { Dataset } from '../../../lib/record/dataset';
import type { IncidentEntry } from '../../../lib/record/model';
import { createFileStore } from '../../../lib/store/files';
import type { Opened } from '../../store/open';
import { curatedHere } from '../../store/testing/curated';
import { atom } from './atom';
import { feedOf } from './entries';

const slug = 'us-forces-begin-storming-prison-2022-01-23';

const { curated: record, opened } = curatedHere();

/** The record with one incident corrected twice. */
function corrected(): Opened {
  const incident = record.incidents.get(slug) as IncidentEntry;
  const said = (text: string) => ({ en: text, ar: `${text} بالعربية` });
  const corrections = [
    { id: 'second', entry: slug, date: '2031-02-03', what: said('B & <C>'), why: said('because') },
    { id: 'first', entry: slug, date: '2031-02-01', what: said('A'), why: said('because') },
  ];
  const changed = { ...incident, corrections, updated: '2031-02-03T00:00:00Z' };
  const own = { ...record, incidents: new Map([...record.incidents, [slug, changed]]) };
  return { record: own, store: createFileStore(own) };
}

test('a correction is an entry of its own, moves what it corrects up, and changes no id', async () => {
  const before = await feedOf(opened, null, 'en');
  const feed = await feedOf(corrected(), null, 'en');
  expect(feed.updated).toBe('2031-02-03T00:00:00Z');
  const [first, second, third] = feed.entries;
  expect([first?.updated, second?.updated, third?.updated]).toEqual([
    '2031-02-03T00:00:00Z',
    '2031-02-03T00:00:00Z',
    '2031-02-01T00:00:00Z',
  ]);
  expect(second?.id).toBe(`${first?.id}/corrections/second`);
  expect(second?.title).toBe(`Correction: ${first?.title}`);
  expect(second?.html).toContain('B &amp; &lt;C&gt;');
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).filter((id) => !id.includes('/corrections/'));
  expect(new Set(ids(feed.entries))).toEqual(new Set(ids(before.entries)));
  expect(first?.published).toBe(before.entries.find(({ id }) => id === first?.id)?.published);
});

test('what was withdrawn is told in the feed of everything: when and why, and nothing of what it told', async () => {
  const withdrawn = new Map([
    [
      `incidents/${slug}`,
      { dataset: 'hasakah-2022', kind: 'incidents', slug, date: '2031-02-03', why: { en: 'Told <twice>.', ar: 'رُوي مرتين.' } },
    ],
  ] as const);
  const own = { ...opened, record: { ...record, withdrawn } };
  const [entry] = (await feedOf(own, null, 'en')).entries;
  expect(entry).toMatchObject({
    id: expect.stringMatching(new RegExp(`/en/incidents/${slug}/withdrawn$`)),
    title: 'Withdrawn: an incident',
    updated: '2031-02-03T00:00:00Z',
    url: expect.stringContaining(`/en/incidents/${slug}`),
    html: expect.stringContaining('Why: Told &lt;twice&gt;.'),
    entry: null,
  });
  expect(atom(await feedOf(own, null, 'ar'), null, ['en', 'ar'])).toContain('سُحب حدث من السجل');
  for (const filters of [{ status: ['contested' as const] }, { dataset: ['another'] }])
    expect((await feedOf(own, null, 'en', filters)).entries.map(({ id }) => id)).not.toContain(entry?.id);
});

test('an entry whose new slug feeds have already told keeps that id', async () => {
  const ids = (await feedOf(opened, null, 'en')).entries.map(({ id }) => id);
  expect(ids).toContain('tag:localhost,2026:/en/incidents/pentagon-on-ground-support-2022-01-24');
});

test('what was never corrected carries the time of its edition, not one of its own', async () => {
  const feed = await feedOf(opened, null, 'ar');
  for (const { published, updated, entry } of feed.entries)
    if (entry !== null && entry.corrections.length === 0) expect(updated).toBe(published);
});

test('text is escaped once for HTML and once more for XML', async () => {
  const feed = await feedOf(corrected(), null, 'en');
  expect(atom(feed, null, ['en', 'ar'])).toContain('B &amp;amp; &amp;lt;C&amp;gt;');
});

test.each(['en', 'ar'] as const)(
  'content carries its language and direction, and says in words who said what (%s)',
  async (locale) => {
    const feed = await feedOf(corrected(), null, locale);
    const { speaker } = messagesFor(locale).claim.parts;
    const opening = `<div lang="${locale}" dir="${directionOf(locale)}">`;
    for (const { id, html, entry } of feed.entries) {
      expect(html.startsWith(opening) && html.endsWith('</div>')).toBe(true);
      if (!id.includes('/corrections/'))
        for (const claim of entry?.claims ?? [])
          expect(html).toContain(escapeText(format(locale, speaker, { source: textIn(speakerOf(claim).name, locale) })));
    }
    expect(atom(feed, null, ['en', 'ar']).match(new RegExp(`<entry xml:lang="${locale}">`, 'g'))).toHaveLength(
      feed.entries.length,
    );
  },
);

test('an imported dataset is one entry for each of its states, and its rows are none', async () => {
  const dataset = { ...[...record.datasets.values()][0], id: 'events', kind: 'imported' as const, version: '2.0' } as Dataset;
  const state = (id: string, published: string) => ({
    id,
    published,
    note: { en: `${id} rows`, ar: `صفوف ${id}` },
    dataset: 'events',
  });
  const own = {
    ...record,
    datasets: new Map([...record.datasets, ['events', dataset]]),
    editions: [state('second', '2031-01-01T00:00:00Z'), state('first', '2030-01-01T00:00:00Z'), ...record.editions],
    imports: new Map([['events', { version: 'a', changed: '2031-01-02T00:00:00Z' }]]),
  };
  const feed = await feedOf({ record: own, store: createFileStore(own) }, null, 'en');
  expect(feed.entries.slice(0, 2).map(({ updated, summary, entry }) => [updated, summary, entry])).toEqual([
    ['2031-01-02T00:00:00Z', 'second rows', null],
    ['2030-01-01T00:00:00Z', 'first rows', null],
  ]);
  expect(feed.updated).toBe('2031-01-02T00:00:00Z');
  expect(feed.entries[0]?.title).toMatch(/, 2\.0$/);
  expect(atom(feed, null, ['en', 'ar'])).not.toMatch(/datasets\/events\.geojson/);
  const scoped = await feedOf({ record: own, store: createFileStore(own) }, { kind: 'actors', slug: 'sdf' }, 'en');
  expect(scoped.entries.every(({ entry }) => entry !== null)).toBe(true);
});

test('the feed of filters has what they choose, under an address and a name of its own', async () => {
  const filters = { status: ['contested' as const], actor: ['sdf'] };
  const [all, feed] = [await feedOf(opened, null, 'en'), await feedOf(opened, null, 'en', filters)];
  const chosen = await opened.store.slugs('incidents', { offset: 0, limit: 1_000 });
  const matching = (await opened.store.incidents({ filters, limit: 1_000 })).items.map(({ slug: own }) => own);
  expect(chosen.length).toBeGreaterThan(matching.length);
  const slugsIn = ({ entries }: typeof feed) =>
    entries.flatMap(({ entry, id }) => (entry && 'eventType' in entry && !id.includes('/corrections/') ? [entry.slug] : []));
  expect(slugsIn(feed).sort()).toEqual(matching.sort());
  expect(feed.query).toBe('?actor=sdf&status=contested');
  expect([feed.id === all.id, feed.page.endsWith('/en?actor=sdf&status=contested')]).toEqual([false, true]);
  expect(feed.title).toContain('Syrian Democratic Forces');
  expect(atom(feed, null, ['en', 'ar'])).toContain('/ar/feed.xml?actor=sdf&amp;status=contested"');
});
