import { createHash } from 'node:crypto';
import { MaydanError } from '../../lib/errors';
import type { ImportedRow } from '../../lib/record/imported';
import type { Json, JsonObject } from './json';

/**
 * Where the record's documents stand and every change to them is kept. Two implementations, `files` and `postgres`,
 * pass one suite of tests (testing/contract.ts). What a document must hold is the matter of lib/record: here it is a
 * JSON object with a kind, an id and a dataset.
 */
export interface Truth {
  /** The document as it stands, or null. @throws MaydanError JSON_SYNTAX when it was damaged by hand */
  get(kind: Kind, id: string): Promise<Document | null>;
  /** The documents of a kind in order of their ids (code units), those of one dataset only if it is named. */
  list(kind: Kind, options?: ListOptions): Promise<Document[]>;
  /** The version of every document that can be read, and what cannot. It is what an index compares itself with. */
  versions(): Promise<Versions>;
  /**
   * Writes all of a proposal or nothing of it. A proposal that changes nothing is no change set: null.
   * @throws StaleWrite when a document is not at the version that the proposal expects
   * @throws MaydanError PROPOSAL_INVALID, STORAGE_UNWRITABLE, STORAGE_UNREACHABLE
   */
  commit(proposal: Proposal): Promise<ChangeSet | null>;
  /**
   * Deletes a document and what its history holds of it: its change sets stay, with who, when and why, and `erased` in the
   * place of each of its bodies. For drafts, of which no copy is to be left.
   * @returns the change set that tells of it
   * @throws StaleWrite, MaydanError PROPOSAL_INVALID, STORAGE_UNWRITABLE, STORAGE_UNREACHABLE
   */
  erase(erasure: Erasure): Promise<ChangeSet>;
  /** The version of the rows of each imported dataset that has some; of no other meaning than that it changes with them. */
  importedVersions(): Promise<ReadonlyMap<string, string>>;
  /** What the rows of a dataset come to; null where it has none. */
  importedManifest(dataset: string): Promise<Manifest | null>;
  /**
   * The Parquet file in which the rows of a dataset stand, for whoever reads many of them without JavaScript. It may be
   * another's, or replaced at any time: copy it, and check what is in it. Null where they are kept otherwise, or there are none.
   */
  importedFile(dataset: string): string | null;
  /** By the digest of the record that a row was read from its slug; of the rows that have one. */
  importedDigests(dataset: string): Promise<Map<number, string>>;
  /** The digests of the versions of a dataset whose rows are kept, the one that was imported last first; see `keep`. */
  keptVersions(dataset: string): Promise<string[]>;
  /** The Parquet file with the rows of such a version; null where they are not kept. */
  keptFile(dataset: string, digest: string): string | null;
  /** The rows of an imported dataset in their order, as they stood at the call; none where it has none. */
  imported(dataset: string): AsyncIterable<ImportedRow>;
  /**
   * Puts rows in the place of those that a dataset has, all or none, with the documents that tell of them. Where neither
   * changes there is no change set: null.
   * @throws StaleWrite, MaydanError PROPOSAL_INVALID for a row that is wrong, STORAGE_UNWRITABLE, STORAGE_UNREACHABLE
   */
  replaceImported(replacement: Replacement): Promise<ChangeSet | null>;
  /**
   * The change sets that touched a document, or the rows of a dataset, the newest first, each with its change to that
   * alone.
   */
  history(kind: ChangedKind, id: string): Promise<ChangeSet[]>;
  /** Change sets after a sequence number (0 for all), the oldest first, at most `limit` of them. */
  changesSince(sequence: number, limit?: number): Promise<ChangeSet[]>;
  /** The sequence number of the newest change set, 0 before the first. */
  lastSequence(): Promise<number>;
  /**
   * Takes over documents and change sets as they stand elsewhere, with their dates and authors; what is here already is
   * passed over, so that a second call changes nothing.
   * @throws MaydanError LOAD_REFUSED when something here would be lost by it
   */
  load(dump: Dump): Promise<Loaded>;
  /**
   * Finishes the commit of a writer that was killed, and waits for one under way: who reads after it sees whole commits.
   * Where nothing can be written, nothing is done.
   */
  settle(): Promise<void>;
  /** Calls back once it watches, and from then on within a second of any change, by whomever. Returns what ends that. */
  watch(onChange: () => void): () => Promise<void>;
  close(): Promise<void>;
}

/**
 * The kinds of document and where the files of a dataset hold them: a folder with a file for each id, or one file whose
 * document has the dataset's own id.
 */
export const kinds = {
  dataset: { file: 'dataset.json' },
  article: { folder: 'articles' },
  incident: { folder: 'incidents' },
  area: { folder: 'areas' },
  actor: { folder: 'actors' },
  story: { folder: 'stories' },
  sources: { file: 'sources/sources.json' },
  corrections: { file: 'corrections.json' },
  questions: { file: 'questions.json' },
  editions: { file: 'editions.json' },
  redirects: { file: 'redirects.json' },
  withdrawals: { file: 'withdrawn.json' },
  aliases: { file: 'aliases.json' },
  places: { file: 'places.json' },
} as const satisfies Record<string, { folder: string } | { file: string }>;
export type Kind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as Kind[];
/** What a change can be of: a document, or the rows of an imported dataset as a whole, under the dataset's id. */
export type ChangedKind = Kind | 'imported';

export interface Document {
  kind: Kind;
  /** Unique within its kind, whatever the dataset: "sdf-toll-2022-01-31". */
  id: string;
  dataset: string;
  /** A digest of the body: the same content has the same version wherever it stands. */
  version: string;
  body: JsonObject;
}

/** "incident/sdf-toll-2022-01-31" */
export type Key = `${ChangedKind}/${string}`;
export const keyOf = ({ kind, id }: { kind: ChangedKind; id: string }): Key => `${kind}/${id}`;

export interface ListOptions {
  dataset?: string;
  /** Only documents whose id comes after this one. */
  after?: string;
  limit?: number;
}

export interface Versions {
  versions: ReadonlyMap<Key, string>;
  /** A file that cannot be read or is no JSON, with its path relative to the data folder, and why. */
  unreadable: readonly { file: string; key: Key; reason: string }[];
}

export interface Proposal {
  author: string;
  reason: string;
  puts?: readonly Omit<Document, 'version'>[];
  deletes?: readonly { kind: Kind; id: string }[];
  /**
   * The version at which each document was read that this proposal writes, null for one that is new. Documents that it
   * only relies on may be named too.
   */
  expectedVersions: Readonly<Partial<Record<Key, string | null>>>;
}

export interface Erasure {
  kind: Kind;
  id: string;
  /** At which it was read. */
  version: string;
  author: string;
  reason: string;
}

/** What stands in the history for a body that was taken out of it. */
export const erased: JsonObject = { erased: true };

export interface ChangeSet {
  /** 1, 2, 3 … without gaps, in the order in which they were written. */
  sequence: number;
  /** ISO 8601, UTC. */
  at: string;
  author: string;
  reason: string;
  changes: Change[];
}

export interface Change {
  kind: ChangedKind;
  id: string;
  dataset: string;
  /** The document's body until then, null for a new one; of imported rows their `Manifest`. */
  before: JsonObject | null;
  /** The same from then on, null for what was deleted. */
  after: JsonObject | null;
}

export type Rows = Iterable<ImportedRow> | AsyncIterable<ImportedRow>;

/** All rows of an imported dataset, which take the place of those that it has. */
export interface Replacement {
  dataset: string;
  /** None takes the rows away. */
  rows: Rows;
  author: string;
  reason: string;
  /** As the dataset's publisher names it. */
  version: string;
  /**
   * How many versions of the rows are kept, this one among them, for who cites one; left out: nothing of what is kept
   * changes. Where rows are kept in a database, only those in use are.
   */
  keep?: number;
  /** Documents that are written with the rows, in one change set, and its reason, once it is known what the rows come to. */
  documents?: (rows: Manifest) => Promise<Pick<Proposal, 'puts' | 'expectedVersions'> & Partial<Pick<Proposal, 'reason'>>>;
}

/** What history tells of a dataset's rows; the rows themselves are kept in their newest state alone. */
export interface Manifest extends JsonObject {
  readonly version: string;
  readonly rows: number;
  /** The same for the same rows in the same order, whichever truth keeps them. */
  readonly digest: string;
}

export interface Dump {
  documents: readonly Document[];
  /** All of them, from 1 on. */
  changeSets: readonly ChangeSet[];
  /** The imported datasets that have rows, which are read when they are asked for. */
  imports: readonly Imported[];
}

export interface Imported {
  dataset: string;
  manifest: Manifest;
  rows(): AsyncIterable<ImportedRow>;
}

export interface Loaded {
  /** How many documents were written or deleted, and how many change sets were added. */
  documents: number;
  changeSets: number;
  /** Of how many datasets the imported rows were written or taken away. */
  imports: number;
}

/** @param body as it is written: the order of its keys counts */
export const versionOf = (body: Json): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);

/** Everything that a truth holds, as it stood at one moment, for another to load. */
export async function dump(truth: Truth): Promise<Dump> {
  const changeSets = await truth.changesSince(0);
  for (;;) {
    const lists = await Promise.all(allKinds.map((kind) => truth.list(kind)));
    const later = await truth.changesSince(changeSets.length);
    if (later.length === 0) return { documents: lists.flat(), changeSets, imports: await importsOf(truth) };
    changeSets.push(...later); // the documents were read before, between or after these: once more
  }
}

/** The same, to be kept. @throws MaydanError where a file cannot be read: it would be missing */
export async function wholeOf(truth: Truth): Promise<Dump> {
  const { unreadable } = await truth.versions();
  const [first] = unreadable;
  if (first) throw new MaydanError('COPY_INCOMPLETE', { file: first.file, reason: first.reason, more: unreadable.length - 1 });
  return dump(truth);
}

async function importsOf(truth: Truth): Promise<Imported[]> {
  const datasets = [...(await truth.importedVersions()).keys()].sort();
  const found = await Promise.all(
    datasets.map(async (dataset) => ({ dataset, manifest: await truth.importedManifest(dataset) })),
  );
  return found.flatMap(({ dataset, manifest }) => (manifest ? [{ dataset, manifest, rows: () => truth.imported(dataset) }] : []));
}
