import { existsSync } from 'node:fs';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { statusWords } from '../../lib/record/document-status';
import { importedFile } from '../../lib/record/imported';
import { rowsLinked } from '../../lib/record/linked-rows';
import type { CuratedRecord } from '../../lib/record/model';
import type { Unfinished } from '../../lib/record/unfinished';
import { storyProblems } from '../../lib/store/story-problems';
import { root } from '../../scripts/lib/project.mjs';
import { siteDataDir } from '../../server/data-dir';
import { misplacedRows, soundRows } from '../../server/site/imports';
import { missingRows } from '../../server/site/linked-rows';
import { mentionProblems } from '../../server/site/mentions';
import { readRecord } from '../../server/store/open';
import { filesTruth } from '../../server/truth/files';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';
import { copiedRuns } from './copied-runs';
import { peopleNamed } from './people';
import { emitFormatTables, emitSchemas } from './schemas';
import { summary } from './summary';

const help = `Says whether what is published of the record in data/ is whole and sound, counts what is in it, and tells what drafts lack.

  ${usages.check}

  --with DIR   lay the files of DIR over those of data/ of the same name, and check the whole
  --schemas    write data/schemas/*.schema.json anew, for editors that complete JSON, and the tables of docs/formats.md

MAYDAN_DATA_DIR, where set, is the folder that is checked instead of data/. MAYDAN_SEED_ARTICLE, where set, is the path of
an article's text: no eight words in a row of it may stand in data/ or messages/.

Examples:
  npm run check
  npm run --silent check -- --with corrected

Drafts and what is in review stop nothing, whatever they lack.

Exit codes: 0 the record is sound, 1 it is not (standard error names every mistake), 2 refused (standard error says why).
`;

interface Options {
  /** A folder whose files stand in place of those of data/. */
  overlay?: string;
  schemas: boolean;
}

/** @throws MaydanError */
function parseArguments(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readOptions(
    args,
    { with: { type: 'string' }, schemas: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    'check',
  );
  if (values.help) return 'help';
  const { with: overlay, schemas = false } = values;
  const [surplus] = positionals;
  if (surplus !== undefined)
    throw new MaydanError('OPTION_UNKNOWN', { got: surplus, expected: 'options alone', command: 'check' });
  if (overlay !== undefined && !existsSync(overlay)) {
    const expected = 'a folder that exists, with files named as those of data/';
    throw new MaydanError('OPTION_INVALID', { option: '--with', got: `"${overlay}"`, expected, command: 'check' });
  }
  return { overlay, schemas };
}

export async function main(args: readonly string[]): Promise<number> {
  let options: Options | 'help';
  try {
    options = parseArguments(args);
  } catch (error) {
    return refuse(error);
  }
  if (options === 'help') {
    process.stdout.write(help);
    return 0;
  }
  try {
    if (options.schemas) {
      emitSchemas(siteDataDir());
      emitFormatTables();
    }
    return await report(siteDataDir(), options.overlay);
  } catch (error) {
    if (!(error instanceof MaydanError)) return refuse(error);
    console.error(error.message);
    return 1;
  }
}

async function report(folder: string, overlay: string | undefined): Promise<number> {
  const { record, problems, unfinished } = readRecord(folder, overlay);
  for (const one of unfinished) console.log(unfinishedWords(one));
  if (!record) return fail(problems);
  const mismatched = [...mentionProblems(record), ...storyProblems(record)];
  if (mismatched.length > 0) return fail(mismatched);
  const wrongRows = [...misplacedRows(record), ...(await importedProblems(record, folder))];
  if (wrongRows.length > 0) return fail(wrongRows);
  const article = process.env.MAYDAN_SEED_ARTICLE;
  const copied = article ? copiedRuns(article, root, ['data', 'messages']) : null;
  if (copied && copied.length > 0) return fail(copied);
  tellPeople(peopleNamed(folder, record, overlay));
  console.log(summary(record, copied ? 'none in data/ and messages/' : 'not looked for: MAYDAN_SEED_ARTICLE names no article'));
  return 0;
}

const mostTold = 20;

/** People in need of care whom texts name: to be looked at by a person, as docs/decisions/0078 says. */
function tellPeople(named: readonly Problem[]): void {
  if (named.length === 0) return;
  console.log(`Names to look at, ${named.length} (no error: the check goes by words, and does not know who they are):`);
  for (const { file, path, got } of named.slice(0, mostTold)) console.log(`  ${file} at ${path}: ${got}`);
  if (named.length > mostTold) console.log(`  and ${named.length - mostTold} more`);
}

/** What is wrong with the rows of imported datasets, and with what links to them. @throws MaydanError FILE_UNREADABLE */
async function importedProblems(record: CuratedRecord, folder: string): Promise<Problem[]> {
  const truth = filesTruth(folder);
  const wrong: Problem[] = [];
  const linked = new Set(rowsLinked(record));
  const found = new Set<string>();
  for (const dataset of record.imports.keys()) {
    let count = 0;
    for await (const { slug } of soundRows(truth.imported(dataset), dataset, wrong)) {
      count += 1;
      if (linked.has(slug)) found.add(slug);
    }
    console.log(`data/${dataset}/${importedFile}: ${count} sound rows`);
    const told = record.datasets.get(dataset)?.profile?.rows;
    if (told !== undefined && told !== count && wrong.length === 0)
      wrong.push({
        file: `data/${dataset}/dataset.json`,
        path: 'profile.rows',
        got: String(told),
        expected: `${count}, as its rows are: import them again`,
      });
  }
  await truth.close();
  return [...wrong, ...missingRows(record, (slug) => found.has(slug))];
}

function unfinishedWords({ file, status, problems }: Unfinished): string {
  const what = statusWords[status];
  if (problems.length === 0) return `${file}: ${what}, sound; "status": "published" publishes it.`;
  const lines = problems.map((problem) => `  ${describeProblem({ ...problem, file: problem.path || 'file', path: '' })}`);
  return [`${file}: ${what}; before it can be published:`, ...lines].join('\n');
}

function fail(problems: readonly Problem[]): number {
  for (const problem of problems) console.error(describeProblem(problem));
  console.error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the record: nothing is published until it is mended.`,
  );
  return 1;
}
