import type { Problem } from '../../lib/errors/problems';
import { addressKey } from '../../lib/record/document-status';
import { linkRows, rowsLinked } from '../../lib/record/linked-rows';
import type { CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { digest } from '../digest';
import type { Index } from '../index';
import { importedReader } from './index-store';

/**
 * Puts the rows that curated incidents link to into these, once the index holds them.
 * @param withheld datasets that may no longer be shown: a link to a row of theirs is passed over
 * @returns what they link to and is no row that the site shows
 */
export async function linkImportedRows(
  index: Index,
  record: CuratedRecord,
  withheld: readonly string[] = [],
): Promise<Problem[]> {
  const read = importedReader(record);
  const found = new Map<string, IncidentEntry>();
  for (const slug of rowsLinked(record)) {
    const item = await index.entry('incident', slug);
    const entry = item && read.entry(item);
    if (entry) found.set(slug, entry);
  }
  linkRows(record, found, digest);
  return missingRows(record, (slug) => found.has(slug) || withheld.some((id) => slug.startsWith(`${id}-`)));
}

/** Links to what is neither a row nor was one: a row that a newer version of its dataset took out stops nothing. */
export const missingRows = (record: CuratedRecord, isRow: (slug: string) => boolean): Problem[] =>
  [...record.incidents.values()].flatMap(({ slug, dataset, rows = [] }) =>
    rows.flatMap((row, i): Problem[] =>
      isRow(row) || record.withdrawn.has(addressKey('incidents', row))
        ? []
        : [
            {
              file: `data/${dataset}/incidents/${slug}.json`,
              path: `rows[${i}]`,
              got: `"${row}"`,
              expected: 'the slug of a row of an imported dataset that the site shows',
            },
          ],
    ),
  );
