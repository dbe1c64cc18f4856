import { normalise } from '../../lib/geocode/normalise';
import type { CuratedRecord } from '../../lib/record/model';
import { createPlaceNames } from '../../lib/search/place-names';
import { createTextIndex } from '../../lib/search/text-index';
import { searchText } from '../../lib/store/match';
import { against, type Row } from './measure';

const many = 10_000; // summaries
const queries = ['bombs', 'al-Sina’a prison', 'غويران', 'فروا من السجن', 'unicorn', 'س'];

/** Search at the record's own size and at that of 10,000 summaries, beside the plainest thing: looking through folded texts. */
export function searchRows(record: CuratedRecord): Row[] {
  const names = createPlaceNames(record.gazetteer);
  const incidents = [...record.incidents.values()];
  const own = incidents.map((incident) => searchText(incident, record));
  const summaries = Array.from({ length: many }, (_, i) => {
    const { title, summary } = incidents[i % incidents.length]!;
    return [title.en, title.ar, summary.en, summary.ar, `summary${i}`].join('\n');
  });
  return [...searchRowsOf(`${own.length} incidents`, own), ...searchRowsOf(`${many.toLocaleString('en')} summaries`, summaries)];

  function searchRowsOf(what: string, texts: readonly string[]): Row[] {
    const read = (text: string) => ({ text });
    const search = createTextIndex(texts, read, names);
    const folded = texts.map((text) => normalise(text).text);
    return [
      against(
        `index the texts of ${what}`,
        () => createTextIndex(texts, read, names),
        'folding them',
        () => texts.map((text) => normalise(text).text),
      ),
      against(
        `${queries.length} searches in ${what}`,
        () => queries.map(search),
        'String.includes in folded texts',
        () => queries.map((query) => folded.filter((text) => text.includes(query))),
      ),
    ];
  }
}
