import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../../../data/hasakah-2022', import.meta.url));

/** A file of the record as it stands on disk: "incidents/x.json". */
export const readRecord = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));

/** The names of the files in a folder of the record. */
export const recordFiles = (folder: string): string[] => readdirSync(join(data, folder));

export const incidentSlugs = recordFiles('incidents').map((name) => name.replace('.json', ''));

/** With what the overview begins. */
export const overviewTitle: string = readRecord('dataset.json').title.en;
