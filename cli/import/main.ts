import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { formats } from '../../lib/formats';
import { dayOrders } from '../../lib/formats/dates';
import { draftMapping } from '../../lib/formats/draft-mapping';
import { licences } from '../../lib/formats/licences';
import { decimalSigns } from '../../lib/formats/numbers';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { formatFor, readMapping } from '../../server/import/formats';
import { keptVersionsIn } from '../../server/import/kept';
import { openSource } from '../../server/import/open';
import type { Source } from '../../server/import/record';
import { ImportRefused, type ImportRequest, importRows } from '../../server/import/run';
import { hideDataset, showDataset } from '../../server/import/show';
import { targetOf } from '../../server/import/target';
import { readSite } from '../../server/site/read';
import { openTruth } from '../../server/truth/open';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { progress, summary, told } from './words';

const help = `Imports a data set as it is: every row that can be taken, every other one named, nothing drawn more precisely than it is known.

  ${usages.import}

  FILE             CSV, TSV, GeoJSON, JSON, KML, KMZ; zipped, gzipped, an http address, or - for standard input; several are one dataset
  --as ID          the dataset: a folder of data/, new or imported before
  --format FORMAT  ${formats.map(({ id }) => id).join(', ')}; else told by the columns
  --mapping FILE   which column is what, for any other file
  --write-mapping FILE   drafts that from the columns of the file, and imports nothing
  --dry-run        reads all and writes nothing
  --strict         one row that is refused refuses all
  --update         the file is a part of the dataset: rows that it does not have stay
  --withdraw       rows that the file no longer has are withdrawn, however many they are
  --version TEXT   as the publisher names it; else told by the name of the file, or the day of access
  --accessed DAY   when the file was had (default today)
  --day-order      ${dayOrders.join(' or ')}: how 03/04/2020 is meant
  --decimal        ${decimalSigns.map((sign) => `"${sign}"`).join(' or ')}, where "1,234" could be both
  --encoding NAME  such as windows-1256; UTF-8 and UTF-16 are known without it
  --title, --attribution, --citation, --homepage TEXT   what the dataset is, where its format does not say
  --licence NAME   ${Object.keys(licences).join(', ')}
  --permission TEXT      who allowed that it is passed on although its licence does not, and when
  --reason TEXT    for the history (default: what changed)
  --author NAME    for the history (default: import)
  --report FILE    where report.csv is written (default: beside the dataset; with --dry-run nowhere)
  --show           adds the dataset to those that data/site.json shows
  --again          reads files once more that were imported before in the same way
  --aliases        without FILE: applies the names that were decided in aliases.json to the rows that are there

A second import of a newer file keeps the addresses of rows by the dataset's own ids, updates what changed, and withdraws
what is gone. report.csv names each row that was refused, with line, column, what it holds and what was expected, and each
that changed or was withdrawn. docs/formats.md says what becomes of each column.

Examples:
  npm run --silent maydan -- import GEDEvent_v25_1.csv --as ucdp-ged --show
  npm run --silent maydan -- import incidents.csv --as ours --write-mapping mapping.json
  npm run --silent maydan -- import incidents.csv --as ours --mapping mapping.json --title "Our incidents" \\
    --attribution "Our newsroom" --licence cc-by-4.0 --dry-run

Exit codes: 0 done, 1 nothing was imported as too much is wrong with the rows, 2 refused (standard error says why).
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  as: text,
  format: text,
  mapping: text,
  'write-mapping': text,
  'dry-run': flag,
  strict: flag,
  update: flag,
  withdraw: flag,
  version: text,
  accessed: text,
  'day-order': text,
  decimal: text,
  encoding: text,
  title: text,
  attribution: text,
  citation: text,
  homepage: text,
  licence: text,
  permission: text,
  reason: text,
  author: text,
  report: text,
  show: flag,
  again: flag,
  aliases: flag,
  help: { type: 'boolean', short: 'h' },
} as const;

export async function main(args: readonly string[]): Promise<number> {
  const sources: Source[] = [];
  try {
    const { values, positionals } = readOptions(args, options, 'import');
    if (values.help || args.length === 0) {
      process.stdout.write(help);
      return values.help ? 0 : 2;
    }
    if (positionals.length === 0 && !values.aliases) throw invalid('FILE', 'none', 'a file or an address');
    const dataset = values.as ?? (values['write-mapping'] ? '' : undefined);
    if (dataset === undefined) throw invalid('--as', 'nothing', 'the id of a dataset, such as ucdp-ged');
    for (const file of positionals) sources.push(await openSource(file, { encoding: values.encoding }));
    if (values['write-mapping']) return writeMapping(sources[0] as Source, values['write-mapping']);
    const mapping = values.mapping === undefined ? undefined : readMapping(values.mapping);
    const dataDir = siteDataDir();
    const request: ImportRequest = {
      dataset,
      files: sources.map((source) => ({ source, format: formatFor(source, { format: values.format, mapping }) })),
      dayOrder: oneOf('--day-order', values['day-order'], dayOrders) ?? mapping?.dayOrder,
      decimal: oneOf('--decimal', values.decimal, decimalSigns) ?? mapping?.decimal,
      version: values.version,
      accessed: dayOption(values.accessed),
      author: values.author ?? 'import',
      reason: values.reason,
      terms: values,
      isDryRun: values['dry-run'] ?? false,
      isStrict: values.strict ?? false,
      isUpdate: values.update ?? false,
      withdraws: values.withdraw ?? false,
      readsAgain: values.again ?? false,
      appliesAliases: values.aliases ?? false,
      keptVersions: keptVersionsIn(process.env),
      reportFile: values.report ?? (values['dry-run'] ? null : join(dataDir, dataset, 'report.csv')),
      onProgress: progress(),
    };
    const truth = await openTruth(process.env, dataDir);
    try {
      const imported = await importRows(request, await targetOf(truth, dataDir));
      if (!imported.isPublic && !request.isDryRun) hideDataset(dataDir, dataset);
      process.stderr.write(told(imported));
      if (values.show && !request.isDryRun && imported.isPublic) showDataset(dataDir, dataset);
      process.stdout.write(summary(imported, request, isShown(dataDir, dataset)));
      return 0;
    } finally {
      await truth.close();
    }
  } catch (error) {
    if (!(error instanceof ImportRefused)) return refuse(error);
    process.stderr.write(told(error.found));
    refuse(error.reason);
    return 1;
  } finally {
    for (const source of sources) await source.close();
  }
}

function writeMapping(source: Source, file: string): number {
  const draft = draftMapping(source.names, source.first);
  if (!writeFile(file, `${JSON.stringify(draft, null, 2)}\n`, { name: file, isNew: true }))
    throw new MaydanError('FILE_EXISTS', { file, expected: 'a new file', instead: 'Choose another name, or remove it.' });
  process.stdout.write(
    `${file}: a draft from the ${source.names.length} columns of ${source.name}. Say in it what each type is and how precisely rows are placed, then import with --mapping ${file}.\n`,
  );
  return 0;
}

/** Whether the public sees it already. */
const isShown = (dataDir: string, dataset: string): boolean => readSite(dataDir).site?.datasets.includes(dataset) ?? false;

const invalid = (option: string, got: string, expected: string) =>
  new MaydanError('OPTION_INVALID', { option, got, expected, command: 'import' });

function oneOf<T extends string>(option: string, got: string | undefined, all: readonly T[]): T | undefined {
  const found = all.find((one) => one === got);
  if (got !== undefined && found === undefined) throw invalid(option, `"${got}"`, all.join(' or '));
  return found;
}

function dayOption(got: string | undefined): string | undefined {
  if (got === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(got) && !Number.isNaN(Date.parse(got)))) return got;
  throw invalid('--accessed', `"${got}"`, 'a day such as 2026-11-30');
}
