/** Pages that Next keeps: docs/decisions/0023 and 0077. */
import { revalidateTag, unstable_cache } from 'next/cache';
import { cache } from 'react';
import { served } from '@/server/site/served';
import type { Opened } from '@/server/store/open';

/** On every page, for what changes without the record: the day that citations give. */
const every = 'record';
/** On the pages of one state of the record: counts, parties and corroboration reach across it, so that a change may touch any. */
const ofVersion = (version: string): string => `record ${version}`;
/**
 * s for which a page of before is still sent while the new one is made: a change has to be seen within two, and taking it
 * in may take one.
 */
const staleSeconds = 0.9;

/**
 * What is served, for the page that is being rendered: one state for all of it, whatever is served meanwhile. The page is
 * tagged with it, as Next does it: by the tags of what a page reads through `unstable_cache`.
 */
export const servedToPage = cache(async (): Promise<Opened> => {
  const opened = served();
  const tags = [every, ofVersion(opened.record.version)];
  await unstable_cache(async () => null, tags, { tags })();
  return opened;
});

/**
 * Of pages of that version, or of all, the new one is made when they are next asked for. Next allows this in route handlers
 * alone; elsewhere call `recordChanged` (server/pages.ts).
 * @param isGone none of before is sent any more, not even meanwhile
 */
export const expirePages = (version: string | null, isGone: boolean): void =>
  revalidateTag(version === null ? every : ofVersion(version), { expire: isGone ? 0 : staleSeconds });

/** None is made at build time: each page is rendered when it is first asked for. */
export const generateStaticParams = (): [] => [];
