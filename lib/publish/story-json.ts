import type { Locale } from '../i18n/locales';
import type { StoryEntry } from '../record/stories';

/** A story in one language, for machines. @param page its address: "https://maydan.example/en/stories/x" */
export const storyJson = ({ title, summary, dataset, steps }: StoryEntry, page: string, locale: Locale) => ({
  title: title[locale],
  summary: summary[locale],
  dataset,
  steps: steps.map((step, i) => ({
    number: i + 1,
    page: stepPage(page, i + 1),
    title: step.title[locale],
    text: step.text[locale],
    claims: step.claims,
    marks: { incidents: step.incidents, areas: step.areas },
    filters: step.filters ?? null,
    view: step.view ?? null,
  })),
});

const stepPage = (page: string, number: number): string => (number === 1 ? page : `${page}?step=${number}`);
