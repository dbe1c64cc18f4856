import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { writeFile } from '../disk/write-file.mjs';

/**
 * Adds a dataset to those that the site shows. Of the text of site.json only the list changes, so that it stays as its
 * operator has written it.
 * @returns false where it is shown already
 * @throws MaydanError FILE_UNREADABLE, JSON_SYNTAX
 */
export function showDataset(dataDir: string, dataset: string): boolean {
  const file = join(dataDir, 'site.json');
  let text: string;
  let site: { datasets: string[] };
  try {
    text = readFileSync(file, 'utf8');
    site = JSON.parse(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code
      ? new MaydanError('FILE_UNREADABLE', { file: 'data/site.json', reason: code })
      : new MaydanError('JSON_SYNTAX', { file: 'data/site.json', reason: message });
  }
  if (site.datasets.includes(dataset)) return false;
  const wanted = JSON.stringify({ ...site, datasets: [...site.datasets, dataset] });
  const added = text.replace(
    /("datasets"\s*:\s*\[)([^\]]*?)(\s*\])/,
    (_, open, list, close) => `${open}${list}, "${dataset}"${close}`,
  );
  const isRight = () => {
    try {
      return JSON.stringify(JSON.parse(added)) === wanted;
    } catch {
      return false;
    }
  };
  writeFile(file, isRight() ? added : `${JSON.stringify(JSON.parse(wanted), null, 2)}\n`, { name: 'data/site.json' });
  return true;
}
