import type { Locale } from '../../lib/i18n/locales';
import { rowOf } from '../../lib/lists/row';
import { pictureSize, type ShownStep } from '../../lib/publish/story-steps';
import { stepFacts } from '../../lib/publish/story-subject';
import { filtersOfStep, type StoryEntry } from '../../lib/record/stories';
import { areaSummary, type EntrySummary, incidentSummary } from '../../lib/record/summary';
import type { Focus } from '../../lib/scene/focus';
import { entriesNamed } from '../../lib/store/belonging';
import type { Opened } from '../../lib/store/store';
import { writePair, writeParams } from '../../lib/url/params';
import { homePath } from '../../lib/url/paths';
import { focusOf } from './focus';

export function shownSteps(story: StoryEntry, opened: Opened, locale: Locale): Promise<ShownStep[]> {
  const { record, store } = opened;
  return Promise.all(
    story.steps.map(async (step, i): Promise<ShownStep> => {
      const number = i + 1;
      const selection = { kind: 'stories', slug: story.slug, step: number } as const;
      const { incidents, areas } = await entriesNamed(store, step);
      const entries = [...incidents.map(incidentSummary), ...areas.map(areaSummary)];
      const isSaid = (entry: EntrySummary) => entry.kind === 'incidents' && entry.statement;
      const rows = (some: readonly EntrySummary[]) => some.map((entry) => rowOf(entry, record, locale));
      return {
        number,
        title: step.title,
        text: step.text,
        claims: await store.claimsOf(step.claims),
        rows: rows(entries.filter((entry) => !isSaid(entry))),
        said: rows(entries.filter(isSaid)),
        facts: stepFacts(step, record, locale),
        list: homePath(locale, filtersOfStep(step) ?? {}),
        focus: (await focusOf(selection, opened, locale)) as Focus,
        picture: {
          light: picturePath(story.slug, number, 'light', locale),
          dark: picturePath(story.slug, number, 'dark', locale),
        },
      };
    }),
  );
}

const picturePath = (slug: string, step: number, theme: 'light' | 'dark', locale: Locale): string =>
  `/${locale}/picture.png${writeParams({ theme, step })}&${writePair('at', `stories/${slug}`)}&width=${pictureSize.width}&height=${pictureSize.height}`;
