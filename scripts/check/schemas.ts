import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../lib/record/json-schemas';

/** Writes the JSON Schemas of the record's files to data/schemas, which each file names in "$schema". */
export function emitSchemas(dataDir: string): void {
  const folder = join(dataDir, 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
