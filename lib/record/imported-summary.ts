import { bounds } from '../time/edtf';
import { datesOf } from './editions';
import { geoPrecision } from './geo-precision';
import { type ImportedContext, type PlacedRow, titleOf, whereOfRow } from './imported-entry';
import type { IncidentSummary } from './summary';

/** What was derived of a row when it was taken into the index. */
export type Located = Pick<IncidentSummary, 'anchor' | 'uncertaintyMeters' | 'box'>;

/** The summary of a row of an imported dataset: that of `importedEntry`, without making its claim (3.6 ms → 0.05 ms). */
export function importedSummary(placed: PlacedRow, located: Located, context: ImportedContext): IncidentSummary {
  const { dataset, editions, imports, gazetteer, categories } = context;
  const { row } = placed;
  const where = whereOfRow(placed, dataset);
  const { id: category, symbol } = categories.ofSubEventType(row.subEventType);
  return {
    kind: 'incidents',
    slug: row.slug,
    dataset: dataset.id,
    category,
    title: row.title ?? titleOf(row, where, gazetteer),
    ...datesOf(row.slug, [], editions, imports?.changed ? [imports.changed] : []),
    time: { edtf: row.time, basis: 'stated' },
    bounds: bounds(row.time),
    where,
    ...located,
    status: 'single',
    origins: 1,
    contested: false,
    supposed: false,
    eventType: row.eventType,
    subEventType: row.subEventType,
    symbol,
    statement: false,
    geoPrecision: geoPrecision(where, gazetteer),
  };
}
