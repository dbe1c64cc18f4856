import { dirname, join } from 'node:path';

/**
 * Where the data stands, of a site and of a command: `MAYDAN_DATA_DIR`, for a copy under work or a test, or the project's own
 * `data/`. What starts them elsewhere than in the project's folder sets it (scripts/lib).
 */
export const siteDataDir = (): string => process.env.MAYDAN_DATA_DIR || join(/* turbopackIgnore: true */ process.cwd(), 'data');

/** The map of the world: the project's own, the same for every site. `MAYDAN_WORLD_DIR` is set as above. */
export const worldDir = (): string =>
  process.env.MAYDAN_WORLD_DIR || join(/* turbopackIgnore: true */ process.cwd(), 'data', 'world');

/** The project's own `data/`: what a site says nothing of is taken from there. */
export const ownDataDir = (): string => dirname(worldDir());
