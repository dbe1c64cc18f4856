import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { type Asked, requestsOf } from './requests';
import { type Answer, send, sendAll } from './send';
import { startSite } from './site';

const help = `Sends seeded requests of every kind to the built site, on this machine and on a copy of its data, and judges the answers.
Those to the desk come from an administrator, mostly.

  npm run fuzz -- [--count 20000] [--seed 1] [--at-once 4] [--settle 20]

  --count    how many requests
  --seed     the same seed sends the same requests
  --at-once  how many are under way
  --settle   for how many seconds memory is waited for afterwards

Wrong are: a status of 500 or more (but 503 with Retry-After, and 501), no answer, an answer that tells a path of the machine
or a place in code, one that takes longer than a second when it is asked for alone, memory that has grown by more than a tenth.
Exit codes: 0 nothing was wrong, 1 something was, 2 refused.
`;
const mostShown = 20;
const longestMs = 1_000;
const mostAlone = 50;
const triesAlone = 3; // the quickest counts: others may work on the machine
const mostGrown = 0.1;

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
  const site = await startSite();
  try {
    const known = await site.known();
    // One round that does not count: what is kept is kept, what is loaded late is loaded.
    await sendAll(site.origin, requestsOf(seed as number, Math.ceil((count as number) / 10), known), { atOnce });
    await wait((settle as number) * 1_000);
    const before = site.memory();
    const faults: string[] = [];
    const late: Asked[] = [];
    const begun = Date.now();
    const answers = await sendAll(site.origin, requestsOf((seed as number) + 1, count as number, known), {
      atOnce,
      onAnswer: (asked, { wrong, ms }) => {
        if (wrong) faults.push(`${wrong}: ${JSON.stringify(asked).slice(0, 300)}`);
        if (ms > longestMs) late.push(asked);
      },
    });
    const seconds = (Date.now() - begun) / 1_000;
    await wait((settle as number) * 1_000);
    const after = site.memory();
    report(answers, { seconds, before, after });
    const grown = (after - before) / before;
    if (grown > mostGrown) faults.push(`memory grew by ${(grown * 100).toFixed(1)} %, expected at most ${mostGrown * 100} %`);
    faults.push(...(await slowAlone(site.origin, late)));
    for (const fault of faults.slice(0, mostShown)) console.log(`✗ ${fault}`);
    console.log(faults.length > 0 ? `✗ ${faults.length} faults.` : '✓ No fault.');
    return faults.length > 0 ? 1 : 0;
  } finally {
    site.stop();
  }
}

/** Asks again, one after another, for what took long among others. @returns what does so alone too */
async function slowAlone(origin: string, late: readonly Asked[]): Promise<string[]> {
  const slow: string[] = [];
  for (const asked of late.slice(0, mostAlone)) {
    const times: number[] = [];
    for (let time = 0; time < triesAlone; time++) times.push((await send(origin, asked)).ms);
    if (Math.min(...times) > longestMs)
      slow.push(`${Math.round(Math.min(...times))} ms, alone: ${JSON.stringify(asked).slice(0, 300)}`);
  }
  console.log(
    `${late.length} took longer than ${longestMs / 1_000} s among others; of the ${Math.min(late.length, mostAlone)} asked again alone ${slow.length} do`,
  );
  return slow;
}

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
