/** How programs in TypeScript are run: bundled once, again when a source changes, and also where nothing can be kept. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-bundle-'));
  writeFileSync(join(folder, 'program.ts'), "import { word } from './word';\nexport const main = (): string => word;\n");
  writeFileSync(join(folder, 'word.ts'), "export const word: string = 'one';\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** In a process of its own, as a command does it. */
function run(kept: string, program = join(folder, 'program.ts')): { file: string; result: string; stderr: string } {
  const code = `
    const { bundle } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/lib/bundle.mjs')).href)});
    const file = await bundle(${JSON.stringify(program)}, ${JSON.stringify(kept)});
    console.log(JSON.stringify({ file, result: String((await import(file)).main()) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return { file: '', result: '', ...JSON.parse(stdout || '{}'), stderr };
}

test('a bundle is kept, and made anew when a source changes', () => {
  const kept = join(folder, 'kept');
  const first = run(kept);
  expect(first).toMatchObject({ result: 'one', stderr: '' });
  const { ino } = statSync(first.file);
  expect(run(kept)).toEqual(first);
  expect(statSync(first.file).ino).toBe(ino);
  writeFileSync(join(folder, 'word.ts'), "export const word: string = 'another';\n");
  expect(run(kept)).toEqual({ ...first, result: 'another' });
  expect(readdirSync(kept)).toHaveLength(1);
});

test('a bundle that was cut off is made anew', () => {
  const kept = join(folder, 'kept');
  const { file } = run(kept);
  writeFileSync(file, 'export const main = () =>');
  expect(run(kept)).toMatchObject({ file, result: 'one', stderr: '' });
});

test('where nothing can be kept the program runs all the same, and leaves nothing', () => {
  const notAFolder = join(folder, 'word.ts');
  const { file, result } = run(notAFolder);
  expect(result).toBe('one');
  expect(existsSync(file)).toBe(false);
});

test('plain JavaScript of ours stays where it is, and so knows the project', () => {
  mkdirSync(join(folder, 'inner'));
  const own = JSON.stringify(join(root, 'scripts/lib/project.mjs'));
  writeFileSync(join(folder, 'inner', 'again.mjs'), `export { root } from ${own};\n`);
  writeFileSync(join(folder, 'rooted.ts'), "import { root } from './inner/again.mjs';\nexport const main = () => root;\n");
  expect(run(join(folder, 'kept'), join(folder, 'rooted.ts'))).toMatchObject({ result: `${root}/`, stderr: '' });
});

test('of turf only what is used is part of a bundle', () => {
  const program = join(root, 'lib', 'geometry', 'geodesy.ts');
  const kept = join(folder, 'kept');
  const code = `
    const { bundle } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/lib/bundle.mjs')).href)});
    console.log(await bundle(${JSON.stringify(program)}, ${JSON.stringify(kept)}));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(statSync(stdout.trim()).size).toBeLessThan(100_000);
});
