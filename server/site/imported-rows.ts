import type { Gazetteer } from '../../lib/gazetteer';
import { locate } from '../../lib/geometry/locate';
import { isCoarse } from '../../lib/geometry/where';
import { locales } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import type { Dataset } from '../../lib/record/dataset';
import type { ImportedIncident } from '../../lib/record/imported';
import { type PlacedRow, whereOfRow } from '../../lib/record/imported-entry';
import { createPlacer } from '../../lib/record/imported-place';
import { remembering } from '../../lib/record/remembering';
import { wordsOf } from '../../lib/search/words';
import { bounds } from '../../lib/time/edtf';
import { slugify } from '../../lib/url/paths';
import type { EntryRow } from '../index/rows';
import type { Json } from '../truth/json';

/**
 * What makes of the rows of a dataset what the index holds of them. Nothing of it hangs on the record's own documents.
 * @param updated when the rows were last replaced, in milliseconds since 1970 UTC
 */
export function createProjector(dataset: Dataset, gazetteer: Gazetteer, updated: number): (row: ImportedIncident) => EntryRow {
  const placeOf = createPlacer(gazetteer);
  const words = remembering(wordsOf);
  const insideOf = remembering((id: string) => withParents(id, gazetteer));
  const located = remembering(
    (placed: PlacedRow): Pick<EntryRow, 'shape' | 'uncertaintyMeters'> => {
      const { geometry, anchor, uncertaintyMeters } = locate(whereOfRow(placed, dataset), gazetteer);
      return { shape: { key: keyOf(placed), geometry, anchor, coarse: isCoarse(placed.row.where.precision) }, uncertaintyMeters };
    },
    (placed) => `${keyOf(placed)} ${placed.row.where.uncertaintyMeters}`,
  );

  return (row) => {
    const place = placeOf(row.where);
    const placed = { row, ...(place !== undefined && { place }) };
    const { from, to } = bounds(row.time);
    const texts = [
      ...(row.title ? new Set([row.title.en, row.title.ar]) : []),
      ...locales.map((locale) => (messagesFor(locale).subEventTypes as Record<string, string>)[row.subEventType] ?? ''),
      ...(row.originalType ? [row.originalType] : []),
      ...row.where.names,
      ...row.actors.map(({ name }) => name),
      ...row.sources,
      ...(row.original ? [row.original] : []),
    ];
    return {
      kind: 'incident',
      id: row.slug,
      dataset: dataset.id,
      from,
      to,
      updated,
      type: slugify(row.eventType),
      status: 'single',
      contested: false,
      actors: [...new Set(row.actors.flatMap(({ actor }) => actor ?? []))],
      sources: [dataset.id],
      articles: [],
      places: place === undefined ? [] : [place],
      words: [...new Set(texts.flatMap(words))],
      named: place === undefined ? [] : insideOf(place),
      ...located(placed),
      summary: placed as unknown as Json,
    };
  };
}

/** Rows of one unit share its outline, wherever their coordinates are; others are told apart by these. */
function keyOf({ row: { where }, place }: PlacedRow): string {
  const { precision, coordinates, uncertaintyMeters } = where;
  if (!isCoarse(precision)) return `at ${coordinates}`;
  return precision === 'linear' || place === undefined ? `circle ${coordinates} ${uncertaintyMeters}` : `unit ${place}`;
}

function withParents(id: string, gazetteer: Gazetteer): string[] {
  const found: string[] = [];
  for (let place = gazetteer.get(id); place && !found.includes(place.id); place = gazetteer.get(place.parent ?? ''))
    found.push(place.id);
  return found;
}
