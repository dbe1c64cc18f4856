import { existsSync } from 'node:fs';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { siteDataDir } from '../../server/data-dir';
import { filesTruth } from '../../server/truth/files';
import { openTruth } from '../../server/truth/open';
import { type ChangedKind, type ChangeSet, keyOf, kinds, type Loaded, type Truth, wholeOf } from '../../server/truth/truth';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { listMigrations, migrateTables } from './migrate';

const help = `Copies the record with its whole history between files and PostgreSQL, lists its changes, and changes PostgreSQL's
tables from release to release.

  ${usages.record}

  export DIR           writes the record in use to the folder DIR, as files
  import DIR           takes the record in the folder DIR, as export wrote it, over into the record in use
  history [KIND/ID]    lists the changes of the record in use, or of one document, the newest first
  --limit              history: how many changes to list (default 20)
  migrations           PostgreSQL: lists the changes of its tables, those that are made and those that are not
  migrate              PostgreSQL: makes those that are not; a node does so itself where nodes of the release before go on
                       working, else end all nodes before
  --to NAME            migrate: the last change that shall stand; later ones are taken back

The record in use is PostgreSQL where DATABASE_URL is set (postgres://user:password@host:5432/database), else the files of
data/, or of MAYDAN_DATA_DIR. Nothing is lost either way: documents, the rows of imported datasets, authors, reasons and
dates arrive as they were. What
is there already is passed over, so that the same command twice changes nothing. A copy that would lose what the other
side alone has is refused.

Examples:
  npm run --silent maydan -- record export backup
  DATABASE_URL=postgres://… npm run --silent maydan -- record import data
  npm run --silent maydan -- record history incident/toll-2026-11-30

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

type Action = (truth: Truth, argument: string | undefined, limit: number) => Promise<string>;

export async function main(args: readonly string[]): Promise<number> {
  let truth: Truth | undefined;
  try {
    const { values, positionals } = readOptions(
      args,
      { limit: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      'record',
    );
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    const [name = '', argument, surplus] = positionals;
    if ((name === 'migrate' || name === 'migrations') && argument === undefined) {
      const url = process.env.DATABASE_URL;
      process.stdout.write(name === 'migrate' ? await migrateTables(url, values.to) : await listMigrations(url));
      return 0;
    }
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action)
      throw new MaydanError('COMMAND_UNKNOWN', {
        got: name || 'none',
        expected: `one of ${[...Object.keys(actions), 'migrate', 'migrations'].join(', ')}`,
        command: 'record',
      });
    if (surplus !== undefined || (name !== 'history' && !argument))
      throw new MaydanError('OPTION_INVALID', {
        option: name === 'history' ? 'KIND/ID' : 'DIR',
        got: surplus ?? 'none',
        expected: name === 'history' ? 'one document at most' : 'one folder',
        command: 'record',
      });
    const limit = Number(values.limit ?? 20);
    if (!Number.isInteger(limit) || limit < 1)
      throw new MaydanError('OPTION_INVALID', {
        option: '--limit',
        got: `"${values.limit}"`,
        expected: 'a whole number from 1',
        command: 'record',
      });
    truth = await openTruth(process.env, siteDataDir());
    process.stdout.write(await action(truth, argument, limit));
    return 0;
  } catch (error) {
    return refuse(error);
  } finally {
    await truth?.close();
  }
}

const actions: Readonly<Record<string, Action>> = {
  export: async (truth, folder = '') => {
    const files = filesTruth(folder);
    try {
      return copied(await files.load(await wholeOf(truth)), folder);
    } finally {
      await files.close();
    }
  },

  import: async (truth, folder = '') => {
    if (!existsSync(folder)) throw new MaydanError('FILE_UNREADABLE', { file: folder, reason: 'ENOENT' });
    const files = filesTruth(folder);
    try {
      const whole = await wholeOf(files);
      if (whole.documents.length + whole.changeSets.length === 0)
        throw new MaydanError('FILE_EMPTY', { file: folder, expected: 'dataset (a folder with a dataset.json)' });
      return copied(await truth.load(whole), 'The record in use');
    } finally {
      await files.close();
    }
  },

  history: async (truth, document, limit) => {
    const changeSets = document ? await truth.history(...kindAndId(document)) : (await truth.changesSince(0)).reverse();
    if (changeSets.length === 0) return `No change of ${document ?? 'the record'} is known.\n`;
    const rest = changeSets.length - limit;
    return `${changeSets.slice(0, limit).map(told).join('\n')}\n${rest > 0 ? `… and ${rest} more: --limit ${changeSets.length}\n` : ''}`;
  },
};

function copied({ documents, changeSets, imports }: Loaded, where: string): string {
  if (documents + changeSets + imports === 0) return `${where}: holds all of it already, nothing was changed.\n`;
  const rows = imports > 0 ? `, and the rows of ${imports === 1 ? 'one imported dataset' : `${imports} imported datasets`}` : '';
  return `${where}: ${documents} documents and ${changeSets} change sets written${rows}.\n`;
}

/** @throws MaydanError */
function kindAndId(document: string): [kind: ChangedKind, id: string] {
  const [kind = '', id, ...rest] = document.split('/');
  if ((Object.hasOwn(kinds, kind) || kind === 'imported') && id && rest.length === 0) return [kind as ChangedKind, id];
  throw new MaydanError('OPTION_INVALID', {
    option: 'KIND/ID',
    got: `"${document}"`,
    expected: `a document such as incident/a-slug, with a kind of ${Object.keys(kinds).join(', ')} or imported`,
    command: 'record',
  });
}

function told({ sequence, at, author, reason, changes }: ChangeSet): string {
  const lines = changes.map((change) => {
    const sign = change.before === null ? 'new' : change.after === null ? 'deleted' : 'changed';
    return `      ${sign.padEnd(8)} ${keyOf(change)}`;
  });
  return [`${String(sequence).padStart(5)} ${at}  ${author}: ${reason}`, ...lines].join('\n');
}
