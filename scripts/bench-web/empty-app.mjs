/**
 * The yardstick: the smallest page that the same Next, React and compiler make on request. A heading and a paragraph,
 * no styles, no fonts, no client component of its own. It is an app of its own, so that nothing of ours gets into its chunks.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { nextBin } from '../lib/build.mjs';
import { quietEnv, root } from '../lib/project.mjs';
import { runStep } from '../lib/run.mjs';

const files = {
  'package.json': JSON.stringify({ name: 'empty', private: true, type: 'module' }),
  // Its packages are the project's own, so the project is its root.
  'next.config.js': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} }, outputFileTracingRoot: ${JSON.stringify(root)} };`,
  // Without one of its own Next takes the site's.
  'instrumentation.js': 'export const register = () => {};',
  'app/layout.js':
    'export const metadata = { title: \'Empty\' };\nexport default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.js': `export const dynamic = 'force-dynamic';
export default () => <main><h1>An empty page</h1><p>Every pin is a claim, not a finding. Open one to see who says it, through whom, how precisely it can be placed, and who says otherwise.</p></main>;`,
};

/** Builds it in a folder of its own inside the project. @returns {Promise<string>} the folder */
export async function buildEmptyApp(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
  const env = { ...process.env, ...quietEnv };
  delete env.NODE_ENV;
  await runStep('next build of the empty page', process.execPath, [nextBin, 'build', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}
