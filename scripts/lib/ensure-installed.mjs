/**
 * Installs what package-lock.json names when it is not there yet, so that every command works on a fresh clone.
 * All output goes to standard error: standard output belongs to the command.
 */
import { readFileSync } from 'node:fs';
import { withLock } from '../../server/disk/lock.mjs';
import { buildLock, inProject, nodeProblem, quietEnv, Stop } from './project.mjs';
import { runStep } from './run.mjs';

/** Makes sure that the packages of the lock file, those for development too, stand in node_modules. */
export async function ensureInstalled({ say = console.error } = {}) {
  const problem = nodeProblem();
  if (problem) throw new Stop(problem, 2);
  if (isInstalled()) return;
  await withLock(
    async () => {
      if (isInstalled()) return;
      say('Installing the packages that package-lock.json names …');
      const [program, ...before] = npm();
      await runStep('npm ci', program, [...before, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
        env: { ...process.env, ...quietEnv },
        stdio: ['ignore', 2, 2],
      });
      if (!isInstalled()) throw new Stop('npm ci: ended well, yet packages of package-lock.json are missing in node_modules.');
    },
    { file: buildLock },
  );
}

/**
 * npm writes what it installed to node_modules/.package-lock.json, last of all: an interrupted installation leaves none.
 * So the two are compared, entry by entry; packages that only some platforms get are left aside.
 */
export function isInstalled(lockFile = inProject('package-lock.json'), folder = inProject('node_modules')) {
  const wanted = packagesOf(lockFile);
  const there = packagesOf(`${folder}/.package-lock.json`);
  if (!wanted) throw new Stop(`${lockFile}: cannot be read. Restore it from the repository.`);
  return (
    there !== undefined &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional ||
        entry.peer ||
        (there[path]?.version === entry.version && there[path]?.integrity === entry.integrity),
    )
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that runs us, else the one on the path. */
function npm() {
  const { npm_execpath } = process.env;
  if (npm_execpath && /npm-cli\.c?js$/.test(npm_execpath)) return [process.execPath, npm_execpath];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
