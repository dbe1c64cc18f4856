/** Builds the site when its sources differ from those of the build that stands in .next. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { addCompileHints } from './compile-hints.mjs';
import { withLock } from './lock.mjs';
import { inProject, quietEnv, root } from './project.mjs';
import { runStep } from './run.mjs';

const folders = ['app', 'components', 'data', 'lib', 'messages', 'public'];
// Next reads its own settings, and what it may find there (proxy.ts, instrumentation.ts), from the project's folder itself.
const rootFiles = /^(package(-lock)?\.json|tsconfig\.json|next\.config\.js|\.env.*|[a-z-]+\.tsx?)$/;
const irrelevant = /\.test\.tsx?$|(^|\/)(\.DS_Store|next-env\.d\.ts)$/;

const stampFile = inProject('.next', 'maydan-sources');

/** A digest of every file that the build reads: names and contents. */
export function hashSources(folder = root) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (irrelevant.test(path)) return;
    const content = readFileSync(`${folder}/${path}`);
    hash.update(`${path}\0${content.length}\0`).update(content);
  };
  const walk = (path) => {
    for (const entry of readdirSync(`${folder}/${path}`, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else if (entry.isFile()) add(`${path}/${entry.name}`);
    }
  };
  for (const name of readdirSync(folder).sort()) if (rootFiles.test(name)) add(name);
  for (const name of folders) if (existsSync(`${folder}/${name}`)) walk(name);
  return hash.digest('hex');
}

/** Is what stands in .next built from these sources, and to its end? */
const isBuilt = (sources) =>
  existsSync(inProject('.next', 'BUILD_ID')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources;

/**
 * Checks the record and builds, unless that was done for just these sources.
 * The stamp goes first and comes last: a build that failed or was interrupted leaves none.
 */
export async function ensureBuilt({ say = console.error, recordIsChecked = false, force = false } = {}) {
  if (!force && isBuilt(hashSources())) return;
  await withLock(async () => {
    const sources = hashSources();
    if (!force && isBuilt(sources)) return;
    rmSync(stampFile, { force: true });
    const env = { ...process.env, ...quietEnv };
    // NODE_ENV is Next's own matter; where the site is served is no part of what is built.
    for (const name of ['NODE_ENV', 'PORT', 'SITE_ORIGIN']) delete env[name];
    if (!recordIsChecked) await runStep('Record check', process.execPath, [inProject('scripts', 'check.mjs')], { env });
    say('Building the site …');
    await runStep('next build', process.execPath, [nextBin, 'build'], { env });
    addCompileHints(inProject('.next'));
    // Sources that changed during the build are not what was built: then no stamp, and the next start builds again.
    if (hashSources() === sources) writeFileSync(stampFile, sources);
  });
}

export const nextBin = inProject('node_modules', 'next', 'dist', 'bin', 'next');
