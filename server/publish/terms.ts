import type { Locale } from '../../lib/i18n/locales';
import { type Terms, termsIn } from '../../lib/publish/licence';
import type { Matching, Opened } from '../../lib/store/store';

/** The terms of the datasets of which something passes filters. */
export async function termsFor(opened: Opened, matching: Matching, locale: Locale): Promise<Terms[]> {
  const { record, store } = opened;
  const asked = matching.filters.dataset ?? [...record.datasets.keys()];
  const isOne = asked.length === 1;
  const found = await Promise.all(
    asked.map(async (id) => {
      if (isOne) return [id, ...(await store.linkedDatasets(id))];
      const own: Matching = { ...matching, filters: { ...matching.filters, dataset: [id] } };
      const [incidents, areas] = await Promise.all([store.extent('incidents', own), store.extent('areas', own)]);
      return incidents.count + areas.count > 0 ? [id, ...(await store.linkedDatasets(id))] : [];
    }),
  );
  return termsIn(record, found.flat(), locale);
}
