import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MaydanError } from '../../lib/errors';
import { describeProblem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { type Pack, readPack } from '../../lib/gazetteer/packs';
import { type GazetteerInput, parseGazetteer } from '../../lib/gazetteer/parse';

/** The basemap files that hold the outlines of states and governorates; a site without a basemap of its own has none. */
const outlineFiles = ['countries.geojson', 'governorates.geojson'];

/**
 * Reads `gazetteer/*.json` and the outlines in `basemap/` below a data directory. Node only; elsewhere hand the
 * parsed files to `parseGazetteer`. Files of `overlay`, where given, stand in place of those of the same name.
 * @throws MaydanError FILE_UNREADABLE or JSON_SYNTAX, naming the file.
 */
export function readGazetteerFiles(dataDir: string, overlay?: string): GazetteerInput[] {
  const folder = join(dataDir, 'gazetteer');
  if (!existsSync(folder)) throw new MaydanError('FILE_UNREADABLE', { file: folder, reason: 'ENOENT' });
  const folders = overlay && existsSync(join(overlay, 'gazetteer')) ? [folder, join(overlay, 'gazetteer')] : [folder];
  const names = new Set(folders.flatMap((dir) => readdirSync(dir).filter((name) => name.endsWith('.json'))));
  const places = [...names].sort().map((name) => `gazetteer/${name}`);
  const file = (path: string) => (overlay && existsSync(join(overlay, path)) ? join(overlay, path) : join(dataDir, path));
  const outlines = outlineFiles.map((name) => `basemap/${name}`).filter((path) => existsSync(file(path)));
  return [...places, ...outlines].map((path) => ({ path, json: parseJson(read(file(path), path), path) }));
}

/**
 * The gazetteer of a data directory, checked.
 * @throws MaydanError RECORD_INVALID with every problem, besides those of `readGazetteerFiles`.
 */
export function loadGazetteer(dataDir: string): Gazetteer {
  const { gazetteer, problems } = parseGazetteer(readGazetteerFiles(dataDir));
  if (problems.length > 0)
    throw new MaydanError('RECORD_INVALID', { count: problems.length, list: problems.map(describeProblem).join('\n') });
  return gazetteer;
}

const packEnding = '.tsv.gz';
/** Below the data directory. */
export const packPath = (code: string): string => `gazetteer/packs/${code}${packEnding}`;

/** ISO 3166-1 codes of the packs that a data directory holds. */
export function packsHeld(dataDir: string): string[] {
  const folder = join(dataDir, 'gazetteer', 'packs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(packEnding))
    .map((name) => name.slice(0, -packEnding.length))
    .sort();
}

/** @throws MaydanError FILE_UNREADABLE or PACK_BROKEN, naming the file */
export function loadPacks(dataDir: string, codes: readonly string[]): Pack[] {
  return codes.map((code) => {
    const path = packPath(code);
    try {
      return readPack(gunzipSync(readFileSync(join(dataDir, path))).toString('utf8'));
    } catch (error) {
      const { code: reason, message } = error as NodeJS.ErrnoException;
      if (reason === 'ENOENT') throw new MaydanError('FILE_UNREADABLE', { file: `data/${path}`, reason });
      throw new MaydanError('PACK_BROKEN', { file: `data/${path}`, reason: message, country: code });
    }
  });
}

function read(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', {
      file: `data/${path}`,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', {
      file: `data/${path}`,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
