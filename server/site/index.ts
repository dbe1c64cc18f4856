import { MaydanError } from '../../lib/errors';
import { Index } from '../index';
import { dataDir, oneOf, replace } from '../shared';
import type { Opened } from '../store/open';
import { filesTruth } from '../truth/files';
import { postgresTruth } from '../truth/postgres';
import type { Truth } from '../truth/truth';
import { Site } from './site';

/** The truth of this process: PostgreSQL where `DATABASE_URL` names one, else the files. @throws MaydanError */
export async function openTruth(env: Partial<Record<string, string>> = process.env): Promise<Truth> {
  const url = env.DATABASE_URL;
  if (!url) return filesTruth(dataDir());
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) throw new MaydanError('DATABASE_URL_INVALID', {});
  return postgresTruth(url);
}

type Listener = (opened: Opened) => void;
const listeners = () => oneOf('listeners to what is served', () => new Set<Listener>());
const current = () => oneOf<{ site: Promise<Site> | null }>('site', () => ({ site: null }));

/** Begins to serve what the documents say, and to follow their changes. Called once, when the process starts. */
export function startSite(): Promise<Site> {
  current().site ??= Promise.all([openTruth(), Index.open(process.env.MAYDAN_INDEX || ':memory:')]).then(([truth, index]) =>
    Site.open({
      truth,
      index,
      dataDir: dataDir(),
      onServed(opened) {
        replace('record', opened);
        for (const listener of listeners()) listener(opened);
      },
    }),
  );
  return current().site as Promise<Site>;
}

/** The site of this process, null where none was started: in tests and commands, which read the files as they are. */
export const theSite = async (): Promise<Site | null> => current().site;

/** Calls back after every change of what is served. Returns what ends that. */
export function whenServed(listener: Listener): () => void {
  listeners().add(listener);
  return () => void listeners().delete(listener);
}
