#!/usr/bin/env node
/**
 * Completes package-lock.json after `npm install`, and exits with 1 when `--check` finds it incomplete.
 *
 * A registry mirror may hold only some of the platform binaries that a package offers as optional dependencies
 * (`@next/swc-darwin-arm64` …). npm then leaves them out of the lock file without a word, and the next `npm ci` refuses
 * the file as out of step with package.json. Their entries need nothing that the parent does not already say:
 * the version it asks for, and the platform that the name spells.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFile } from '../../server/disk/write-file.mjs';

const operatingSystems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

/** `@unrs/resolver-binding-linux-arm-musleabihf` → { cpu: ['arm'], libc: ['musl'], os: ['linux'] } */
export function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const at = words.findIndex((word) => operatingSystems.includes(word));
  if (at < 0 || !words[at + 1]) return undefined;
  const rest = words.slice(at + 2).join('-');
  const libc = words[at] !== 'linux' ? undefined : rest.startsWith('musl') ? 'musl' : 'glibc';
  return { cpu: [words[at + 1]], ...(libc && { libc: [libc] }), os: [words[at]] };
}

/** The entries that optional dependencies ask for and the lock file lacks, by their path in it. */
export function missingEntries(lock) {
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, path, name)) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version))
        throw new Error(`${path}: cannot tell the platform or version of ${name} ${version}`);
      const { cpu, libc, os } = platform;
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        os,
      };
    }
  }
  return missing;
}

function isLocked(lock, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    if (names.length)
      console.error(`package-lock.json lacks ${names.length} optional entries. Run "npm run lock".\n${names.join('\n')}`);
    process.exit(names.length ? 1 : 0);
  }
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`package-lock.json: ${names.length} optional entries added.`);
}
