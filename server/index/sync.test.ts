import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Index } from '.';
import type { EntryRow } from './rows';
import { syncIndex } from './sync';
import * as reference from './testing/reference';
import { stateOf } from './testing/states';

/** How often it is killed; `INDEX_KILLS=100` for the long run. */
const kills = Number(process.env.INDEX_KILLS ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'maydan-sync-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function expectHeld(index: Index, all: readonly EntryRow[]): Promise<void> {
  const { items } = await index.list({}, { limit: 1_000 });
  expect(items.map(({ id }) => id)).toEqual(reference.list(all, {}, { limit: 1_000 }));
  expect(items.map(({ summary }) => summary)).toEqual(items.map(({ id }) => all.find((row) => row.id === id)?.summary));
  expect(await index.facets({})).toEqual(reference.facets(all, {}));
  const search = [{ places: [], phrases: [[['word3', 'word4']]] }];
  expect(await index.count({ search })).toBe(reference.matching(all, { search }).length);
  const shapes = await index.rows('select count(*) as count from shapes', []);
  expect(Number(shapes[0]?.count)).toBe(new Set(all.map(({ shape }) => shape.key)).size);
}

test('an index comes from any state to any other, and writes only what differs', async () => {
  const index = await Index.open(':memory:');
  for (const number of [0, 1, 7, 3, 12, 12]) {
    await syncIndex(index, stateOf(number));
    await expectHeld(index, stateOf(number));
  }
  expect(await syncIndex(index, stateOf(12))).toBe(0);
  const [first, ...others] = stateOf(12) as [EntryRow, ...EntryRow[]];
  expect(await syncIndex(index, [{ ...first, contested: !first.contested }, ...others])).toBe(1);
  expect(await syncIndex(index, others)).toBe(1);
  await index.close();
});

test(`an index whose process was killed while it wrote is right after the next start (${kills} times)`, async () => {
  const file = join(folder, 'index.duckdb');
  const script = join(process.cwd(), 'server/index/testing/syncer.mjs');
  for (let killed = 0; killed < kills; killed++) {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await wait(Math.random() * 200);
    child.kill('SIGKILL');
    await once(child, 'close');
    const index = await Index.open(file);
    expect(index.isNew).toBe(false);
    await syncIndex(index, stateOf(killed));
    await expectHeld(index, stateOf(killed));
    await index.close();
  }
});

test('a file that another process has open is refused, and stays as it is', async () => {
  const file = join(folder, 'taken.duckdb');
  const script = join(process.cwd(), 'server/index/testing/syncer.mjs');
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await expect(Index.open(file)).rejects.toThrow(/MAYDAN_INDEX/);
  child.kill('SIGKILL');
  await once(child, 'close');
  const index = await Index.open(file);
  expect(await index.count({})).toBe(60);
  await index.close();
});
