import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { inProject, keepExitCode, reasonOf, Stop } from './project.mjs';

/**
 * Starts a TypeScript program from plain Node, whatever the working directory; on a fresh clone installs first.
 * Its module exports `main(args)`, which resolves to the exit code.
 * @param {URL} url
 * @param {string[]} [args]
 */
export async function runTypeScript(url, args = process.argv.slice(2)) {
  let program;
  process.env.MAYDAN_DATA_DIR ||= inProject('data');
  process.env.MAYDAN_WORLD_DIR ||= inProject('data/world');
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`standard output: cannot be written (${reasonOf(error)}).\n`);
    process.exit(2);
  });
  try {
    // Without the lock file we are a package in someone's node_modules, and npm has installed what we need.
    if (existsSync(inProject('package-lock.json'))) await ensureInstalled();
    program = await bundle(fileURLToPath(url));
  } catch (error) {
    const missing = error.code === 'ERR_MODULE_NOT_FOUND';
    if (!missing && !(error instanceof Stop)) throw error;
    const message = missing
      ? 'esbuild: is not installed, expected it beside the project. Run "npm install" in the project\'s folder and try again.'
      : error.message;
    if (message) process.stderr.write(`${message}\n`);
    process.exitCode = missing ? 2 : error.exitCode;
    return;
  }
  const { main } = await import(pathToFileURL(program).href);
  keepExitCode();
  process.exitCode = await main(args);
}
