import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { StoryEntry } from '../record/stories';

/** A story in one language, for machines. @param page its address: "https://maydan.example/en/stories/x" */
export const storyJson = ({ title, summary, dataset, steps, corrections }: StoryEntry, page: string, locale: Locale) => ({
  title: textIn(title, locale),
  summary: textIn(summary, locale),
  dataset,
  steps: steps.map((step, i) => ({
    number: i + 1,
    page: stepPage(page, i + 1),
    title: textIn(step.title, locale),
    text: textIn(step.text, locale),
    claims: step.claims,
    marks: { incidents: step.incidents, areas: step.areas },
    filters: step.filters ?? null,
    view: step.view ?? null,
  })),
  corrections: corrections.map(({ id, date, what, why }) => ({ id, date, what: textIn(what, locale), why: textIn(why, locale) })),
});

const stepPage = (page: string, number: number): string => (number === 1 ? page : `${page}?step=${number}`);
