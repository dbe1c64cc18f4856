import { readFileSync } from 'node:fs';
import { writeFile } from '../../server/disk/write-file.mjs';
import { datasetsIn } from '../../server/record/read';
import { addressesOf } from '../../tests/crawl/addresses';
import { crawl, pagesOf, redirectedIn } from '../../tests/crawl/crawl';
import type { Look } from '../../tests/crawl/look';
import { differences, missing, readRecording, recordingFile, writeRecording } from '../../tests/crawl/recording';
import { ensureBuilt } from '../lib/build.mjs';
import { inProject, quietEnv, root, main as runMain, Stop } from '../lib/project.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';

export async function main(args: readonly string[]): Promise<number> {
  await runMain(() => work(args));
  return Number(process.exitCode ?? 0);
}

/** @throws Stop */
async function work(args: readonly string[]): Promise<number> {
  const isWriting = args[0] === '--write';
  if (args.length > (isWriting ? 1 : 0))
    throw new Stop(`npm run crawl: got "${args.join(' ')}", expected nothing or --write.`, 2);
  await ensureBuilt();
  const found = await crawlBuilt();
  const file = inProject(recordingFile);
  if (isWriting) {
    writeFile(file, writeRecording(found));
    console.log(`${found.size} addresses written to ${recordingFile}.`);
    return 0;
  }
  const recorded = readRecording(readFileSync(file, 'utf8'));
  const told = [...missing(recorded, [...found.keys()]), ...differences(recorded, found)];
  console.log([...told, `${found.size} addresses, ${told.length} that differ from ${recordingFile}`].join('\n'));
  return told.length > 0 ? 1 : 0;
}

/** Of the datasets of the project's own data. */
const folders = datasetsIn(inProject('data')).map((id) => inProject('data', id));

async function crawlBuilt(): Promise<ReadonlyMap<string, Look>> {
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', SITE_ORIGIN: '', DATABASE_URL: '' };
  const { origin, stop } = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], env);
  try {
    return await crawl(origin, addressesOf(await pagesOf(origin), redirectedIn(...folders)));
  } finally {
    stop();
  }
}
