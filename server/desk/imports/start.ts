import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DeskImport, ImportState } from '../../../lib/desk/import-work';
import { stateOf } from '../../../lib/desk/import-work';
import { Refusal } from '../../../lib/desk/refusals';
import { comeAfterOthers } from '../../after-others';
import { log } from '../../log';
import type { DeskStore } from '../store/store';

const mostTold = 4_000; // characters of what a process said before it ended

/**
 * Begins to read the file of an import, in a process of its own. One at a time at a desk: each takes a core.
 * @param from in which state it has to be; @param more what is said of it from now on
 * @throws Refusal not-found, import-running, import-other-state
 */
export async function startImport(
  store: DeskStore,
  id: string,
  {
    from,
    state,
    now,
    more,
  }: { from: readonly ImportState[]; state: 'checking' | 'taking'; now: Date; more: Partial<DeskImport> },
): Promise<void> {
  const run = randomUUID();
  await store.change(async (on) => {
    const all = await on.list('import');
    const stands = all.find((one) => one.id === id);
    if (!stands) throw new Refusal('not-found');
    if (all.some((one) => ['checking', 'taking'].includes(stateOf(one, now)))) throw new Refusal('import-running');
    const is = stateOf(stands, now);
    if (!from.includes(is)) throw new Refusal('import-other-state', `got one that is ${is}, expected ${from.join(' or ')}`);
    on.put('import', id, { ...stands, ...more, state, problem: null, progress: { run, read: 0, at: now.toISOString() } });
  });
  begin(store, id, run);
}

function begin(store: DeskStore, id: string, run: string): void {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'cli', 'import', 'desk.mjs');
  const child = fork(/* turbopackIgnore: true */ file, [id, run], {
    env: process.env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  comeAfterOthers(child);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostTold);
  });
  const ended = (code: number | string | null) => {
    if (code !== 0) log().error({ import: id, code, said }, 'The import of a file was broken off');
    brokenOff(store, id, run).catch((err: unknown) =>
      log().error({ err, import: id }, 'That an import was broken off is not noted'),
    );
  };
  child.once('error', (error) => ended(error.message));
  child.once('exit', (code, signal) => ended(code ?? signal));
}

/** Where it is still that process that reads. */
const brokenOff = (store: DeskStore, id: string, run: string): Promise<void> =>
  store.change(async (on) => {
    const stands = await on.get('import', id);
    if (stands?.progress?.run === run) on.put('import', id, { ...stands, state: 'failed', problem: '', progress: null });
  });
