/** Pages that Next keeps: docs/decisions/0023. */
import { revalidateTag, unstable_cache } from 'next/cache';

/** On every page: counts, parties and corroboration reach across the record, so that a change may touch any. */
const tag = 'record';

/** Tags the page that is being rendered, as Next does it: by the tags of what it reads through `unstable_cache`. */
export const tagPage: () => Promise<null> = unstable_cache(async () => null, [tag], { tags: [tag] });

/** Next allows this in route handlers alone; elsewhere call `recordChanged` (server/pages.ts). None of before is served after it. */
export const expirePages = (): void => revalidateTag(tag, { expire: 0 });

/** None is made at build time: each page is rendered when it is first asked for. */
export const generateStaticParams = (): [] => [];
