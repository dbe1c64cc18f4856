/** What `npm start` and `npm test` rest on: settings, the lock file, the installation, the digest of the sources. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErrorDetail, MaydanError } from '@/lib/errors';
import { correctionsLink } from '@/lib/url/corrections';
import { operatorOf } from '@/lib/url/operator';
import { siteOrigin } from '@/lib/url/origin';
import { buildDamage, digestBuild, hashSources } from '../../scripts/lib/build.mjs';
import { missingEntries, platformOf } from '../../scripts/lib/complete-lock.mjs';
import { isInstalled } from '../../scripts/lib/ensure-installed.mjs';
import { nodeProblem } from '../../scripts/lib/project.mjs';
import {
  addressWords,
  checkDatabaseUrl,
  ensurePortFree,
  freePort,
  readCorrections,
  readHost,
  readOperatorName,
  readOperatorUrl,
  readOrigin,
  readPort,
  readSettings,
} from '../../scripts/lib/settings.mjs';
import { withLock } from '../../server/disk/lock.mjs';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('PORT', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['1', 1],
    ['65535', 65535],
  ])('%p is %p', (got, value) => expect(readPort(got)).toEqual({ value }));

  test.each(['0', '65536', '-1', '3000x', '3e3', ' 3000', '0x50', '80.5'])('%p is refused with its reason', (got) => {
    expect(readPort(got).problem).toContain(`got "${got}", expected a whole number from 1 to 65535`);
  });
});

describe('HOST', () => {
  test.each([
    [undefined, '127.0.0.1', 'http://localhost:3000 (listening on 127.0.0.1, which only this machine reaches)'],
    ['', '127.0.0.1', 'http://localhost:3000 (listening on 127.0.0.1, which only this machine reaches)'],
    ['localhost', '127.0.0.1', 'http://localhost:3000 (listening on 127.0.0.1, which only this machine reaches)'],
    ['0.0.0.0', '0.0.0.0', 'http://localhost:3000 (listening on 0.0.0.0, every address of this machine)'],
    ['::', '::', 'http://localhost:3000 (listening on ::, every address of this machine)'],
    ['[::1]', '::1', 'http://[::1]:3000 (listening on ::1, which only this machine reaches)'],
    ['192.0.2.7', '192.0.2.7', 'http://192.0.2.7:3000 (listening on 192.0.2.7)'],
  ])('%p is %p: %s', (got, value, words) => {
    expect(readHost(got)).toEqual({ value });
    expect(addressWords(value, 3000)).toBe(words);
  });

  test.each(['maydan.example', '127.0.0.1:3000', '256.0.0.1', '127.0.0.1 ', 'http://127.0.0.1', '*'])('%p is refused', (got) => {
    expect(readHost(got).problem).toBe(new MaydanError('HOST_INVALID', { got }).message);
  });

  test('an address that this machine does not have is named', () =>
    expect(ensurePortFree(3000, '192.0.2.7')).rejects.toThrow(/^HOST: got "192\.0\.2\.7", which is no address of this machine/));

  test('a port is free on one address and not on another', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    await expect(ensurePortFree(port, '127.0.0.1')).rejects.toThrow(`PORT: ${port} is already in use`);
    await expect(ensurePortFree(port, '127.0.0.2')).resolves.toBeUndefined();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('SITE_ORIGIN', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['https://maydan.example', 'https://maydan.example'],
    ['https://Maydan.example/', 'https://maydan.example'],
    ['https://maydan.example:443', 'https://maydan.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%p is %p', (got, value) => {
    expect(readOrigin(got)).toEqual({ value });
    expect(siteOrigin({ SITE_ORIGIN: value })).toBe(value ?? 'http://localhost:3000');
  });

  test.each([
    ['maydan.example', 'does not begin with http:// or https://'],
    ['//maydan.example', 'does not begin with http:// or https://'],
    ['ftp://maydan.example', 'does not begin with http:// or https://'],
    ['javascript:alert(1)', 'does not begin with http:// or https://'],
    ['https://', 'is not an address'],
    ['https://maydan.example:99999', 'is not an address'],
    ['https://reader:secret@maydan.example', 'holds a user name or a password'],
    ['https://maydan.example/map', 'holds a path'],
    ['https://maydan.example//', 'holds a path'],
    ['https://maydan.example?', 'holds a query'],
    ['https://maydan.example#top', 'holds a fragment'],
    ['https://maydan.example and more', 'holds a space'],
  ])('%p is refused: %s', (got, reason) => {
    const { problem } = readOrigin(got);
    expect(problem).toBe(new MaydanError('ORIGIN_INVALID', { got, reason } satisfies ErrorDetail<'ORIGIN_INVALID'>).message);
    expect(() => siteOrigin({ SITE_ORIGIN: got })).toThrow(MaydanError);
  });

  test('every wrong setting is named at once, with exit code 2', () => {
    const own = { SITE_ORIGIN: 'y', CORRECTIONS_URL: 'z', OPERATOR_URL: 'w', MAYDAN_DATA_DIR: 'v', DATABASE_URL: 'u' };
    const read = () => readSettings({ PORT: 'x', HOST: 'h', ...own });
    const names = ['PORT', 'HOST', ...Object.keys(own)];
    expect(read).toThrow(new RegExp(`^${names.map((name) => `${name}: .*`).join('\n')}$`));
    expect(read).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

test.each(['maydan', 'mysql://localhost/maydan', 'postgres://[x'])('DATABASE_URL %p is refused before anything begins', (got) =>
  expect(checkDatabaseUrl(got).problem).toBe(new MaydanError('DATABASE_URL_INVALID', {}).message),
);

describe('CORRECTIONS_URL', () => {
  const page = 'https://maydan.example/en/incidents/x';
  test.each([
    [undefined, undefined, null],
    ['', undefined, null],
    [
      'https://Desk.example/form?lang=en',
      'https://desk.example/form?lang=en',
      'https://desk.example/form?lang=en&page=https%3A%2F%2Fmaydan.example%2Fen%2Fincidents%2Fx',
    ],
    [
      'mailto:desk@maydan.example',
      'mailto:desk@maydan.example',
      'mailto:desk@maydan.example?subject=Correction%20%26%20more&body=https%3A%2F%2Fmaydan.example%2Fen%2Fincidents%2Fx',
    ],
  ])('%p is %p, and leads to %p', (got, value, link) => {
    expect(readCorrections(got)).toEqual({ value });
    expect(correctionsLink({ CORRECTIONS_URL: value }, page, 'Correction & more')).toBe(link);
  });

  test.each([
    ['desk@maydan.example', 'does not begin with http://, https:// or mailto:'],
    ['javascript:alert(1)', 'does not begin with http://, https:// or mailto:'],
    ['ftp://maydan.example', 'does not begin with http://, https:// or mailto:'],
    ['https://', 'is not an address'],
    ['https://reader:secret@maydan.example', 'holds a user name or a password'],
    ['mailto:desk', 'names not one mail address'],
    ['mailto:a@b.example,c@d.example', 'names not one mail address'],
    ['mailto:a@b.example c', 'holds a space'],
  ])('%p is refused: %s', (got, reason) => {
    const { problem } = readCorrections(got);
    const detail: ErrorDetail<'CORRECTIONS_URL_INVALID'> = { got, reason };
    expect(problem).toBe(new MaydanError('CORRECTIONS_URL_INVALID', detail).message);
  });
});

describe('OPERATOR_NAME and OPERATOR_URL', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    [' مكتب التحرير ', 'مكتب التحرير'],
  ])('the name %p is %p', (got, value) => expect(readOperatorName(got)).toEqual({ value }));

  test.each([
    ['  ', 'only spaces'],
    ['a\nb', 'holds a line break or a control sign'],
  ])('the name %p is refused: %s', (got, reason) => {
    const detail: ErrorDetail<'OPERATOR_NAME_INVALID'> = { got, reason };
    expect(readOperatorName(got).problem).toBe(new MaydanError('OPERATOR_NAME_INVALID', detail).message);
  });
  test('a name of 121 signs is refused', () => expect(readOperatorName('a'.repeat(121)).problem).toContain('121 signs'));

  test.each([
    [undefined, undefined, undefined],
    ['https://Newsroom.example', 'Newsroom', 'https://newsroom.example/'],
    ['mailto:desk@newsroom.example', 'Newsroom', 'mailto:desk@newsroom.example'],
  ])('the address %p of %p is %p', (got, name, value) => {
    expect(readOperatorUrl(got, name)).toEqual({ value });
    expect(operatorOf({ OPERATOR_NAME: name, OPERATOR_URL: value })).toEqual(name ? { name, url: value } : null);
  });

  test.each([
    ['newsroom.example', 'Newsroom', 'does not begin with http://, https:// or mailto:'],
    ['javascript:alert(1)', 'Newsroom', 'does not begin with http://, https:// or mailto:'],
    ['https://newsroom.example', undefined, 'there is no OPERATOR_NAME that it could belong to'],
  ])('the address %p of %p is refused: %s', (got, name, reason) => {
    const detail: ErrorDetail<'OPERATOR_URL_INVALID'> = { got, reason };
    expect(readOperatorUrl(got, name).problem).toBe(new MaydanError('OPERATOR_URL_INVALID', detail).message);
    expect(operatorOf({ OPERATOR_NAME: 'Newsroom', OPERATOR_URL: 'javascript:alert(1)' })?.url).toBeNull();
  });
});

test.each([
  ['20.9.0', true],
  ['20.8.1', false],
  ['18.20.0', false],
  ['24.1.0', true],
])('Node %s: %p', (version, fits) => expect(nodeProblem(version) === undefined).toBe(fits));

describe('package-lock.json', () => {
  const lock = readJson('package-lock.json');

  test('names every optional package, so that npm ci takes it everywhere', () => expect(missingEntries(lock)).toEqual({}));
  test('names no registry', () => expect(JSON.stringify(lock)).not.toContain('"resolved"'));

  test.each([
    ['@next/swc-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@biomejs/cli-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@unrs/resolver-binding-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
    ['left-pad', undefined],
  ])('platform of %s', (name, platform) => expect(platformOf(name)).toEqual(platform));
});

describe('installation', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' };
  const write = (file: string, packages: object) => writeFileSync(file, JSON.stringify({ packages }));
  const check = () => isInstalled(join(folder, 'package-lock.json'), join(folder, 'node_modules'));
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules'));
    write(join(folder, 'package-lock.json'), { '': {}, 'node_modules/a': entry, 'node_modules/b': { ...entry, optional: true } });
  });

  test('none, or one that was cut short', () => expect(check()).toBe(false));
  test('of this lock file, on a platform that needs no b', () => {
    write(join(folder, 'node_modules', '.package-lock.json'), { 'node_modules/a': entry });
    expect(check()).toBe(true);
  });
  test('of another lock file', () => {
    write(join(folder, 'node_modules', '.package-lock.json'), { 'node_modules/a': { ...entry, version: '1.0.1' } });
    expect(check()).toBe(false);
  });
});

describe('the digest of the sources', () => {
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  beforeEach(() => {
    write('app/page.tsx', 'one');
    write('next.config.js', 'two');
  });

  test.each(['app/page.tsx', 'messages/ar.ts', 'public/a.svg', 'proxy.ts', 'server/a.ts', 'package-lock.json', '.env.local'])(
    'changes with %s',
    (path) => {
      const before = hashSources(folder);
      write(path, 'changed');
      expect(hashSources(folder)).not.toBe(before);
    },
  );
  test.each([
    'lib/a.test.ts',
    'data/a-dataset/articles/a.json',
    'tests/e2e/a.e2e.ts',
    'docs/a.md',
    'README.md',
    'scripts/a.mjs',
    'next-env.d.ts',
    '.next/BUILD_ID',
  ])('does not change with %s', (path) => {
    const before = hashSources(folder);
    write(path, 'changed');
    expect(hashSources(folder)).toBe(before);
  });
});

describe('a damaged build', () => {
  const files = {
    BUILD_ID: 'id',
    'routes-manifest.json': '{}',
    'server/app/page.js': 'one',
    'static/chunks/a.js': 'two',
    'types/routes.d.ts': 'three',
    'cache/a': 'four',
  };
  let whole: Record<string, string>;
  beforeEach(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync('../elsewhere', join(folder, 'node_modules', 'resvg'));
    whole = digestBuild(folder);
  });

  test('one that is whole has no damage, whatever else stands beside it', () => {
    rmSync(join(folder, 'cache'), { recursive: true });
    writeFileSync(join(folder, 'types/routes.d.ts'), 'made anew');
    writeFileSync(join(folder, 'trace'), 'x');
    expect(buildDamage(whole, folder)).toBeUndefined();
  });
  test.each([
    ['server/app/page.js', 'is missing'],
    ['BUILD_ID', 'is missing'],
    ['node_modules/resvg', 'is missing'],
  ])('%s %s', (name, told) => {
    rmSync(join(folder, name));
    expect(buildDamage(whole, folder)).toBe(`${name} ${told}`);
  });
  test.each(['routes-manifest.json', 'static/chunks/a.js'])('%s has changed', (name) => {
    writeFileSync(join(folder, name), '');
    expect(buildDamage(whole, folder)).toBe(`${name} has changed`);
  });
});

describe('the lock', () => {
  test('one at a time, in spite of a dead holder', async () => {
    const file = join(folder, 'cache', 'a.lock');
    mkdirSync(join(folder, 'cache'));
    writeFileSync(file, '2147483646 1');
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      log.push(`${name} ends`);
    };
    const said: string[] = [];
    const options = { file, say: (text: string) => said.push(text), pollMs: 5 };
    await Promise.all([withLock(work('first'), options), withLock(work('second'), options)]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(said).toEqual([`Waiting for process ${process.pid}, which is installing or building here.`]);
  });
});

test('a wrong basemap stops the start with its reason, beside every other problem', () => {
  const env = { PORT: '0', BASEMAPS: 'streets', BASEMAP_STYLE_URL: 'tiles.example' };
  expect(() => readSettings(env)).toThrow(
    /PORT: got "0"[\s\S]*BASEMAPS: got "streets"[\s\S]*BASEMAP_STYLE_URL: got "tiles.example"/,
  );
});
