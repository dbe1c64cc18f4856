/** Builds the site when its sources differ from those of the build that stands in .next. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { withLock } from '../../server/disk/lock.mjs';
import { writeFile } from '../../server/disk/write-file.mjs';
import { buildLock, inProject, quietEnv, root } from './project.mjs';
import { runStep } from './run.mjs';

const folders = ['app', 'components', 'lib', 'messages', 'public', 'server'];
// Next reads its own settings, and what it may find there (proxy.ts, instrumentation.ts), from the project's folder itself.
const rootFiles = /^(package(-lock)?\.json|tsconfig\.json|next\.config\.js|\.env.*|[a-z-]+\.tsx?)$/;
const irrelevant = /\.test\.tsx?$|(^|\/)(\.DS_Store|next-env\.d\.ts)$/;

const buildFolder = inProject('.next');
const stampFile = inProject('.next', 'maydan-sources');
/** Of a build: what serves the site, not what only builds and checks of types read. */
const served = /^(?:[^/]+\.(?:js|json)|BUILD_ID|(?:node_modules|server|static)\/.*)$/;

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

/** Every file of a build that serves the site, with a digest of its content. @returns {Record<string, string>} */
export function digestBuild(folder = buildFolder) {
  const digests = {};
  const digest = (content) => createHash('sha256').update(content).digest('base64url').slice(0, 16);
  const walk = (below) => {
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory() && (below !== '' || served.test(`${path}/`))) walk(`${path}/`);
      else if (!served.test(path) || path === 'maydan-sources') continue;
      else if (entry.isSymbolicLink()) digests[path] = digest(readlinkSync(`${folder}/${path}`));
      else if (entry.isFile()) digests[path] = digest(readFileSync(`${folder}/${path}`));
    }
  };
  walk('');
  return digests;
}

/** What is wrong with a build, for the person who started it; undefined: nothing. */
export function buildDamage(stamped, folder = buildFolder) {
  const there = digestBuild(folder);
  const path = Object.keys(stamped).find((name) => there[name] !== stamped[name]);
  return path && `${path} ${there[path] === undefined ? 'is missing' : 'has changed'}`;
}

/** Is what stands in .next built from these sources, to its end, and whole? */
function isBuilt(sources, say) {
  const stamp = readStamp();
  if (stamp?.sources !== sources) return false;
  const damage = buildDamage(stamp.files);
  if (damage) say(`The build in .next is damaged (${damage}): it is made anew.`);
  return !damage;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Checks the record and builds, unless that was done for just these sources.
 * The stamp goes first and comes last: a build that failed or was interrupted leaves none.
 */
export async function ensureBuilt({ say = console.error, recordIsChecked = false, force = false } = {}) {
  if (!force && isBuilt(hashSources(), say)) return;
  await withLock(
    async () => {
      const sources = hashSources();
      if (!force && isBuilt(sources, () => {})) return;
      rmSync(stampFile, { force: true });
      const env = { ...process.env, ...quietEnv };
      // NODE_ENV is Next's own matter; where the site is served is no part of what is built.
      for (const name of ['NODE_ENV', 'PORT', 'HOST', 'SITE_ORIGIN']) delete env[name];
      if (!recordIsChecked) await runStep('Record check', process.execPath, [inProject('cli', 'maydan.mjs'), 'check'], { env });
      say('Building the site …');
      await runStep('next build', process.execPath, [nextBin, 'build'], { env });
      // Sources that changed during the build are not what was built: then no stamp, and the next start builds again.
      if (hashSources() === sources) writeFile(stampFile, JSON.stringify({ sources, files: digestBuild() }));
    },
    { file: buildLock },
  );
}

export const nextBin = inProject('node_modules', 'next', 'dist', 'bin', 'next');
