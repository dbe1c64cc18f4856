import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../lib/build.mjs';
import { type Asked, requestsOf } from './requests';
import { type Answer, send, sendAll } from './send';
import { type Memory, startSite } from './site';

const help = `Sends seeded requests of every kind to the built site, on this machine and on a copy of its data, and judges the answers.
Those to the desk come from an administrator, mostly.

  npm run fuzz -- [--count 20000] [--seed 1] [--at-once 4] [--settle 20]

  --count    how many requests
  --seed     the same seed sends the same requests
  --at-once  how many are under way
  --settle   for how many seconds memory is waited for afterwards

Wrong are: a status of 500 or more (but 503 with Retry-After, and 501), no answer, an answer that tells a path of the machine
or a place in code, one that takes longer than a second when it is asked for alone; and memory that the second half of the
requests made grow by more than a tenth, where the first half is enough to fill what the server keeps (20,000 and more in all).
Exit codes: 0 nothing was wrong, 1 something was, 2 refused.
`;
const mostShown = 20;
const longestMs = 1_000;
const mostAlone = 50;
const triesAlone = 3; // the quickest counts: others may work on the machine
const mostGrown = 0.1;
const enoughToFill = 20_000;

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
    const faults: string[] = [];
    const late: Asked[] = [];
    const begun = Date.now();
    const requests = requestsOf(seed as number, count as number, known);
    const onAnswer = (asked: Asked, { wrong, ms }: Answer) => {
      if (wrong) faults.push(`${wrong}: ${JSON.stringify(asked).slice(0, 300)}`);
      if (ms > longestMs) late.push(asked);
    };
    const half = Math.ceil((count as number) / 2);
    const answers: Answer[] = [];
    const memory: Memory[] = [];
    for (const part of [requests.slice(0, half), requests.slice(half)]) {
      answers.push(...(await sendAll(site.origin, part, { atOnce, onAnswer })));
      await wait((settle as number) * 1_000);
      memory.push(await site.memory());
    }
    const seconds = (Date.now() - begun) / 1_000 - 2 * (settle as number);
    const [first, second] = memory as [Memory, Memory];
    const grown = second.resident / first.resident - 1;
    report(answers, seconds, memory);
    if ((count as number) >= enoughToFill && grown > mostGrown)
      faults.push(`memory grew by ${(grown * 100).toFixed(1)} %, expected at most ${mostGrown * 100} %`);
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

function report(answers: readonly Answer[], seconds: number, memory: readonly Memory[]): void {
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
  const held = memory.map(
    ({ resident, heap, outside }) => `${resident.toFixed(0)} MiB (heap ${heap.toFixed(0)}, outside it ${outside.toFixed(0)})`,
  );
  console.log(`memory: ${held.join(' after the first half, ')} after the second`);
}
