import { filesTruth } from '../files';
import { postgresTruth } from '../postgres';
import type { Truth } from '../truth';

/** @param store a folder, or a postgres:// address */
export const openStore = async (store: string): Promise<Truth> =>
  store.startsWith('postgres:') ? postgresTruth(store) : filesTruth(store);
