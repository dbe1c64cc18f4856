import type { Account, Link } from '../../../lib/desk/account';
import type { Alert, Delivery } from '../../../lib/desk/alerts';
import type { BulkEdit } from '../../../lib/desk/bulk';
import type { DraftText } from '../../../lib/desk/draft-text';
import type { KeptCopy, LinkCheck } from '../../../lib/desk/evidence';
import type { DeskImport } from '../../../lib/desk/import-work';
import type { ReturnedForm } from '../../../lib/desk/returned-form';
import type { Talk } from '../../../lib/desk/talk';

/**
 * Files that people sent to the desk: as large as they are, so that they are never held in memory whole. They stand beside
 * its documents, which name them by their ids.
 */
export interface DeskFiles {
  /** Keeps what comes, whole or not at all. @throws MaydanError STORAGE_UNWRITABLE, and whatever the content throws */
  put(id: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Null where there is none. */
  read(id: string): Promise<AsyncIterable<Uint8Array> | null>;
  delete(id: string): Promise<void>;
  /** In order. */
  list(): Promise<string[]>;
}

/**
 * Failed attempts to sign in, as all processes that share the store count them. A client is a digest in small letters and
 * digits, never an address.
 */
export interface FailedAttempts {
  /** How long ago a client failed within the window, in ms, the latest first. @param most of them, at most */
  since(client: string, asked: { windowMs: number; most: number }): Promise<number[]>;
  /** That one has failed now. @throws MaydanError STORAGE_UNWRITABLE, STORAGE_UNREACHABLE */
  add(client: string): Promise<void>;
  /** Forgets clients whose last failure is older than the window. @returns whether any are left */
  forget(windowMs: number): Promise<boolean>;
}

/** What is kept for the desk alone, by kind. None of it is part of the record, and none is served to the public. */
export interface DeskKinds {
  /** A person who may sign in, with passkeys and API tokens. */
  account: Account;
  /** A link by which somebody signs in once, by the digest of its token. */
  link: Link;
  /** Keys of this desk: the one by which session cookies are sealed. */
  secret: { value: string };
  /** What stands beside the draft of an article, by the article's id: its text above all. It goes with the draft. */
  text: DraftText;
  /** What is said at the desk of a document, by "KIND-ID". */
  talk: Talk;
  /** A data set of others that is brought in through the browser. Its file is one of `files`. */
  import: DeskImport;
  /** A change of many documents that is looked at before it is made. */
  bulk: BulkEdit;
  /** A copy of an article's page, by the article's id. Its file is one of `files`. */
  copy: KeptCopy;
  /** How the addresses of an article answered when they were last asked, by its id. */
  links: LinkCheck;
  /** Who is told of changes of the record, and by what. */
  alert: Alert;
  /** A message on its way to them. */
  delivery: Delivery;
  /** A form that comes back to whoever sent it, for an hour. */
  returned: ReturnedForm;
}
export type DeskKind = keyof DeskKinds;
export const deskKinds: readonly DeskKind[] = [
  'account',
  'link',
  'secret',
  'text',
  'talk',
  'import',
  'bulk',
  'copy',
  'links',
  'alert',
  'delivery',
  'returned',
];

/** Documents of the desk while nobody else writes. What is written is seen by the same work at once, by others when it ends. */
export interface DeskWork {
  get<K extends DeskKind>(kind: K, id: string): Promise<DeskKinds[K] | null>;
  list<K extends DeskKind>(kind: K): Promise<DeskKinds[K][]>;
  put<K extends DeskKind>(kind: K, id: string, body: DeskKinds[K]): void;
  delete(kind: DeskKind, id: string): void;
}

/**
 * Where the desk keeps its own documents and files. Two implementations, `files` and `postgres`, pass one suite of tests
 * (testing/contract.ts). A desk has some hundred of each kind: lists are read whole.
 */
export interface DeskStore {
  readonly files: DeskFiles;
  readonly attempts: FailedAttempts;
  get<K extends DeskKind>(kind: K, id: string): Promise<DeskKinds[K] | null>;
  /** In order of their ids (code units). */
  list<K extends DeskKind>(kind: K): Promise<DeskKinds[K][]>;
  /** The same with their ids, for kinds whose documents do not hold them. */
  entries<K extends DeskKind>(kind: K): Promise<[id: string, body: DeskKinds[K]][]>;
  /**
   * Runs alone among all processes and writes what the work put and deleted once it has come to its end, in that order;
   * nothing where it throws.
   * @throws MaydanError STORAGE_UNWRITABLE, STORAGE_UNREACHABLE, and whatever the work throws
   */
  change<T>(work: (on: DeskWork) => Promise<T> | T): Promise<T>;
  close(): Promise<void>;
}

/** What a work has put and deleted, in front of what is stored. */
export class Pending implements DeskWork {
  /** By kind and id, in the order in which they were first written; null where it was deleted. */
  readonly changes = new Map<string, { kind: DeskKind; id: string; body: DeskKinds[DeskKind] | null }>();

  constructor(private readonly stored: Pick<DeskStore, 'get' | 'entries'>) {}

  async get<K extends DeskKind>(kind: K, id: string): Promise<DeskKinds[K] | null> {
    const change = this.changes.get(`${kind}/${id}`);
    return change ? (change.body as DeskKinds[K] | null) : this.stored.get(kind, id);
  }

  async list<K extends DeskKind>(kind: K): Promise<DeskKinds[K][]> {
    const found = new Map(await this.stored.entries(kind));
    for (const change of this.changes.values()) {
      if (change.kind !== kind) continue;
      if (change.body === null) found.delete(change.id);
      else found.set(change.id, change.body as DeskKinds[K]);
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body);
  }

  put<K extends DeskKind>(kind: K, id: string, body: DeskKinds[K]): void {
    this.changes.set(`${kind}/${id}`, { kind, id, body });
  }

  delete(kind: DeskKind, id: string): void {
    this.changes.set(`${kind}/${id}`, { kind, id, body: null });
  }
}
