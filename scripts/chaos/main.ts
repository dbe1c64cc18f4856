import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { wholeOf } from '../../server/truth/truth';
import { ensureBuilt } from '../lib/build.mjs';
import { inProject } from '../lib/project.mjs';
import { startDatabase } from './database';
import { type Fault, faults, paths } from './faults';
import { Reader, SiteNode } from './node';

const help = `Breaks one thing after another under a running site, on this machine, and tells what readers saw, what was lost, and
how long it took until all was well again.

  npm run chaos -- [WORD…]   all faults, or those whose name holds one of the words

Exit codes: 0 all faults were survived, 1 one was not.
`;

export async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) return process.stdout.write(help) ? 0 : 0;
  const chosen = faults.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'maydan-chaos-'));
  const files = join(folder, 'files');
  cpSync(inProject('tests', 'fixtures', 'instead'), files, { recursive: true });
  const database = await startDatabase();
  const nodes: SiteNode[] = [];
  try {
    const [source, truth] = [filesTruth(files), await postgresTruth(database.url)];
    await truth.load(await wholeOf(source));
    await Promise.all([source.close(), truth.close()]);
    const shared = { MAYDAN_DATA_DIR: files, DATABASE_URL: database.url };
    nodes.push(await SiteNode.start({ MAYDAN_DATA_DIR: files }), await SiteNode.start(shared), await SiteNode.start(shared));
    const [alone, first, second] = nodes as [SiteNode, SiteNode, SiteNode];
    let isWell = true;
    for (const fault of chosen) isWell = (await survive(fault, { files, database, alone, first, second })) && isWell;
    return isWell ? 0 : 1;
  } finally {
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function survive({ name, readers, run }: Fault, scene: Parameters<Fault['run']>[0]): Promise<boolean> {
  const reader = new Reader(scene[readers].origin, paths);
  let outcome: string;
  let isWell = true;
  try {
    outcome = await run(scene);
  } catch (error) {
    outcome = `NOT SURVIVED: ${(error as Error).message}`;
    isWell = false;
  }
  const { words, wrong } = await reader.told();
  const isSeen = wrong > 0;
  console.log(`${isWell && !isSeen ? '✓' : '✗'} ${name}\n    readers: ${words}\n    ${outcome}`);
  return isWell && !isSeen;
}
