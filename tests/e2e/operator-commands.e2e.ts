import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { inProject, root } from '../../scripts/lib/project.mjs';

/** What a command says, and how it ends. */
async function runs(name: string, words: readonly string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [inProject('scripts', name), ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

/** Short forms of what operators run for longer; `fuzz.e2e.ts` has that of the third. */

test('chaos: two faults under a running site, which readers do not notice', async () => {
  test.setTimeout(180_000);
  const { code, said } = await runs('chaos.mjs', ['a document broken', 'drawing process']);
  expect(said.match(/^ {4}readers: .*$/gm), said).toHaveLength(2);
  expect(said).toMatch(/^✓ a document broken by hand$/m);
  expect(said).toMatch(/^✓ the drawing process killed$/m);
  expect(code).toBe(0);
});

test('load: readers of every kind are answered, and each limit is judged', async () => {
  test.setTimeout(120_000);
  const words = ['--only', 'readers', '--seconds', '2', '--every', '50', '--connections', '4'];
  const { code, said } = await runs('load.mjs', words);
  for (const of of ['readers: kept pages', 'readers: what is made for one', 'a link that all follow'])
    expect(said).toContain(`✓ ${of}${of.startsWith('a') ? ':' : ','} answers with status 200`);
  // How long answers take is judged on a quiet machine alone.
  expect(said).toMatch(/^[✓✗] readers: kept pages, 95th percentile: \d+ ms \(limit: at most 200 ms\)$/m);
  expect(code).toBe(/^✗/m.test(said) ? 1 : 0);
});
