import { MaydanError } from '../../lib/errors';
import { filesTruth } from './files';
import { postgresTruth } from './postgres';
import type { Truth } from './truth';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The record in use: PostgreSQL where DATABASE_URL names it, else the files of a folder.
 * @throws MaydanError DATABASE_URL_INVALID, STORAGE_UNREACHABLE
 */
export async function openTruth({ DATABASE_URL: url }: Environment, dataDir: string): Promise<Truth> {
  if (!url) return filesTruth(dataDir);
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) throw new MaydanError('DATABASE_URL_INVALID', {});
  return postgresTruth(url);
}
