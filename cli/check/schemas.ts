import { join } from 'node:path';
import { jsonSchemas } from '../../lib/record/json-schemas';
import { writeFile } from '../../server/disk/write-file.mjs';

/** Writes the JSON Schemas of the record's files to data/schemas, which each file names in "$schema". */
export function emitSchemas(dataDir: string): void {
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFile(join(dataDir, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
