import { usages } from '../../lib/errors/commands';
import { backUp } from '../../server/backup/backup';
import { siteDataDir } from '../../server/data-dir';
import { openDeskStore } from '../../server/desk/store/open';
import type { DeskStore } from '../../server/desk/store/store';
import { openTruth } from '../../server/truth/open';
import type { Truth } from '../../server/truth/truth';
import { onePath, readOptions } from '../shared/arguments';
import { countsOf } from '../shared/backup-words';
import { refuse } from '../shared/refuse';

const help = `Writes everything that the site cannot be made of again into one file.

  ${usages.backup}

  FILE   where the backup goes, such as maydan-2026-11-26.tar.gz; a file that is there is never replaced

It holds the record in use (PostgreSQL where DATABASE_URL is set, else the files of data/, or of MAYDAN_DATA_DIR) with its
whole history and the rows of imported datasets, the accounts of the desk, and the other files of that folder: settings,
gazetteer, basemap. The site may run meanwhile. Every file stands in the archive's manifest.json with its SHA-256; only you may read the archive,
as it also holds what is not published. "maydan restore" brings it back, also to another kind of storage.

Examples:
  npm run --silent maydan -- backup maydan-$(date +%F).tar.gz
  DATABASE_URL=postgres://… npm run --silent maydan -- backup /backup/maydan.tar.gz

Exit codes: 0 done, 2 refused (one line on standard error says why; no file is left).
`;

export async function main(args: readonly string[]): Promise<number> {
  let truth: Truth | undefined;
  let desk: DeskStore | undefined;
  try {
    const { values, positionals } = readOptions(args, { help: { type: 'boolean', short: 'h' } }, 'backup');
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const file = onePath(positionals, 'backup');
    truth = await openTruth(process.env, siteDataDir());
    desk = await openDeskStore(process.env);
    const { manifest, bytes, sha256 } = await backUp(file, { truth, desk, dataDir: siteDataDir() });
    process.stdout.write(`${file}: ${countsOf(manifest)}; ${Math.ceil(bytes / 1024)} KiB, SHA-256 ${sha256}\n`);
    return 0;
  } catch (error) {
    return refuse(error);
  } finally {
    await Promise.all([truth?.close(), desk?.close()]);
  }
}
