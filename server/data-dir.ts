import { join } from 'node:path';

/** Where the site's data stands: `MAYDAN_DATA_DIR`, or the project's own `data/`. */
export const siteDataDir = (): string => process.env.MAYDAN_DATA_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), 'data');
