import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from './commands.mjs';

const root = join(__dirname, '..');
const maydan = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'maydan.mjs'), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const names = Object.keys(commands);

test('every command has a program and a line in the list, and no program is without one', () => {
  const programs = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'main.ts')));
  expect([...names].sort()).toEqual(programs.sort());
});

describe('the list of commands', () => {
  test.each([
    [['--help'], 0],
    [['-h'], 0],
    [[], 2],
  ])('%j', (args, code) => {
    const { status, stdout, stderr } = maydan(...(args as string[]));
    expect({ status, stderr }).toEqual({ status: code, stderr: '' });
    for (const [name, does] of Object.entries(commands)) expect(stdout).toMatch(new RegExp(`^  ${name} +${does}$`, 'm'));
  });
});

test.each(['geocodes', '--version', '__proto__', '../scripts/bench'])('%s: refused with what was expected', (name) => {
  expect(maydan(name)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${name}: unknown command, expected one of ${names.join(', ')}. Usage: npm run --silent maydan -- COMMAND …\n`,
  });
});

test.each(names)('%s --help says what it does and takes, with examples and exit codes', async (name) => {
  const { main } = (await import(`./${name}/main`)) as { main(args: readonly string[]): Promise<number> };
  let help = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    help += String(chunk);
    return true;
  });
  try {
    expect(await main(['--help'])).toBe(0);
  } finally {
    spy.mockRestore();
  }
  expect(help).toMatch(/^[A-Z].*\.\n\n {2}npm run /s);
  expect(help).toMatch(new RegExp(`(?:Examples?:\\n {2}.*npm run [^\\n]*\\b${name}\\b|"${name} add --help")`, 's'));
  expect(help).toMatch(/^Exit codes: 0 .*, 2 refused/m);
});

test("npm's scripts of the same names call the commands, and the package brings one program", () => {
  const { scripts, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(bin).toEqual({ maydan: 'cli/maydan.mjs' });
  expect(scripts.maydan).toBe('node cli/maydan.mjs');
  for (const name of ['check', 'draft', 'geocode', 'gazetteer', 'eval', 'cards'])
    expect(scripts[name]).toBe(`node cli/maydan.mjs ${name}`);
});
