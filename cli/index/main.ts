import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { siteDataDir } from '../../server/data-dir';
import { Index } from '../../server/index';
import { type IndexStatus, indexStatus } from '../../server/index/status';
import { Site } from '../../server/site/site';
import { openTruth } from '../../server/truth/open';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Builds the index of the record, from which every list, map and search is answered, and says how it stands.

  ${usages.index}

  build    brings the index to what the record in use says: all of it where there is none, else what differs
  status   says whether the index is there and can be used, and how much is in it; changes nothing
  --file   the index's file; otherwise that of MAYDAN_INDEX

A site keeps its index up to date itself. "build" prepares one before a start, which then is quicker; while a site has it
open it is refused. The record in use is PostgreSQL where DATABASE_URL is set, else the files of data/, or of
MAYDAN_DATA_DIR.

Examples:
  npm run --silent maydan -- index build --file maydan.duckdb
  MAYDAN_INDEX=maydan.duckdb npm run --silent maydan -- index status

Exit codes: 0 done, 1 status: there is no index that can be used, 2 refused (standard error says why).
`;

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(
      args,
      { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      'index',
    );
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const [name, surplus] = positionals;
    const action = actions.get(name ?? '');
    if (!action || surplus !== undefined) {
      const got = action ? `${surplus}` : (name ?? 'none');
      throw new MaydanError('COMMAND_UNKNOWN', { got, expected: `one of ${[...actions.keys()].join(', ')}`, command: 'index' });
    }
    const file = values.file ?? process.env.MAYDAN_INDEX;
    if (!file)
      throw new MaydanError('OPTION_INVALID', {
        option: '--file',
        got: 'nothing, and no MAYDAN_INDEX',
        expected: 'the path of the index',
        command: 'index',
      });
    return await action(file);
  } catch (error) {
    return refuse(error);
  }
}

const actions: ReadonlyMap<string, (file: string) => Promise<number>> = new Map([
  ['build', build],
  ['status', status],
]);

/** @throws MaydanError RECORD_INVALID, INDEX_IN_USE, STORAGE_UNREACHABLE, or INDEX_UNUSABLE where the file is another thing */
async function build(file: string): Promise<number> {
  const truth = await openTruth(process.env, siteDataDir());
  const index = await Index.open(file).catch(async (error) => {
    await truth.close();
    throw error;
  });
  const site = await Site.open({ truth, index, dataDir: siteDataDir(), onServed: () => {} }).catch(async (error) => {
    await Promise.all([truth.close(), index.close()]);
    throw error;
  });
  await site.close();
  return status(file);
}

async function status(file: string): Promise<number> {
  const found = await indexStatus(file);
  process.stdout.write(`${file}: ${wordsOf(found)}\n`);
  return found.state === 'current' || found.state === 'in use' ? 0 : 1;
}

function wordsOf(found: IndexStatus): string {
  switch (found.state) {
    case 'missing':
      return 'there is no index; "index build" or the start of the site makes it.';
    case 'in use':
      return 'another process, such as the site, has it open and keeps it up to date.';
    case 'unreadable':
      return `is no index that can be read (${found.reason}). Name another file, or remove this one.`;
    case 'damaged':
      return `is damaged (${found.reason}); "index build" or the start of the site puts it aside and builds another.`;
    case 'outdated':
      return `is of the schema ${found.schema}, which another version of Maydan had; "index build" or the start of the site replaces it.`;
    case 'current':
      return [
        `can be used, ${Math.ceil(found.bytes / 1024)} KiB.`,
        ...found.counts.map(({ dataset, kind, count }) => `  ${dataset}: ${count} of the kind ${kind}`),
      ].join('\n');
  }
}
