/** What the project is made of that others wrote: where it comes from and on which terms it may be passed on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { leftOut } from '../../scripts/lib/served-packages.mjs';

const root = join(__dirname, '../..');
interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  license?: string;
}
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Terms under which a package may be served with the site: they ask for a notice, and for nothing of our own code. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0', // data
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1', // fonts
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Packages that say it otherwise, or under other terms that were looked at, each with what it says and why it may be served. */
const lookedAt: Readonly<Record<string, [says: string, why: string]>> = {
  '@mapbox/jsonlint-lines-primitives': ['undefined', 'a fork of jsonlint, which is under the MIT licence'],
  '@resvg/resvg-js': ['MPL-2.0', 'of each file of its own; it is used as it came, on the server alone'],
  '@resvg/resvg-js-linux-x64-gnu': ['MPL-2.0', 'the same, compiled'],
  '@turf/jsts': ['(EDL-1.0 OR EPL-1.0)', 'the Eclipse Distribution License is the BSD licence of three clauses'],
  jsts: ['(EDL-1.0 OR EPL-1.0)', 'the same'],
  arc: ['BSD', 'the BSD licence of two clauses'],
  'splaytree-ts': ['BDS-3-Clause', 'a slip of the pen for BSD-3-Clause'],
};

test('every package that may be installed here is locked by its content', () => {
  // What `npm run lock` adds for other platforms has none: npm adds it where it installs them.
  const without = packages.filter(([, { integrity, link, optional }]) => !integrity && !link && !optional);
  expect(without.map(([path]) => path)).toEqual([]);
  const weak = packages.filter(([, { integrity }]) => integrity && !integrity.startsWith('sha512-'));
  expect(weak.map(([path]) => path)).toEqual([]);
});

test('what is served is under permissive terms alone', () => {
  const wrong: string[] = [];
  for (const [path, { dev }] of packages) {
    if (dev || leftOut.test(path) || !existsSync(join(root, path, 'package.json'))) continue;
    const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    const terms =
      typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }: { type: string }) => type).join(' OR '));
    if (!isPermissive(terms) && lookedAt[path.slice('node_modules/'.length)]?.[0] !== `${terms}`) wrong.push(`${path}: ${terms}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND Apache-2.0', true],
  ['LGPL-3.0-or-later', false],
  ['MIT AND GPL-2.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  [undefined, false],
])('%s is permissive: %s', (terms, is) => expect(isPermissive(terms)).toBe(is));

function isPermissive(terms: string | undefined): boolean {
  try {
    return terms !== undefined && satisfies(terms, permissive);
  } catch {
    return false;
  }
}

test('the list of what is served names its packages by digest, and none that is left out', () => {
  const { status, stdout } = spawnSync('node', ['scripts/sbom.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: Listed[] };
  expect([status, bomFormat]).toEqual([0, 'CycloneDX']);
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['next', 'maplibre-gl', '@duckdb/node-api']));
  expect(names.filter((name) => leftOut.test(`node_modules/${name}`))).toEqual([]);
  expect(components.find(({ name }) => name === 'next')?.hashes?.[0]?.alg).toBe('SHA-512');
});
interface Listed {
  name: string;
  hashes?: { alg: string }[];
}

test('nothing of ours loads what is left out of the release', () => {
  const words = "from '(sharp|@img/|next/image)|require\\('sharp";
  const folders = ['app', 'components', 'lib', 'server', 'scripts', 'cli'];
  const { status, stdout } = spawnSync('git', ['grep', '-lE', words, '--', ...folders], { cwd: root, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' }); // 1: found nothing
});
