import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { type Problem, problemsOf, textProblems } from '../../lib/errors/problems';
import { languageProblems } from '../../lib/record/languages';
import { Site } from '../../lib/site/schema';

const name = 'site.json';
/** As people are told of it. */
export const siteFile = `data/${name}`;

/**
 * The site's settings, that of `overlay` before that of the data directory; null where there is no such file, or where it
 * is wrong, with what is wrong.
 * @throws MaydanError JSON_SYNTAX
 */
export function readSite(dataDir: string, overlay?: string): { site: Site | null; problems: Problem[] } {
  const file = [overlay, dataDir].flatMap((folder) => (folder ? join(folder, name) : [])).find((path) => existsSync(path));
  if (!file) return { site: null, problems: [] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file: siteFile, reason: error instanceof Error ? error.message : String(error) });
  }
  const parsed = Site.safeParse(json);
  if (!parsed.success) return { site: null, problems: problemsOf(parsed.error, siteFile, json) };
  const untranslated = languageProblems(json, parsed.data.locales, { file: siteFile, whoAsks: '"locales"' });
  return { site: parsed.data, problems: [...textProblems(json, siteFile), ...untranslated] };
}
