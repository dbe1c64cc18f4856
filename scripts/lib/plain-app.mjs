/**
 * An app of the same Next, React and compiler without anything of ours, for figures beside it. It is an app of its own,
 * so that nothing of ours gets into its chunks.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { nextBin } from './build.mjs';
import { quietEnv, root } from './project.mjs';
import { runStep } from './run.mjs';

const common = {
  'package.json': JSON.stringify({ name: 'plain', private: true, type: 'module' }),
  // Its packages are the project's own, so the project is its root.
  'next.config.js': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} }, outputFileTracingRoot: ${JSON.stringify(root)} };`,
  // Without one of its own Next takes the site's.
  'instrumentation.js': 'export const register = () => {};',
  'app/layout.js':
    'export const metadata = { title: \'Plain\' };\nexport default ({ children }) => <html lang="en"><body>{children}</body></html>;',
};

/**
 * Builds it in a folder of its own inside the project.
 * @param {string} folder
 * @param {Record<string, string>} files its pages, by path
 * @returns {Promise<string>} the folder
 */
export async function buildPlainApp(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries({ ...common, ...files })) writeFile(join(folder, name), text);
  const env = { ...process.env, ...quietEnv };
  delete env.NODE_ENV;
  await runStep('next build of a plain app', process.execPath, [nextBin, 'build', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
