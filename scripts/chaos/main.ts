import { ensureBuilt } from '../lib/build.mjs';
import { inProject } from '../lib/project.mjs';
import { type Fault, NotTried, type Outcome, paths, type Scene, seconds } from './fault';
import { faults } from './faults';
import { Reader, type SiteNode } from './node';
import { openRecord } from './scene';

const help = `Breaks one thing after another under a running site, on this machine, and tells what readers saw, what was lost, and
how long it took until all was well again.

  npm run chaos -- [WORD…]   all faults, or those whose name holds one of the words

Some want more than others: root on Linux for the cut line (ip-netns(8)) and the full disk, libfaketime for the clock, a browser
for the basemap. What this machine does not allow is told, and counts as neither.

Exit codes: 0 all faults were survived, 1 one was not.
`;

interface Row {
  name: string;
  state: 'survived' | 'not survived' | 'not tried';
  readers: string;
  outcome: Outcome | string;
}

export async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) return process.stdout.write(help) ? 0 : 0;
  const chosen = faults.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  await ensureBuilt();
  const record = await openRecord(inProject('tests', 'fixtures', 'instead'));
  try {
    const { database } = record;
    const shared = { DATABASE_URL: database.url };
    const [alone, first, second] = [await record.start({}), await record.start(shared), await record.start(shared)];
    const rows: Row[] = [];
    for (const fault of chosen) {
      rows.push(await survive(fault, { ...record, alone, first, second }));
      print(rows.at(-1) as Row);
    }
    printTable(rows);
    return rows.some(({ state }) => state === 'not survived') ? 1 : 0;
  } finally {
    await record.remove();
  }
}

async function survive({ name, readers, run }: Fault, scene: Omit<Scene, 'read' | 'after'>): Promise<Row> {
  let reader: Reader | undefined;
  const read = async ({ origin }: SiteNode) => {
    for (const path of paths) await (await fetch(origin + path)).text();
    reader = new Reader(origin, paths);
  };
  const works: (() => unknown)[] = [];
  const after = (work: () => unknown) => void works.unshift(work);
  try {
    if (readers !== 'own') await read(scene[readers]);
    const found = await run({ ...scene, read, after }).catch((error: Error) => error);
    const told = await reader?.told();
    const row = { name, readers: told?.words ?? 'none' };
    if (found instanceof NotTried) return { ...row, state: 'not tried', outcome: found.message };
    if (found instanceof Error) return { ...row, state: 'not survived', outcome: found.message };
    return { ...row, state: told?.wrong === 0 ? 'survived' : 'not survived', outcome: found };
  } finally {
    for (const work of works) await work();
  }
}

const marks = { survived: '✓', 'not survived': '✗', 'not tried': '–' } as const;

function print({ name, state, readers, outcome }: Row): void {
  console.log(`${marks[state]} ${name}\n    readers: ${readers}`);
  if (typeof outcome === 'string') console.log(`    ${state}: ${outcome}`);
  else console.log(`    lost: ${outcome.lost}; well again after ${seconds(outcome.wellAfterMs)}; ${outcome.told}`);
}

function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ name, state, readers, outcome }) => [
    `${marks[state]} ${name}`,
    readers,
    typeof outcome === 'string' ? state : outcome.lost,
    typeof outcome === 'string' ? '' : seconds(outcome.wellAfterMs),
  ]);
  const table = [['fault', 'what readers saw', 'lost', 'well after'], ...cells];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  console.log('');
  for (const row of table) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   '));
}
