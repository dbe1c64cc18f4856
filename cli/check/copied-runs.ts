import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import type { Problem } from '../../lib/errors/problems';

/** So many words in a row are somebody's sentence, and no longer a name or a turn of phrase. */
const runLength = 8;

/** Words without tashkeel and tatweel, whatever stands between them. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, i) => words.slice(i, i + runLength).join(' '));
}

/** The first run of eight words that a text shares with an article, or null. */
export function sharedRun(article: string, text: string): string | null {
  const runs = new Set(runsOf(article));
  return runsOf(text).find((run) => runs.has(run)) ?? null;
}

/**
 * Files of the project that hold eight words in a row of an article: our words are our own.
 * @param articlePath the article's text, which is no part of the project
 * @throws MaydanError FILE_UNREADABLE where there is no such text
 */
export function copiedRuns(articlePath: string, root: string, folders: readonly string[]): Problem[] {
  const article = read(articlePath);
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((name) => /\.(?:json|ts)$/.test(name))
    .flatMap((file): Problem[] => {
      const run = sharedRun(article, read(join(root, file)));
      return run ? [{ file, path: '', got: `"${run}", as in the article`, expected: 'our own words' }] : [];
    });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', { file: path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
