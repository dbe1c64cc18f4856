import file from '../../data/redirects.json';
import type { Redirect } from './redirects';

/** The table of data/redirects.json; `npm run check` holds it against the record. */
export const redirects = file.redirects as readonly Redirect[];
