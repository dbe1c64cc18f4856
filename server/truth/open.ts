import { filesTruth } from './files';
import { postgresTruth } from './postgres';
import type { Truth } from './truth';

type Environment = Readonly<Record<string, string | undefined>>;

/** The record in use: PostgreSQL where DATABASE_URL names it, else the files of a folder. @throws MaydanError STORAGE_UNREACHABLE */
export const openTruth = async ({ DATABASE_URL: url }: Environment, dataDir: string): Promise<Truth> =>
  url ? postgresTruth(url) : filesTruth(dataDir);
