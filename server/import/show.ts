import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { writeFile } from '../disk/write-file.mjs';

interface Shown {
  text: string;
  datasets: readonly string[];
}

/** @throws MaydanError FILE_UNREADABLE, JSON_SYNTAX */
function readShown(file: string): Shown {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, datasets: (JSON.parse(text) as { datasets: string[] }).datasets };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code
      ? new MaydanError('FILE_UNREADABLE', { file: 'data/site.json', reason: code })
      : new MaydanError('JSON_SYNTAX', { file: 'data/site.json', reason: message });
  }
}

/** Of the text of site.json only the list changes, so that it stays as its operator has written it. */
function write(file: string, text: string, datasets: readonly string[]): void {
  const wanted = JSON.stringify({ ...JSON.parse(text), datasets });
  const list = datasets.map((id) => JSON.stringify(id)).join(', ');
  const changed = text.replace(/("datasets"\s*:\s*\[)[^\]]*(\])/, (_, open, close) => `${open}${list}${close}`);
  const isRight = JSON.stringify(JSON.parse(changed)) === wanted;
  writeFile(file, isRight ? changed : `${JSON.stringify(JSON.parse(wanted), null, 2)}\n`, { name: 'data/site.json' });
}

/** Adds a dataset to those that the site shows. @throws MaydanError FILE_UNREADABLE, JSON_SYNTAX */
export function showDataset(dataDir: string, dataset: string): void {
  const file = join(dataDir, 'site.json');
  const { text, datasets } = readShown(file);
  if (!datasets.includes(dataset)) write(file, text, [...datasets, dataset]);
}

/** Takes one away that may not be shown any more; the last one stays, as a site shows something. */
export function hideDataset(dataDir: string, dataset: string): void {
  const file = join(dataDir, 'site.json');
  const { text, datasets } = readShown(file);
  const others = datasets.filter((id) => id !== dataset);
  if (others.length < datasets.length && others.length > 0) write(file, text, others);
}
