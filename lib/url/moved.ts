import file from '../../data/hasakah-2022/redirects.json';
import { firstSlug, movedTo, type Redirect } from './redirects';

/** The table of data/hasakah-2022/redirects.json; `npm run check` holds it against the record. */
export const redirects = file.redirects as readonly Redirect[];

/** The slug that a thing has now: of one that was renamed or merged the new one, of any other its own. */
export const currentSlug = (kind: string, slug: string): string => movedTo(redirects, kind, slug) ?? slug;

/** The slug under which a thing was first published; see `firstSlug`. */
export const publishedSlug = (kind: string, slug: string): string => firstSlug(redirects, kind, slug);
