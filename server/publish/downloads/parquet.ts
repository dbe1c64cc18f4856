import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Column } from '../../../lib/publish/downloads/csv';
import { wkbHex } from '../../../lib/publish/downloads/wkb';
import type { IncidentEntry } from '../../../lib/record/model';
import { withDuckDB } from '../../truth/files/parquet';

/** GeoParquet 1.1: which column holds the geometry, in WKB, longitude before latitude (OGC:CRS84, its default). */
const geo = JSON.stringify({
  version: '1.1.0',
  primary_column: 'geometry',
  columns: { geometry: { encoding: 'WKB', geometry_types: ['Point', 'Polygon', 'MultiPolygon'] } },
});
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const writtenTogether = 500; // incidents

/**
 * Incidents as GeoParquet: the columns of the table, and the geometry that is drawn. Made in a temporary folder that goes
 * with the last byte, as a Parquet file begins with what is known at its end.
 */
export async function parquetOf(
  columns: readonly Column<IncidentEntry>[],
  incidents: AsyncIterable<IncidentEntry>,
): Promise<ReadableStream<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'maydan-parquet-out-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    const [lines, file] = [join(folder, 'rows.jsonl'), join(folder, 'rows.parquet')];
    await writeLines(lines, columns, incidents);
    const types = [...columns.map(({ name, type = 'VARCHAR' }) => [name, type]), ['geometry', 'VARCHAR']];
    const list = types.map(([name, type]) => `"${name}": ${quoted(type as string)}`).join(', ');
    await withDuckDB((on) =>
      on.run(
        `copy (select * replace (unhex(geometry) as geometry)
           from read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${list}}))
         to ${quoted(file)} (format parquet, compression zstd, kv_metadata {geo: ${quoted(geo)}})`,
      ),
    );
    const stream = createReadStream(file);
    stream.once('close', () => void clear());
    return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  } catch (error) {
    await clear();
    throw error;
  }
}

async function writeLines(
  path: string,
  columns: readonly Column<IncidentEntry>[],
  incidents: AsyncIterable<IncidentEntry>,
): Promise<void> {
  // Rows of one unit share its outline.
  const shapes = new WeakMap<object, string>();
  const hexOf = ({ geometry }: IncidentEntry['location']): string => {
    const known = shapes.get(geometry) ?? wkbHex(geometry);
    shapes.set(geometry, known);
    return known;
  };
  const file = await open(path, 'w');
  try {
    let batch: string[] = [];
    const flush = async () => {
      await file.appendFile(batch.join(''));
      batch = [];
    };
    for await (const entry of incidents) {
      const row: Record<string, unknown> = { geometry: hexOf(entry.location) };
      for (const { name, of } of columns) row[name] = of(entry) ?? null;
      batch.push(`${JSON.stringify(row)}\n`);
      if (batch.length >= writtenTogether) await flush();
    }
    await flush();
  } finally {
    await file.close();
  }
}
