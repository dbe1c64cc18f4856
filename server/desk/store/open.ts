import { join } from 'node:path';
import { siteDataDir } from '../../data-dir';
import { filesDeskStore } from './files';
import { postgresDeskStore } from './postgres';
import type { DeskStore } from './store';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the desk's own files are: MAYDAN_DESK_DIR, or a folder in the data folder that is no dataset, so that a volume or
 * a backup of the one has the other. Only its owner can read it.
 */
const deskDir = ({ MAYDAN_DESK_DIR: folder }: Environment): string => folder || join(siteDataDir(), '.desk');

/** PostgreSQL where DATABASE_URL names it, as the record is, else files. @throws MaydanError STORAGE_UNREACHABLE */
export const openDeskStore = async (env: Environment): Promise<DeskStore> =>
  env.DATABASE_URL ? postgresDeskStore(env.DATABASE_URL) : filesDeskStore(deskDir(env));
