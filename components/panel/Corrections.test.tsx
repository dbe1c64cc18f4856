import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { textIn } from '@/lib/i18n/text-in';
import type { CuratedRecord, IncidentEntry } from '@/lib/record/model';
import type { StoryEntry } from '@/lib/record/stories';
import { createFileStore } from '@/lib/store/files';
import { incidentFeature } from '@/server/publish/api/features';
import { atom } from '@/server/publish/feeds/atom';
import { feedOf } from '@/server/publish/feeds/entries';
import { shownSteps } from '@/server/publish/story';
import { thingJson } from '@/server/publish/things';
import { readRecord } from '@/server/store/open';
import { StoryPanel } from '../stories/StoryPanel';
import { StoryPreview } from '../stories/StoryPreview';
import { CorrectedNotice, Corrections } from './Corrections';

const slug = 'sdf-statement-of-full-control-of-prison';
const said = {
  en: {
    what: 'Fixture: the summary was reworded.',
    why: 'Fixture: it could be read as dated.',
    day: '1 December 2026',
    entry: 'Correction: ',
  },
  ar: {
    what: 'مثال للاختبار: أُعيدت صياغة الملخص.',
    why: 'مثال للاختبار: كان يوحي بأن للتصريح تاريخًا.',
    day: '1 كانون الأول 2026',
    entry: 'تصحيح: ',
  },
};
const data = join(process.cwd(), 'data');
const record = readRecord(data, join(process.cwd(), 'tests/fixtures/corrected')).record as CuratedRecord;
const store = createFileStore(record);
const entry = record.incidents.get(slug) as IncidentEntry;

describe.each(['en', 'ar'] as const)('a correction, in %s', (locale) => {
  const { what, why, day, entry: prefix } = said[locale];

  test('stands on the page with its day and its reason, and is announced at its head', () => {
    const path = `/${locale}/incidents/${slug}`;
    const own = { corrections: entry.corrections, locale };
    const html = renderToStaticMarkup(<Corrections {...own} path={path} title={textIn(entry.title, locale)} />);
    for (const part of [what, why, day, 'dateTime="2026-12-01"', 'id="correction-fixture-summary-reworded"'])
      expect(html).toContain(part);
    const notice = renderToStaticMarkup(<CorrectedNotice {...own} />);
    expect(notice).toContain('href="#correction-fixture-summary-reworded"');
    expect(notice).toContain(day);
  });

  test('stands in the JSON', async () => {
    const entries = { incidents: [entry], areas: [] };
    expect(await thingJson({ record, store, entries, kind: 'incidents', slug, locale })).toMatchObject({
      corrections: [{ id: 'fixture-summary-reworded', date: '2026-12-01', what, why }],
      entryVersion: entry.version,
    });
  });

  test('is an entry of the feed, dated by its day', async () => {
    const feed = await feedOf({ record, store }, null, locale);
    const found = feed.entries.filter(({ summary }) => summary === what);
    expect(found).toEqual([
      expect.objectContaining({ updated: '2026-12-01T00:00:00Z', title: `${prefix}${textIn(entry.title, locale)}` }),
    ]);
    expect(atom(feed, null, ['en', 'ar'])).toContain(why);
  });
});

describe.each(['en', 'ar'] as const)('a correction of a story, in %s', (locale) => {
  const story = record.stories.get('prison-attack-step-by-step') as StoryEntry;
  const [correction] = story.corrections;
  const [what, why] = [textIn(correction?.what, locale) as string, textIn(correction?.why, locale) as string];

  test('stands on its page and in its preview, and is announced at their head', async () => {
    const steps = await shownSteps(story, { record, store }, locale);
    for (const page of [
      <StoryPanel key="page" story={story} steps={steps} current={1} version="" locale={locale} />,
      <StoryPreview key="preview" story={story} steps={steps} locale={locale} />,
    ]) {
      const html = renderToStaticMarkup(page);
      for (const part of [what, why, 'id="correction-fixture-step-reworded"', 'href="#correction-fixture-step-reworded"'])
        expect(html).toContain(part);
    }
  });

  test('stands in the JSON, and among all corrections with the way to the story', async () => {
    const entries = { incidents: [], areas: [] };
    const json = await thingJson({ record, store, entries, kind: 'stories', slug: story.slug, locale });
    expect(json).toMatchObject({ corrections: [{ id: 'fixture-step-reworded', date: '2026-12-02', what, why }] });
    expect(record.corrections[0]).toMatchObject({ story: story.slug });
  });

  test('is an entry of the feed of everything, of no narrower one but that of its dataset', async () => {
    const found = async (filters = {}) =>
      (await feedOf({ record, store }, null, locale, filters)).entries.filter(({ summary }) => summary === what);
    expect(await found()).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/\/stories\/prison-attack-step-by-step\/corrections\/fixture-step-reworded$/),
        updated: '2026-12-02T00:00:00Z',
        title: `${said[locale].entry}${textIn(story.title, locale)}`,
        url: expect.stringMatching(/\/stories\/prison-attack-step-by-step$/),
      }),
    ]);
    expect(await found({ dataset: [story.dataset] })).toHaveLength(1);
    expect(await found({ dataset: ['another'] })).toEqual([]);
    expect(await found({ status: ['contested'] })).toEqual([]);
  });
});

test('nothing is announced where nothing was corrected', () =>
  expect(renderToStaticMarkup(<CorrectedNotice corrections={[]} locale="en" />)).toBe(''));

test('it stands in /api in both languages, with the version of the incident', () =>
  expect(incidentFeature(entry, record).properties).toMatchObject({
    corrections: [{ what_en: said.en.what, what_ar: said.ar.what }],
    entryVersion: entry.version,
  }));

test('it changes the version of its incident and of no other', () => {
  const before = readRecord(data, join(process.cwd(), 'tests/fixtures/uncorrected')).record as CuratedRecord;
  const changed = [...record.incidents.values()].filter((one) => before.incidents.get(one.slug)?.version !== one.version);
  expect(changed.map((one) => one.slug)).toEqual([slug]);
});
