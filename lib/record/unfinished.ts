import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { statusOf, unpublishedIn } from './document-status';
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
    return status === 'draft' || status === 'in-review' ? [{ file: `data/${file.path}`, status }] : [];
  });
  if (unfinished.length === 0) return [];
  const withdrawn = files.filter((file) => statusOf(file) === 'withdrawn');
  const { parsed, problems } = parseFiles(files.filter((file) => statusOf(file) !== 'withdrawn'));
  const all = [...problems, ...checkReferences(parsed, index(parsed, gazetteer, unpublishedIn(withdrawn)))];
  return unfinished.map((one) => ({ ...one, problems: all.filter(({ file }) => file === one.file) }));
}
