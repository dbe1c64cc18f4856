import { MaydanError } from '../../lib/errors';
import { jsonProblem } from './json';
import {
  allKinds,
  type Change,
  type ChangeSet,
  type Document,
  type Erasure,
  erased,
  type Key,
  keyOf,
  kinds,
  type Manifest,
  type Proposal,
  type Replacement,
  versionOf,
} from './truth';

/** A document that somebody else changed after it was read, and who did. */
export interface Stale {
  key: Key;
  expected: string | null;
  /** The document as it stands now, null when it is gone. */
  current: Document | null;
  /** The newest change set that touched it; null when it was changed by hand. */
  changed: ChangeSet | null;
}

/** A commit was refused, as it would have overwritten what its author has not seen. Nothing was written. */
export class StaleWrite extends MaydanError<'WRITE_STALE'> {
  constructor(readonly stale: readonly Stale[]) {
    super('WRITE_STALE', { list: stale.map(describe).join('; ') });
  }
}

function describe({ key, expected, current, changed }: Stale): string {
  const was = current ? `is at version ${current.version}` : 'is not there';
  const by = changed ? ` (${changed.author}, ${changed.at}: ${changed.reason})` : '';
  return `${key} ${was}${by}, expected ${expected === null ? 'that it is new' : `version ${expected}`}`;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 200; // characters; with its ending it has to fit a file name (255 bytes)
export const idRule = `small letters, digits and single hyphens, at most ${longestId}`;
/** Also keeps whatever comes out of an address from naming a file elsewhere. */
export const isId = (id: string): boolean => id.length <= longestId && idPattern.test(id);

/** @throws MaydanError PROPOSAL_INVALID */
export function refuse(where: string, got: string, expected: string): never {
  throw new MaydanError('PROPOSAL_INVALID', { where, got, expected });
}

/** @throws MaydanError PROPOSAL_INVALID for what no truth could keep, or would keep unguarded */
export function checkProposal({ author, reason, puts = [], deletes = [], expectedVersions }: Proposal): void {
  if (!author.trim()) refuse('author', 'nothing', 'who makes the change');
  if (!reason.trim()) refuse('reason', 'nothing', 'why it is made');
  const seen = new Set<Key>();
  for (const entry of [...puts, ...deletes]) {
    const key = keyOf(entry);
    if (!allKinds.includes(entry.kind)) refuse(key, `the kind "${entry.kind}"`, `one of ${allKinds.join(', ')}`);
    if (!isId(entry.id)) refuse(key, `the id "${entry.id.slice(0, longestId)}"`, idRule);
    if (seen.has(key)) refuse(key, 'two changes of it', 'one change of each document');
    if (!(key in expectedVersions)) refuse(key, 'no expected version', 'the version at which it was read, or null for a new one');
    seen.add(key);
  }
  for (const put of puts) {
    if (!isId(put.dataset)) refuse(keyOf(put), `the dataset "${put.dataset}"`, idRule);
    if ('file' in kinds[put.kind] && put.id !== put.dataset)
      refuse(keyOf(put), `the id "${put.id}"`, `that of its dataset, "${put.dataset}"`);
    const problem = jsonProblem(put.body);
    if (problem) refuse(`${keyOf(put)} at ${problem.path || 'its root'}`, problem.got, 'a value that JSON can hold');
  }
}

/** The changes of a proposal beside what stands; those that change nothing are left out. */
function changesOf({ puts = [], deletes = [] }: Proposal, current: ReadonlyMap<Key, Document | null>): Change[] {
  const standing = (entry: { kind: Document['kind']; id: string }) => current.get(keyOf(entry)) ?? null;
  const written = puts.map((put): Change => {
    const before = standing(put);
    if (before && before.dataset !== put.dataset)
      refuse(
        keyOf(put),
        `the dataset "${put.dataset}"`,
        `"${before.dataset}", to which it belongs: a document does not change its dataset`,
      );
    return { kind: put.kind, id: put.id, dataset: put.dataset, before: before?.body ?? null, after: put.body };
  });
  const deleted = deletes.flatMap((entry): Change[] => {
    const before = standing(entry);
    return before ? [{ ...entry, dataset: before.dataset, before: before.body, after: null }] : [];
  });
  return [...written, ...deleted].filter(
    ({ before, after }) => before === null || after === null || versionOf(before) !== versionOf(after),
  );
}

/** Which of the expected versions no longer hold, with their document as it stands. */
const staleAmong = (
  expected: Proposal['expectedVersions'],
  current: ReadonlyMap<Key, Document | null>,
): Omit<Stale, 'changed'>[] =>
  (Object.entries(expected) as [Key, string | null][]).flatMap(([key, version]) => {
    const document = current.get(key) ?? null;
    return (document?.version ?? null) === version ? [] : [{ key, expected: version, current: document }];
  });

/** "incident/x" → its kind and id. */
export const splitKey = (key: Key): { kind: Document['kind']; id: string } => {
  const [kind = '', ...id] = key.split('/');
  return { kind: kind as Document['kind'], id: id.join('/') };
};

/** What a commit needs to see of the store, while nobody else can write. */
export interface Standing {
  read(keys: readonly Key[]): Promise<ReadonlyMap<Key, Document | null>>;
  /** The newest change set that touched a document. */
  lastChange(key: Key): Promise<ChangeSet | null>;
  /** The keys of a dataset's documents, its own among them. */
  keysIn(dataset: string): Promise<Key[]>;
}

/** @throws MaydanError PROPOSAL_INVALID where there is no such dataset */
export async function requireDataset(dataset: string, standing: Standing): Promise<void> {
  const key = keyOf({ kind: 'dataset', id: dataset });
  if ((await standing.read([key])).get(key)) return;
  refuse('dataset', `"${dataset}", which does not exist`, 'one that has a dataset.json');
}

/**
 * What a proposal comes to, beside what stands. One rule for every store.
 * @throws StaleWrite, MaydanError PROPOSAL_INVALID
 */
export async function changesFor(proposal: Proposal, standing: Standing): Promise<Change[]> {
  const { puts = [], expectedVersions } = proposal;
  const owners = puts.map(({ dataset }) => keyOf({ kind: 'dataset', id: dataset }));
  const current = await standing.read([...new Set([...(Object.keys(expectedVersions) as Key[]), ...owners])]);
  const stale = staleAmong(expectedVersions, current);
  if (stale.length > 0)
    throw new StaleWrite(
      await Promise.all(stale.map(async (entry) => ({ ...entry, changed: await standing.lastChange(entry.key) }))),
    );
  const changes = changesOf(proposal, current);
  const written = new Map(changes.map((change) => [keyOf(change), change]));
  for (const { kind, id, dataset, after } of changes) {
    const owner = keyOf({ kind: 'dataset', id: dataset });
    const isThere = written.has(owner) ? written.get(owner)?.after !== null : current.get(owner) !== null;
    if (after !== null && !isThere)
      refuse(keyOf({ kind, id }), `the dataset "${dataset}", which does not exist`, 'one that does, or its document beside it');
    if (kind !== 'dataset' || after !== null) continue;
    const left = (await standing.keysIn(id)).find((key) => written.get(key)?.after !== null);
    if (left) refuse(owner, `its deletion, while ${left} belongs to it`, 'the deletion of all its documents too');
  }
  return changes;
}

/** The deletion that an erasure is. */
export const deletionOf = ({ kind, id, version, author, reason }: Erasure): Proposal => ({
  author,
  reason,
  deletes: [{ kind, id }],
  expectedVersions: { [keyOf({ kind, id })]: version },
});

/** A change set without the bodies of one document. */
export const withoutBodies = (changeSet: ChangeSet, { kind, id }: Pick<Erasure, 'kind' | 'id'>): ChangeSet => ({
  ...changeSet,
  changes: changeSet.changes.map((change) =>
    change.kind === kind && change.id === id
      ? { ...change, before: change.before && erased, after: change.after && erased }
      : change,
  ),
});

/** What is written beside the rows of a dataset: read for before the store is locked. @throws MaydanError PROPOSAL_INVALID */
export async function proposedBeside({ documents, author, reason }: Replacement, rows: Manifest): Promise<Proposal | null> {
  if (!documents) return null;
  const proposal = { author, reason, ...(await documents(rows)) };
  checkProposal(proposal);
  return proposal;
}

/**
 * What the replacement of a dataset's rows comes to, with the documents beside them. None where all is as it was.
 * @throws StaleWrite, MaydanError PROPOSAL_INVALID
 */
export async function changesWithRows(
  { dataset }: Replacement,
  { before, after }: { before: Manifest | null; after: Manifest | null },
  proposal: Proposal | null,
  standing: Standing,
): Promise<Change[]> {
  const beside = proposal ? await changesFor(proposal, standing) : [];
  if (!beside.some(({ kind, after: put }) => kind === 'dataset' && put !== null)) await requireDataset(dataset, standing);
  const isSame = before?.digest === after?.digest && before?.version === after?.version;
  return isSame ? beside : [{ kind: 'imported', id: dataset, dataset, before, after }, ...beside];
}
