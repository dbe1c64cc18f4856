import type { Locale, Localized } from '../i18n/locales';
import { versionOfDataset, versionWords } from '../record/dataset-version';
import { openingDataset } from '../record/opening';
import { incidentSummary } from '../record/summary';
import { entriesNamed } from '../store/belonging';
import type { Opened } from '../store/store';
import type { Params } from '../url/params';
import type { ListRow } from './groups';
import { rowOf } from './row';

/** What the overview says before its lists. */
export interface Opening {
  /** Of the dataset that it is of; null where it is of several. */
  about: { id: string; title: Localized; summary: Localized } | null;
  /** Incidents to begin with, as the dataset chooses them. */
  first: Pick<ListRow, 'path' | 'title' | 'lang' | 'date'>[];
  stories: { slug: string; title: Localized; steps: number }[];
  /** All that there are, where there are several. */
  datasets: {
    id: string;
    title: Localized;
    incidents: number;
    /** Where another has the same title. */
    version?: string;
  }[];
}

export async function readOpening({ record, store }: Opened, params: Params, locale: Locale): Promise<Opening> {
  const dataset = openingDataset(record, params);
  const several = record.datasets.size > 1 ? [...record.datasets.values()] : [];
  const { incidents } = await entriesNamed(store, { incidents: dataset?.first ?? [], areas: [] });
  return {
    about: dataset && { id: dataset.id, title: dataset.title, summary: dataset.summary },
    first: incidents.map((incident) => {
      const { path, title, lang, date } = rowOf(incidentSummary(incident), record, locale);
      return { path, title, ...(lang && { lang }), ...(date && { date }) };
    }),
    stories: [...record.stories.values()]
      .filter((story) => !dataset || story.dataset === dataset.id)
      .map(({ slug, title, steps }) => ({ slug, title, steps: steps.length })),
    datasets: await Promise.all(
      several.map(async (dataset) => {
        const { id, title } = dataset;
        const isShared = several.filter((other) => other.title[locale] === title[locale]).length > 1;
        const told = isShared ? versionOfDataset(dataset) : null;
        const incidents = (await store.extent('incidents', { filters: { dataset: [id] } })).count;
        return { id, title, incidents, ...(told && { version: versionWords(told, locale) }) };
      }),
    ),
  };
}
