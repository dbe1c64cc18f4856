/** Which packages of the lock file a release holds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Locked for serving, and used by nothing that is served: Next's compiler, and its image resizer, which is switched off in
 * next.config.js (its library is under the LGPL).
 */
export const leftOut = /^node_modules\/(?:sharp|@img\/.+|@next\/swc-.+)$/;

/** Their folders, below the project's: "node_modules/next". Without those for development, and of other platforms. */
export function servedPackages(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) =>
        path !== '' && !dev && !devOptional && !leftOut.test(path) && existsSync(join(folder, path)),
    )
    .map(([path]) => path);
}
