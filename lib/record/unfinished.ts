import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { isAtWork, statusOf, unpublishedIn } from './document-status';
import type { DataFile } from './filed';
import { parseFiles } from './parse';
import { checkReferences, index } from './references';

/** A document that is not published yet, and what would keep it from being so. */
export interface Unfinished {
  /** "data/hasakah-2022/articles/x.json" */
  file: string;
  status: 'draft' | 'in-review';
  problems: Problem[];
}

/** Drafts and what is in review, each checked as if all of them were published. */
export function checkUnfinished(files: readonly DataFile[], gazetteer: Gazetteer): Unfinished[] {
  const unfinished = files.flatMap((file) => {
    const status = statusOf(file);
    return isAtWork(status) ? [{ file: `data/${file.path}`, status }] : [];
  });
  if (unfinished.length === 0) return [];
  const isGone = (file: DataFile) => ['withdrawn', 'desk-only'].includes(statusOf(file));
  const { parsed, problems } = parseFiles(files.filter((file) => !isGone(file)));
  const all = [...problems, ...checkReferences(parsed, index(parsed, gazetteer, unpublishedIn(files.filter(isGone))))];
  return unfinished.map((one) => ({ ...one, problems: all.filter(({ file }) => file === one.file) }));
}
