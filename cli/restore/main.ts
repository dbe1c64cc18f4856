import { usages } from '../../lib/errors/commands';
import { checkBackup, restore } from '../../server/backup/restore';
import { siteDataDir } from '../../server/data-dir';
import { openDeskStore } from '../../server/desk/store/open';
import type { DeskStore } from '../../server/desk/store/store';
import { openTruth } from '../../server/truth/open';
import type { Truth } from '../../server/truth/truth';
import { onePath, readOptions } from '../shared/arguments';
import { countsOf } from '../shared/backup-words';
import { refuse } from '../shared/refuse';

const help = `Brings back what "maydan backup" wrote.

  ${usages.restore}

  FILE             the backup
  --check          reads it to its end, compares every file with its SHA-256, and changes nothing
  --replace-files  settings, gazetteer and basemap that are here with another content are replaced

It goes to the record in use: PostgreSQL where DATABASE_URL is set, else the files of data/, or of MAYDAN_DATA_DIR, which
may be a new folder. The record has to be empty there, or an earlier state of the same. What would lose something that the
backup does not hold is refused, as is an archive that is damaged or something else; nothing is changed then. A site that
runs shows what was restored within two seconds.

Examples:
  npm run --silent maydan -- restore --check maydan-2026-11-26.tar.gz
  MAYDAN_DATA_DIR=/srv/maydan npm run --silent maydan -- restore maydan-2026-11-26.tar.gz

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

export async function main(args: readonly string[]): Promise<number> {
  let truth: Truth | undefined;
  let desk: DeskStore | undefined;
  try {
    const { values, positionals } = readOptions(
      args,
      { check: { type: 'boolean' }, 'replace-files': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      'restore',
    );
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const file = onePath(positionals, 'restore');
    if (values.check) {
      const manifest = await checkBackup(file);
      process.stdout.write(`${file}: whole, of ${manifest.at}: ${countsOf(manifest)}.\n`);
      return 0;
    }
    truth = await openTruth(process.env, siteDataDir());
    desk = await openDeskStore(process.env);
    const options = { replaceFiles: values['replace-files'] ?? false };
    const manifest = await restore(file, { truth, desk, dataDir: siteDataDir() }, options);
    process.stdout.write(`${file}: restored, as of ${manifest.at}: ${countsOf(manifest)}.\n`);
    return 0;
  } catch (error) {
    return refuse(error);
  } finally {
    await Promise.all([truth?.close(), desk?.close()]);
  }
}
