import { siteDataDir } from '../data-dir';
import { Index } from '../index';
import { log } from '../log';
import { recordChanged, serving } from '../pages';
import { oneOf } from '../shared';
import type { Opened } from '../store/open';
import { openTruth } from '../truth/open';
import { beforeOf } from './before';
import { serve } from './served';
import { Site } from './site';
import { headersAsAsked } from './ways';

const seconds = (iso: string | undefined): number => (iso ? Date.parse(iso) / 1_000 : 0);

type Listener = (opened: Opened) => void;
const listeners = () => oneOf('listeners to what is served', () => new Set<Listener>());
const current = () => oneOf<{ site: Promise<Site> | null }>('site', () => ({ site: null }));

/** Begins to serve what the documents say, and to follow their changes. Called once, when the process starts. */
export function startSite(): Promise<Site> {
  let last: (Opened & { marks: string }) | null = null;
  current().site ??= Promise.all([
    openTruth(process.env, siteDataDir()),
    Index.open(process.env.MAYDAN_INDEX || ':memory:'),
  ]).then(([truth, index]) =>
    Site.open({
      truth,
      index,
      dataDir: siteDataDir(),
      say: (text) => log().warn({}, text),
      onServed(opened, marks) {
        serve(opened);
        const before = last && beforeOf(last.record, opened.record);
        // What was kept at the desk may stand on no page for another moment.
        if (before && last?.marks !== marks) before.isGone = true;
        last = { ...opened, marks };
        for (const listener of listeners()) listener(opened);
        // Nothing is kept of pages before anything is served.
        if (before) recordChanged(before).catch((err: unknown) => log().error({ err }, 'Pages of before are still kept'));
      },
    }).then((site) => {
      serving().headersAsAsked = headersAsAsked;
      serving().served = () => {
        const { sequence, documents, servedAt } = site.status;
        return { sequence, documents, servedAt: seconds(servedAt), refusedSince: seconds(site.refusal?.since) };
      };
      return site;
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
