import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { type Problem, problemsOf, textProblems } from '../../lib/errors/problems';
import type { PublishedRecord } from '../../lib/record/model';
import type { Kind } from '../../lib/url/paths';
import { RedirectFile, redirectProblems } from '../../lib/url/redirects';

/** What is wrong with data/hasakah-2022/redirects.json, held against the record. */
export function checkRedirects(dataDir: string, record: PublishedRecord): Problem[] {
  const file = 'data/hasakah-2022/redirects.json';
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(dataDir, 'hasakah-2022', 'redirects.json'), 'utf8'));
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', { file, reason: error instanceof Error ? error.message : String(error) });
  }
  const parsed = RedirectFile.safeParse(json);
  if (!parsed.success) return problemsOf(parsed.error, file, json);
  const things: Record<Kind, (slug: string) => boolean> = {
    incidents: (slug) => record.incidents.has(slug),
    areas: (slug) => record.areas.has(slug),
    actors: (slug) => record.actors.has(slug),
    articles: (slug) => record.articles.has(slug),
    places: (slug) => record.gazetteer.get(slug) !== undefined,
  };
  const characters = textProblems(json, file);
  if (characters.length > 0) return characters;
  return redirectProblems(parsed.data.redirects, (kind, slug) => things[kind](slug)).map((problem) => ({ file, ...problem }));
}
