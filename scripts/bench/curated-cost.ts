import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { Index } from '../../server/index';
import { Site } from '../../server/site/site';
import type { Opened } from '../../server/store/open';
import { filesTruth } from '../../server/truth/files';
import { syntheticRecord } from './curated';

const dataset = 'harbour-1994';
const changes = 6;

/** What a curated record of so many incidents costs: its start, its memory, and how soon a changed document is served. */
export async function curatedCost(incidents: number, folder: string): Promise<void> {
  cpSync(join(process.cwd(), 'tests/fixtures/instead'), folder, { recursive: true });
  for (const [path, json] of syntheticRecord(dataset, incidents)) writeFile(join(folder, path), JSON.stringify(json));
  const served: Opened[] = [];
  const titleNow = async () => (await served.at(-1)?.store.incident('incident-7'))?.title.en;
  const index = await Index.open(':memory:');
  const begun = performance.now();
  const onServed = (opened: Opened) => void served.splice(0, 1, opened);
  const site = await Site.open({ truth: filesTruth(folder), index, dataDir: folder, onServed });
  console.log(`
${incidents.toLocaleString('en')} curated incidents: start in ${((performance.now() - begun) / 1000).toFixed(1)} s, memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`);
  const file = join(folder, dataset, 'incidents/incident-7.json');
  const found: { seen: number; processor: number }[] = [];
  for (let change = 0; change < changes; change++) {
    const title = `Changed ${change} times`;
    const [start, processor] = [performance.now(), process.cpuUsage()];
    writeFile(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), title: { en: title } }));
    while ((await titleNow()) !== title) await new Promise((resolve) => setTimeout(resolve, 5));
    const { user, system } = process.cpuUsage(processor);
    found.push({ seen: performance.now() - start, processor: (user + system) / 1000 });
  }
  const middle = (values: number[]) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number);
  console.log(
    `a changed incident is served after ${middle(found.map(({ seen }) => seen))} ms, of ${middle(found.map(({ processor }) => processor))} ms of processor time; memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
  );
  await site.close();
}
