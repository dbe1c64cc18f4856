import { createHash, type Hash } from 'node:crypto';
import { problemsOf } from '../../lib/errors/problems';
import { canonical } from '../../lib/record/canonical';
import { ImportedIncident } from '../../lib/record/imported';
import { digestFrom } from '../digest';
import { isId, refuse } from './proposal';
import type { Manifest, Replacement, Rows } from './truth';

/** Rows that are written together. */
const batchSize = 1_000;

/** @throws MaydanError PROPOSAL_INVALID */
export function checkReplacement({ dataset, author, reason, version }: Replacement): void {
  if (!isId(dataset)) refuse('dataset', `"${dataset}"`, 'the id of a dataset');
  if (!author.trim()) refuse('author', 'nothing', 'who imports');
  if (!reason.trim()) refuse('reason', 'nothing', 'why it is imported');
  if (!version.trim()) refuse('version', 'nothing', 'the version of the dataset as its publisher names it');
}

/**
 * Checks rows one by one and hands them on as lines of JSON, some at a time.
 * @throws MaydanError PROPOSAL_INVALID for the first row that is wrong, or that is there twice
 */
export async function writeRows(
  { dataset, rows, version }: Replacement,
  write: (lines: readonly string[], first: number) => Promise<void>,
): Promise<Manifest> {
  const hash = createHash('sha256');
  const slugs = new Set<string>();
  let count = 0;
  let lines: string[] = [];
  const flush = async () => {
    if (lines.length > 0) await write(lines, count - lines.length);
    lines = [];
  };
  for await (const row of rows) {
    const where = `${dataset}, row ${count + 1}`;
    const read = ImportedIncident.safeParse(row);
    const [problem] = read.error ? problemsOf(read.error, where, row) : [];
    if (problem) refuse(`${where}${problem.path ? ` at ${problem.path}` : ''}`, problem.got, problem.expected);
    if (!row.slug.startsWith(`${dataset}-`))
      refuse(`${where} at slug`, `"${row.slug}"`, `one that begins with "${dataset}-", so that no other dataset has it`);
    if (slugs.has(row.slug)) refuse(`${where} at slug`, `"${row.slug}" a second time`, 'each row once');
    slugs.add(row.slug);
    const { digest, ...said } = row;
    const line = canonical(said);
    addTo(hash, line);
    count += 1;
    lines.push(digest === undefined ? line : `{"digest":${digest},${line.slice(1)}`);
    if (lines.length >= batchSize) await flush();
  }
  await flush();
  return { version, rows: count, digest: digestFrom(hash) };
}

/** The digest of rows that are kept already. */
export async function digestOfRows(rows: Rows): Promise<string> {
  const hash = createHash('sha256');
  for await (const { digest: _, ...said } of rows) addTo(hash, canonical(said));
  return digestFrom(hash);
}

const addTo = (hash: Hash, line: string) => hash.update(line).update('\n');
