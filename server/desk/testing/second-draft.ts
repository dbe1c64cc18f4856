import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of the record that the desk's tests have, as its file has it: "articles/x.json". */
export const harbour = (path: string) =>
  JSON.parse(readFileSync(join(process.cwd(), 'tests/fixtures/instead/harbour-1994', path), 'utf8'));

/** Its article, and the same a second time as a draft. */
export const slug = 'ansel-gazette-1994-03-05';
export const draft = { ...harbour(`articles/${slug}.json`), slug: 'second', status: 'draft' };
export const withDraft = { 'harbour-1994/articles/second.json': draft };
