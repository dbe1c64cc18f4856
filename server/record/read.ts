import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import type { DataFile } from '../../lib/record/parse';

/** The folders of `data/` that hold the record, and the files beside them. */
const folders = ['articles', 'incidents', 'areas', 'actors', 'sources'] as const;
const single = ['corrections.json', 'questions.json'] as const;

/**
 * Reads the record's files. Those of `overlay`, where given, stand in place of those of the same name.
 * `beside` is what else the version is made of: the gazetteer, which gives every incident its place.
 * @throws MaydanError JSON_SYNTAX or FILE_UNREADABLE, naming the file.
 */
export function readRecordFiles(
  dataDir: string,
  overlay?: string,
  beside: readonly DataFile[] = [],
): { files: DataFile[]; version: string } {
  const texts = new Map<string, string>();
  for (const dir of overlay ? [dataDir, overlay] : [dataDir]) {
    for (const folder of folders) {
      const path = join(/* turbopackIgnore: true */ dir, folder);
      if (!existsSync(/* turbopackIgnore: true */ path)) continue;
      for (const name of readdirSync(/* turbopackIgnore: true */ path)
        .filter((file) => file.endsWith('.json'))
        .sort())
        texts.set(`${folder}/${name}`, read(join(path, name), `data/${folder}/${name}`));
    }
    for (const name of single) {
      const path = join(/* turbopackIgnore: true */ dir, name);
      if (existsSync(/* turbopackIgnore: true */ path)) texts.set(name, read(path, `data/${name}`));
    }
  }
  const hash = createHash('sha256');
  const files = [...texts].map(([path, text]) => {
    hash.update(path).update('\0').update(text);
    return { path, json: parse(text, `data/${path}`) };
  });
  for (const { path, json } of beside) if (path.startsWith('gazetteer/')) hash.update(path).update(JSON.stringify(json));
  return { files, version: hash.digest('hex').slice(0, 12) };
}

function read(path: string, file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ path, 'utf8');
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MaydanError('JSON_SYNTAX', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
