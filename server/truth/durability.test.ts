import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesTruth } from './files';
import { startPostgres, type TestPostgres } from './testing/postgres';
import { rowsOf } from './testing/rows';
import { openStore } from './testing/store';
import type { Truth } from './truth';

/** How often a writer is killed; `TRUTH_KILLS=100` for the long run. */
const kills = Number(process.env.TRUTH_KILLS ?? 4);
const writes = Number(process.env.TRUTH_WRITES ?? 40);
const counters = ['left', 'right'] as const;

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-truth-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function fill(truth: Truth): Promise<void> {
  const puts = [
    { kind: 'dataset', id: 'war', dataset: 'war', body: { id: 'war' } } as const,
    ...counters.map((id) => ({ kind: 'incident', id, dataset: 'war', body: { count: 0 } }) as const),
  ];
  const expectedVersions = Object.fromEntries(puts.map(({ kind, id }) => [`${kind}/${id}`, null]));
  await truth.commit({ author: 'test', reason: 'two counters', puts, expectedVersions });
}

function startWriter(store: string, times: number, name = 'writer'): { writer: ChildProcess; acknowledged: number[] } {
  const script = join(process.cwd(), `server/truth/testing/${name}.mjs`);
  const writer = spawn(process.execPath, [script, store, String(times)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  writer.stdout?.on('data', (chunk: Buffer) => acknowledged.push(...chunk.toString().trim().split('\n').map(Number)));
  return { writer, acknowledged };
}

/** Both counters stand at the same number, that of the change sets that counted, and none is missing. */
async function expectWhole(truth: Truth): Promise<number> {
  const sets = await truth.changesSince(0);
  expect(sets.map(({ sequence }) => sequence)).toEqual(sets.map((_, i) => i + 1));
  const counts = await Promise.all(counters.map(async (id) => (await truth.get('incident', id))?.body.count));
  expect(counts).toEqual([sets.length - 1, sets.length - 1]);
  for (const [i, { changes }] of sets.slice(1).entries())
    expect(changes.map(({ before, after }) => [before?.count, after?.count])).toEqual([
      [i, i + 1],
      [i, i + 1],
    ]);
  return sets.length;
}

/** A writer that begins takes up what a killed one left, as the next commit of any process does. */
async function commitNothing(truth: Truth): Promise<void> {
  const expectedVersions = { 'incident/none': null };
  await truth.commit({ author: 'test', reason: 'look', deletes: [{ kind: 'incident', id: 'none' }], expectedVersions });
}

const stores: [string, () => Promise<string>][] = [['files', async () => newFolder()]];
let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop(), 60_000);
stores.push(['PostgreSQL', () => server.database()]);

describe.each(stores)('durability: %s', (_name, newStore) => {
  it(`keeps every acknowledged commit, whole, when its writer is killed (${kills} times)`, async () => {
    const store = await newStore();
    const truth = await openStore(store);
    await fill(truth);
    for (let killed = 0; killed < kills; killed++) {
      const { writer, acknowledged } = startWriter(store, 10_000);
      while (acknowledged.length === 0 && writer.exitCode === null) await wait(2);
      await wait(Math.random() * 40);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      await commitNothing(truth);
      const last = await expectWhole(truth);
      expect(last).toBeGreaterThanOrEqual(Math.max(...acknowledged));
    }
    await truth.close();
  }, 300_000);

  it(`has the rows of one import or another, whole, when the importer is killed (${kills} times)`, async () => {
    const store = await newStore();
    const truth = await openStore(store);
    await fill(truth);
    for (let killed = 0; killed < kills; killed++) {
      const { writer, acknowledged } = startWriter(store, 1, 'importer');
      while (acknowledged.length === 0 && writer.exitCode === null) await wait(2);
      await wait(Math.random() * 300);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      await commitNothing(truth);
      const [newest] = await truth.history('imported', 'war');
      expect(newest?.sequence).toBeGreaterThanOrEqual(Math.max(...acknowledged));
      const told = newest?.changes[0]?.after;
      expect(await truth.importedManifest('war')).toEqual(told);
      const sizes = new Set<number>();
      let count = 0;
      for await (const { where } of truth.imported('war')) {
        sizes.add(where.uncertaintyMeters);
        count += 1;
      }
      expect([count, [...sizes]]).toEqual([told?.rows, [told?.rows]]);
    }
    await truth.replaceImported({ dataset: 'war', rows: rowsOf(7), author: 'test', reason: 'last', version: '7' });
    expect(await truth.importedManifest('war')).toMatchObject({ rows: 7 });
    if (existsSync(store)) expect(readdirSync(join(store, 'war')).filter((name) => name.startsWith('.'))).toEqual([]);
    await truth.close();
  }, 300_000);

  it(`loses no update of two processes with ${writes} commits each`, async () => {
    const store = await newStore();
    const truth = await openStore(store);
    await fill(truth);
    const writers = [startWriter(store, writes), startWriter(store, writes)];
    const codes = await Promise.all(writers.map(async ({ writer }) => (await once(writer, 'close'))[0]));
    expect(codes).toEqual([0, 0]);
    expect(await expectWhole(truth)).toBe(2 * writes + 1);
    const acknowledged = writers.flatMap(({ acknowledged: own }) => own).sort((a, b) => a - b);
    expect(acknowledged).toEqual(Array.from({ length: 2 * writes }, (_, i) => i + 2));
    await truth.close();
  }, 300_000);
});

describe('durability: files on a disk with little room', () => {
  const size = '256k';
  const folder = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync('umount', [folder]);
  });

  // Mounting takes root; without it there is no small disk to fill.
  (mounted ? it : it.skip)('refuses a commit that does not fit, clearly, and keeps what was there', async () => {
    const truth = filesTruth(folder);
    await fill(truth);
    const before = readdirSync(folder, { recursive: true }).sort();
    const body = { text: 'x'.repeat(300_000) };
    const large = { kind: 'incident', id: 'large', dataset: 'war', body } as const;
    const proposal = { author: 'test', reason: 'large', puts: [large], expectedVersions: { 'incident/large': null } };
    await expect(truth.commit(proposal)).rejects.toThrow(/cannot be written .*no space.*nothing was changed/s);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    // Room for the document, none for the history.
    const body2 = { text: 'x'.repeat(130_000) };
    const twice = { ...proposal, puts: [{ ...large, body: body2 }] };
    await expect(truth.commit(twice)).rejects.toThrow(/no space/);
    expect(await expectWhole(truth)).toBe(1);
    const small = { ...proposal, puts: [{ ...large, body: { text: 'x' } }] };
    expect(await truth.commit(small)).toMatchObject({ sequence: 2 });
  });
});

describe('durability: files changed by hand', () => {
  const open = async () => {
    const folder = newFolder();
    const truth = filesTruth(folder);
    await fill(truth);
    return { folder, truth, file: join(folder, 'war/incidents/left.json') };
  };

  it('reads what was edited, and refuses to write over it unseen', async () => {
    const { truth, file } = await open();
    const read = await truth.get('incident', 'left');
    writeFileSync(file, '\uFEFF{ "count": 7 }');
    expect((await truth.get('incident', 'left'))?.body).toEqual({ count: 7 });
    const put = { kind: 'incident', id: 'left', dataset: 'war', body: { count: 8 } } as const;
    const expectedVersions = { 'incident/left': read?.version ?? '' };
    const proposal = { author: 'test', reason: 'mine', puts: [put], expectedVersions };
    await expect(truth.commit(proposal)).rejects.toThrow('incident/left is at version');
    expect(readFileSync(file, 'utf8')).toContain('7');
  });

  it('names a file that is damaged or misnamed, and goes on with the others', async () => {
    const { folder, truth, file } = await open();
    writeFileSync(file, '{ "count": ');
    writeFileSync(join(folder, 'war/incidents/No Id.json'), '{}');
    writeFileSync(join(folder, 'war/incidents/.left.json.swp'), 'x');
    mkdirSync(join(folder, 'zone/incidents'), { recursive: true });
    writeFileSync(join(folder, 'zone/dataset.json'), '{ "id": "zone" }');
    writeFileSync(join(folder, 'zone/incidents/right.json'), '{ "count": 1 }');
    const { versions, unreadable } = await truth.versions();
    expect([...versions.keys()].sort()).toEqual(['dataset/war', 'dataset/zone', 'incident/right']);
    expect(unreadable.map(({ file: name }) => name).sort()).toEqual([
      'war/incidents/No Id.json',
      'war/incidents/left.json',
      'zone/incidents/right.json',
    ]);
    await expect(truth.get('incident', 'left')).rejects.toThrow('data/war/incidents/left.json');
    expect((await truth.get('incident', 'right'))?.body).toEqual({ count: 0 });
  });

  it('finishes what was committed and not yet put in place, and clears away what was not committed', async () => {
    const { folder, truth } = await open();
    await truth.close();
    const staged = (sequence: number, count: number) => {
      const own = join(folder, '.commits', String(sequence));
      mkdirSync(own, { recursive: true });
      writeFileSync(join(own, '0.json'), JSON.stringify({ count }));
      const moves = [
        { staged: '0.json', file: 'war/incidents/left.json' },
        { staged: null, file: 'war/incidents/right.json' },
      ];
      writeFileSync(join(own, 'plan.json'), JSON.stringify({ moves }));
    };
    staged(1, 5); // the history holds 1: it was committed
    staged(2, 6); // and not 2
    mkdirSync(join(folder, '.commits', '0'));
    writeFileSync(join(folder, '.commits', '0', '0.json'), '{}'); // settled, its clearing away was broken off
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(folder, 'history.jsonl'), '{"sequence":2,"at":"2026-01-', { flag: 'a' });
    for (const own of [folder, copy]) {
      const next = filesTruth(own);
      await commitNothing(next);
      expect((await next.get('incident', 'left'))?.body).toEqual({ count: 5 });
      expect(await next.get('incident', 'right')).toBeNull();
      expect(await next.changesSince(0)).toHaveLength(1);
      expect(existsSync(join(own, '.commits'))).toBe(false);
      expect(existsSync(join(own, '.commits.lock'))).toBe(false);
    }
  });
});
