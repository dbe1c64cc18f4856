import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import type { RecordCatalogue } from '../record/model';
import { filtersOfStep, markedBy, type Step, stepOf } from '../record/stories';
import { besideStep, toldIn } from '../store/belonging';
import type { Opened } from '../store/store';
import { isOneDay } from '../time/timeline';
import type { Selection } from '../url/paths';
import { claimantWords } from './claimant';
import { commonFacts, filterFacts } from './facts';
import type { Subject } from './subject';

/** What the map is narrowed by beside a step, in words: "From 28 November 2026"; none where it shows what the step marks alone. */
export const stepFacts = (step: Step, record: RecordCatalogue, locale: Locale): string[] =>
  filterFacts(filtersOfStep(step) ?? {}, record, locale);

/** A story as a whole, or one of its steps where the selection names one, in the words that travel with it. */
export async function storySubject({ record, store }: Opened, selection: Selection, locale: Locale): Promise<Subject | null> {
  const story = record.stories.get(selection.slug);
  if (!story) return null;
  const { story: words } = messagesFor(locale);
  const count = story.steps.length;
  if (selection.step === undefined) {
    const found = await toldIn({ record, store }, selection.slug);
    return {
      selection,
      kind: words.kind,
      title: textIn(story.title, locale),
      claimant: claimantWords(await store.claimsOf(story.steps.flatMap(({ claims }) => claims)), locale),
      marks: [{ kind: 'plain', text: format(locale, words.steps, { count }) }],
      facts: commonFacts(found, { hasSpan: true }, record, locale),
      summary: textIn(story.summary, locale),
      ...found,
      box: null,
    };
  }
  const { number, step } = stepOf(story, selection.step);
  const filters = filtersOfStep(step);
  const found = await besideStep(store, { number, filters, marked: markedBy(step) });
  // Where some are known to a longer span only, the days of the others would not be those of the step.
  const hasDays = found.incidents.length > 0 && found.incidents.every(({ bounds }) => isOneDay(bounds));
  const hasSpan = hasDays && filters?.from === undefined && filters?.to === undefined;
  return {
    selection: { ...selection, step: number },
    kind: textIn(story.title, locale),
    title: textIn(step.title, locale),
    claimant: claimantWords(await store.claimsOf(step.claims), locale),
    marks: [{ kind: 'plain', text: format(locale, words.step, { number, count }) }],
    facts: [...commonFacts(found, { hasSpan }, record, locale), ...stepFacts(step, record, locale)],
    summary: textIn(step.text, locale),
    ...found,
    box: null,
  };
}
