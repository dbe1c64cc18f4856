/** The project's own rules hold because the linter fails when they are broken: shown here on samples, broken and sound. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const rule = 'lint/style/noRestrictedImports';
const nodeRule = 'lint/correctness/noNodejsModules';

const broken: [file: string, imports: string][] = [
  ['lib/record/a.ts', 'react'],
  ['lib/record/b.ts', 'react/jsx-runtime'],
  ['lib/record/c.ts', 'react-dom/server'],
  ['lib/store/a.ts', 'next'],
  ['lib/store/b.ts', 'next/navigation'],
  ['lib/scene/a.ts', 'maplibre-gl'],
  ['lib/scene/b.ts', 'react-map-gl/maplibre'],
  ['lib/url/a.ts', 'swr'],
  ['lib/url/b.ts', 'swr/infinite'],
  ['lib/top.ts', '../components/map/scene'],
  ['lib/url/c.ts', '../../components/map/scene'],
  ['lib/publish/a/b/c.ts', '../../../../app/routes'],
  ['lib/url/d.ts', '@/components/map/scene'],
  ['lib/url/e.ts', '@/app/routes'],
  ['lib/geocode/a.ts', 'react'],
  ['lib/geocode/b.ts', 'node:fs'],
  ['lib/geocode/c.ts', '../record/model'],
  ['lib/geocode/stage/d.ts', '@/lib/store/query'],
  ['lib/geocode/e.ts', '../../components/map/scene'],
  ['components/map/a.ts', '@/app/routes'],
  ['components/map/b.ts', '../../app/routes'],
  ['components/map/c.ts', '@/server/truth/truth'],
  ['lib/record/d.ts', '../../server/truth/truth'],
  ['lib/record/e.ts', 'node:fs'],
  ['lib/scene/c.ts', 'path'],
  ['lib/publish/b.ts', 'node:crypto'],
  ['lib/geocode/f.ts', '@/server/truth/truth'],
  ['server/truth/a.ts', 'next/cache'],
  ['server/truth/b.ts', 'react'],
  ['server/truth/files/c.ts', '../../../components/map/scene'],
  ['components/map/d.ts', 'next/dynamic'],
];

const sound: [file: string, imports: string][] = [
  ['lib/record/sound-a.ts', 'zod'],
  ['lib/record/sound-b.test.ts', 'node:fs'],
  ['lib/record/sound-d.test.ts', '../../server/store/open'],
  ['server/record/sound.ts', 'node:fs'],
  ['lib/record/sound-c.ts', '@/lib/geocode/index'],
  ['lib/geometry/sound.ts', '@turf/turf'],
  ['lib/geocode/sound.ts', '../gazetteer/index'],
  ['lib/geocode/sound.test.ts', 'node:fs'],
  ['components/map/sound-a.ts', 'react-map-gl/maplibre'],
  ['components/map/sound-b.ts', '@/lib/scene/index'],
  ['components/map/sound-c.ts', 'next/link'],
  ['app/sound.ts', '@/components/map/scene'],
  ['app/sound-b.ts', '@/server/truth/truth'],
  ['server/truth/sound.ts', '../../lib/errors'],
];

const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Our own rules, for files that are not ours. */
function copyRules(to: string) {
  for (const name of ['biome.json', '.gitignore', 'scripts/lib/logical-properties.grit', 'scripts/lib/one-turf.grit']) {
    mkdirSync(join(to, dirname(name)), { recursive: true });
    copyFileSync(join(root, name), join(to, name));
  }
}

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}
const lint = (where: string) => {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: where, encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
};

let folder: string;
let reported: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-layers-'));
  copyRules(folder);
  for (const [file, imports] of [...broken, ...sound]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `import * as other from '${imports}';\nexport { other };\n`);
  }
  const rules = [rule, nodeRule];
  const diagnostics = lint(folder);
  reported = new Set(diagnostics.filter(({ category }) => rules.includes(category)).map(({ location }) => location.path));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(broken)('%s may not import %s', (file) => {
  expect(reported).toContain(file);
});

test.each(sound)('%s may import %s', (file) => {
  expect(reported).not.toContain(file);
});

test('lib/ holds and reads no state of a process', () => {
  const where = join(folder, 'state');
  copyRules(where);
  const states = ['process.env.PORT', "Buffer.from('')", 'globalThis', '__dirname'];
  for (const layer of ['lib', 'server']) {
    mkdirSync(join(where, layer), { recursive: true });
    for (const [i, state] of states.entries()) writeFileSync(join(where, layer, `${i}.ts`), `export const state = ${state};\n`);
  }
  const found = lint(where).filter(({ category }) => category === 'lint/style/noRestrictedGlobals');
  expect(found.map(({ location }) => location.path).sort()).toEqual(['lib/0.ts', 'lib/1.ts', 'lib/2.ts', 'lib/3.ts']);
});

test('commands write files in one way only', () => {
  const where = join(folder, 'writing');
  copyRules(where);
  mkdirSync(join(where, 'scripts', 'lib'), { recursive: true });
  const text = "import { writeFileSync } from 'node:fs';\nexport { writeFileSync };\n";
  for (const name of ['a.mjs', 'b.ts', 'b.test.ts']) writeFileSync(join(where, 'scripts', name), text);
  const found = lint(where).filter(({ category }) => category === rule);
  expect(found.map(({ location }) => location.path).sort()).toEqual(['scripts/a.mjs', 'scripts/b.ts']);
});

test('geometry comes from one package', () => {
  const where = join(folder, 'turf');
  copyRules(where);
  const sources = ['@turf/along', '@turf/helpers', '@turf/turf', '@turf-like/along'];
  writeFileSync(join(where, 'a.ts'), sources.map((source, i) => `export * as part${i} from '${source}';\n`).join(''));
  writeFileSync(
    join(where, 'b.ts'),
    sources.map((source, i) => `import { a as part${i} } from '${source}';\nexport { part${i} };\n`).join(''),
  );
  const found = lint(where).filter(({ category }) => category === 'plugin');
  expect(found.map(({ location: { path, start } }) => `${path}:${start.line}`).sort()).toEqual([
    'a.ts:1',
    'a.ts:2',
    'b.ts:1',
    'b.ts:3',
  ]);
});

test('styles name sides by the direction of the text', () => {
  const physical = [
    'margin-left: 1px',
    'padding-right: 1px',
    'left: 0',
    'right: 0',
    'border-left: 1px solid',
    'border-top-left-radius: 1px',
  ];
  const logical = [
    'margin-inline-start: 1px',
    'inset-inline-end: 0',
    'text-align: start',
    'border-start-start-radius: 1px',
    'top: 0',
  ];
  const both = [...physical, 'text-align: left', 'float: right', ...logical].map((line) => `  ${line};`);
  const where = join(folder, 'styles');
  copyRules(where);
  writeFileSync(join(where, 'a.module.css'), ['.a {', ...both, '}', ''].join('\n'));
  const lines = lint(where).filter(({ category }) => category === 'plugin');
  expect(lines.map(({ location }) => location.start.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test('no file imports itself by way of another, not even its types', () => {
  const where = join(folder, 'circles');
  copyRules(where);
  const write = (name: string, other: string) =>
    writeFileSync(
      join(where, name),
      `import type { ${other.toUpperCase()} } from './${other}';\nexport type ${name[0]?.toUpperCase()} = ${other.toUpperCase()} | null;\n`,
    );
  write('a.ts', 'b');
  write('b.ts', 'a');
  write('c.ts', 'a');
  const circles = lint(where).filter(({ category }) => category === 'lint/suspicious/noImportCycles');
  expect(circles.map(({ location }) => location.path).sort()).toEqual(['a.ts', 'b.ts']);
});
