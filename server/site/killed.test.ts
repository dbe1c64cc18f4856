import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Index } from '../index';
import { filesTruth } from '../truth/files';
import { Site } from './site';
import { dataset, rowsNumbered, writeFixture } from './testing/imported';

/** How often it is killed; `INDEX_KILLS=100` for the long run. */
const kills = Number(process.env.INDEX_KILLS ?? 2);

const folder = mkdtempSync(join(tmpdir(), 'maydan-killed-'));
const file = join(folder, 'index.duckdb');
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the site on an index, and tells all that it answers. */
async function answersOf(index: Index) {
  const site = await Site.open({ truth: filesTruth(folder), index, dataDir: folder, onServed: () => {} });
  const { items } = await index.list({}, { limit: 1_000 });
  const answers = {
    items,
    facets: await index.facets({}),
    places: await index.facet('actor', { box: [-31, -21, -29, -19] }),
    found: await index.count({ search: [{ places: [], phrases: [[['import']]] }] }),
    extent: await index.extent({}),
    cells: await index.cells({ z: 0, x: 0, y: 0 }, {}),
    units: await index.units({}),
  };
  await site.close();
  return answers;
}

test(`whenever a process is killed that takes over rows or builds its index anew, the next start serves the right ones (${kills} times)`, async () => {
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset, rows: rowsNumbered(0), author: 'test', reason: 'first', version: '0' });
  const script = join(process.cwd(), 'server/site/testing/importer.mjs');
  for (let killed = 0; killed < kills; killed++) {
    // Every second time there is no index, so that it is killed while it builds one, or soon after.
    if (killed % 2 === 1) for (const end of ['', '.wal']) rmSync(`${file}${end}`, { force: true });
    const child = spawn(process.execPath, [script, folder, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await wait(Math.random() * 1_200);
    child.kill('SIGKILL');
    await once(child, 'close');

    const answers = await answersOf(await Index.open(file, { say: () => {} }));
    const number = Number((await truth.importedManifest(dataset))?.version);
    expect(answers.found).toBe(rowsNumbered(number).length);
    expect(answers).toEqual(await answersOf(await Index.open(':memory:')));
  }
  await truth.close();
}, 600_000);
