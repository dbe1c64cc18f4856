import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { inProject, quietEnv, root } from '../lib/project.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';
import { type Asked, requestsOf } from './requests';
import { type Answer, pagesOf, sendAll } from './send';

const help = `Sends seeded requests of every kind to the built site, on this machine, and judges the answers.

  npm run fuzz -- [--count 20000] [--seed 1] [--at-once 4] [--settle 20]

  --count    how many requests
  --seed     the same seed sends the same requests
  --at-once  how many are under way
  --settle   for how many seconds memory is waited for afterwards

Wrong are: a status of 500 or more (but 503 with Retry-After, and 501), no answer, an answer that tells a path of the machine
or a place in code. Exit codes: 0 nothing was wrong, 1 something was, 2 refused.
`;
const mostShown = 20;

export async function main(args: readonly string[]): Promise<number> {
  const number = { type: 'string' } as const;
  const options = { count: number, seed: number, 'at-once': number, settle: number, help: { type: 'boolean' } } as const;
  let values: { [name in keyof typeof options]?: string | boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    process.stderr.write(`fuzz: ${(error as Error).message}\n`);
    return 2;
  }
  if (values.help) return process.stdout.write(help) ? 0 : 0;
  const [count, seed, atOnce, settle] = [
    values.count ?? 20_000,
    values.seed ?? 1,
    values['at-once'] ?? 4,
    values.settle ?? 20,
  ].map(Number);
  if ([count, seed, atOnce, settle].some((value) => !Number.isInteger(value) || (value as number) < 0) || !count || !atOnce) {
    process.stderr.write('fuzz: --count, --seed, --at-once and --settle expect whole numbers.\n');
    return 2;
  }
  await ensureBuilt();
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  const site = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], env);
  try {
    const pages = await pagesOf(site.origin);
    // One round that does not count: what is kept is kept, what is loaded late is loaded.
    await sendAll(site.origin, requestsOf(seed as number, Math.ceil(count / 10), { pages }), { atOnce });
    const before = memoryOf(site.pid);
    const wrong: [Asked, Answer][] = [];
    const begun = Date.now();
    const answers = await sendAll(site.origin, requestsOf((seed as number) + 1, count, { pages }), {
      atOnce,
      onAnswer: (asked, answer) => answer.wrong && wrong.push([asked, answer]),
    });
    const seconds = (Date.now() - begun) / 1_000;
    await wait((settle as number) * 1_000);
    report(answers, { seconds, before, after: memoryOf(site.pid) });
    for (const [asked, answer] of wrong.slice(0, mostShown))
      console.log(`✗ ${answer.wrong}: ${JSON.stringify(asked).slice(0, 300)}`);
    console.log(wrong.length > 0 ? `✗ ${wrong.length} answers are wrong.` : '✓ No answer is wrong.');
    return wrong.length > 0 ? 1 : 0;
  } finally {
    site.stop();
  }
}

/** MiB that the server holds. */
const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN; // not Linux
  }
};

function report(
  answers: readonly Answer[],
  { seconds, before, after }: { seconds: number; before: number; after: number },
): void {
  const byStatus = new Map<number, Answer[]>();
  for (const answer of answers) byStatus.set(answer.status, [...(byStatus.get(answer.status) ?? []), answer]);
  console.log('status     answers   median   95 of 100   longest');
  for (const [status, list] of [...byStatus].sort(([a], [b]) => a - b)) {
    const times = list.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (part: number) => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0)} ms`;
    const cells = [String(list.length).padStart(7), at(0.5).padStart(8), at(0.95).padStart(11), at(1).padStart(9)];
    console.log(`${status ? `${status}   ` : 'none  '}  ${cells.join(' ')}`);
  }
  console.log(`${answers.length} requests in ${seconds.toFixed(0)} s, ${Math.round(answers.length / seconds)}/s`);
  console.log(
    `memory: ${before.toFixed(0)} MiB before, ${after.toFixed(0)} MiB after (${(((after - before) / before) * 100).toFixed(1)} %)`,
  );
}
