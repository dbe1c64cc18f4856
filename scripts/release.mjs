#!/usr/bin/env node
/**
 * npm run release -- DIR: builds, and puts all that serves the site, and its commands, into a new folder: what a container
 * image holds, or what stands under releases/ on a machine (docs/operate.md). Its data stand elsewhere (MAYDAN_DATA_DIR).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { main, root, Stop } from './lib/project.mjs';
import { servedPackages } from './lib/served-packages.mjs';

/** Of the project's own files. Commands are bundled from their sources when they are first used. */
const sources = [
  'app',
  'cli',
  'components',
  'lib',
  'messages',
  'public',
  'scripts',
  'server',
  'data/schemas',
  'data/world',
  'data/categories.json',
];
// Without the lock file, by which a command would see that packages for development are missing, and install them.
const single = ['package.json', 'tsconfig.json', 'next.config.js', 'LICENSE', 'LICENSE-DATA', 'README.md'];
/** Of a build: what only building reads. */
const notServed = /^(?:cache|dev|diagnostics|types|trace.*|turbopack)(?:\/|$)/;

await main(async () => {
  const [target, surplus] = process.argv.slice(2);
  if (!target || surplus !== undefined)
    throw new Stop(
      `release: got ${surplus === undefined ? 'no folder' : `"${surplus}"`}, expected one that is not there yet.`,
      2,
    );
  const folder = resolve(target);
  if (existsSync(folder)) throw new Stop(`release: ${target} is there already, expected a folder that is not. Name another.`, 2);
  await ensureInstalled();
  await ensureBuilt();
  // Beside its place, then moved there: a release is there whole or not at all.
  const beside = `${folder}.${process.pid}.tmp`;
  try {
    mkdirSync(beside, { recursive: true });
    const copy = (path, filter) =>
      cpSync(join(root, path), join(beside, path), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true, filter });
    const isTest = (path) => /\.test\.tsx?$|\/testing(?:\/|$)/.test(path);
    for (const path of [...sources, ...single]) if (existsSync(join(root, path))) copy(path, (from) => !isTest(from));
    const build = join(root, '.next');
    copy('.next', (from) => !notServed.test(from.slice(build.length + 1)));
    // Each by itself: one that holds others brings them along only if they are served.
    for (const path of servedPackages(root))
      copy(path, (from) => from === join(root, path) || !from.slice(join(root, path).length).startsWith('/node_modules'));
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  const [size] = execFileSync('du', ['-sh', folder], { encoding: 'utf8' }).split('\t');
  console.log(`${target}: ${size}. Serve it with: cd ${target} && NODE_ENV=production node scripts/serve.mjs`);
});
