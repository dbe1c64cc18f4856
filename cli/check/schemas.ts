import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTables } from '../../lib/formats/document';
import { jsonSchemas } from '../../lib/record/json-schemas';
import { inProject } from '../../scripts/lib/project.mjs';
import { writeFile } from '../../server/disk/write-file.mjs';

/** Writes the JSON Schemas of the record's files to data/schemas, which each file names in "$schema". */
export function emitSchemas(dataDir: string): void {
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFile(join(dataDir, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

const heading = '## Every format, column by column\n';

/** Writes the tables of docs/formats.md, which stand at its end, anew from the formats. */
export function emitFormatTables(): void {
  const file = inProject('docs', 'formats.md');
  const [before] = readFileSync(file, 'utf8').split(heading);
  writeFile(file, `${before}${heading}\n${formatTables()}`);
}
