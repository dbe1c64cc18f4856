import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MaydanError } from '../../../lib/errors';
import { withLock } from '../../disk/lock.mjs';
import { signatureOf, watchFiles } from '../../watch-files';
import { planLoad } from '../load';
import { changesFor, checkProposal, idRule, isId, splitKey } from '../proposal';
import {
  allKinds,
  type Change,
  type ChangeSet,
  type Document,
  dump,
  type Key,
  type Kind,
  keyOf,
  kinds,
  type Proposal,
  type Truth,
  type Versions,
} from '../truth';
import { allEntries, datasetsIn, type Entry, entriesOf, fileOf, readDocument } from './layout';
import { ChangeLog } from './log';
import { discard, settle, stage, stagedIn } from './staged';

interface Options {
  /** How often `watch` looks for changes, in milliseconds. */
  lookEveryMs?: number;
  now?: () => Date;
}

/**
 * The record as JSON files in a folder, which people can read, compare and edit, with every commit's change set in
 * `history.jsonl`. Several processes of one machine may read and write at once; several machines share PostgreSQL
 * instead. What is changed by hand or by git is noticed, and has its history in git.
 */
export function filesTruth(dataDir: string, { lookEveryMs = 500, now = () => new Date() }: Options = {}): Truth {
  const log = new ChangeLog(join(dataDir, 'history.jsonl'));
  const known = new Map<string, { signature: string; version: string }>();
  const watchers = new Set<() => Promise<void>>();

  const get = async (kind: Kind, id: string): Promise<Document | null> => {
    if (!isId(id)) return null;
    for (const dataset of await datasetsIn(dataDir)) {
      if (!canHold(dataset, kind, id)) continue;
      const found = await readDocument(dataDir, { kind, id, dataset, file: fileOf({ kind, id, dataset }) });
      if (found) return found;
    }
    return null;
  };

  const history = async (kind: Kind, id: string): Promise<ChangeSet[]> => {
    const all = await log.slice(1, Number.POSITIVE_INFINITY);
    return all.flatMap((changeSet) => only(changeSet, kind, id)).reverse();
  };

  const standing = {
    async read(keys: readonly Key[]) {
      const found = new Map<Key, Document | null>();
      for (const key of keys) {
        const { kind, id } = splitKey(key);
        found.set(key, await get(kind, id));
      }
      return found;
    },
    async lastChange(key: Key) {
      const { kind, id } = splitKey(key);
      return (await history(kind, id))[0] ?? null;
    },
    async keysIn(dataset: string) {
      const lists = await Promise.all(allKinds.map((kind) => entriesOf(dataDir, kind, dataset)));
      return lists.flat().map(keyOf);
    },
  };

  /** Runs alone among all processes, after finishing what a killed one left. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await mkdir(dataDir, { recursive: true });
      return await withLock(
        async () => {
          await log.mend();
          const last = await log.last();
          for (const sequence of await stagedIn(dataDir))
            await (sequence <= last ? settle(dataDir, sequence) : discard(dataDir, sequence));
          return work();
        },
        { file: join(dataDir, '.commits.lock'), pollMs: 5, say: () => {} },
      );
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (error instanceof MaydanError || code === undefined) throw error;
      throw new MaydanError('STORAGE_UNWRITABLE', { where: dataDir, reason: message });
    }
  };

  const write = async (changes: readonly Change[], changeSets: readonly ChangeSet[], sequence: number) => {
    await stage(dataDir, sequence, changes);
    try {
      await log.append(changeSets);
    } catch (error) {
      await discard(dataDir, sequence);
      throw error;
    }
    await settle(dataDir, sequence);
  };

  const versions = async (): Promise<Versions> => {
    const found = new Map<Key, string>();
    const unreadable: Versions['unreadable'][number][] = [];
    const files = new Map<Key, string>();
    for (const entry of await allEntries(dataDir)) {
      const key = keyOf(entry);
      const first = files.get(key);
      const wrong = !isId(entry.id)
        ? `has the name "${entry.id}", expected ${idRule}`
        : first && `has the id of ${first}, and each is to be one document's in all datasets`;
      if (wrong) {
        unreadable.push({ file: entry.file, key, reason: wrong });
        continue;
      }
      files.set(key, entry.file);
      try {
        const version = await versionAt(entry);
        if (version) found.set(key, version);
      } catch (error) {
        if (!(error instanceof MaydanError)) throw error;
        const { reason } = error.detail as { reason: string };
        unreadable.push({ file: entry.file, key, reason: `cannot be read (${reason})` });
      }
    }
    return { versions: found, unreadable };
  };

  /** A file whose times and size are as they were is not read again. */
  const versionAt = async (entry: Entry): Promise<string | null> => {
    const signature = await signatureOf(join(dataDir, entry.file));
    const earlier = known.get(entry.file);
    if (earlier && earlier.signature === signature) return earlier.version;
    const document = await readDocument(dataDir, entry);
    if (document) known.set(entry.file, { signature, version: document.version });
    else known.delete(entry.file);
    return document?.version ?? null;
  };

  return {
    get,
    history,
    versions,

    async list(kind, { dataset, after = '', limit = Number.POSITIVE_INFINITY } = {}) {
      const entries = (await entriesOf(dataDir, kind, dataset)).filter(({ id }) => isId(id) && id > after);
      const documents: Document[] = [];
      for (const entry of entries) {
        if (documents.length >= limit) break;
        const document = await readDocument(dataDir, entry);
        if (document) documents.push(document);
      }
      return documents;
    },

    async commit(proposal: Proposal) {
      checkProposal(proposal);
      return alone(async () => {
        const changes = await changesFor(proposal, standing);
        if (changes.length === 0) return null;
        const sequence = (await log.last()) + 1;
        const { author, reason } = proposal;
        const changeSet: ChangeSet = { sequence, at: now().toISOString(), author, reason, changes };
        await write(changes, [changeSet], sequence);
        return changeSet;
      });
    },

    changesSince: (sequence, limit = Number.POSITIVE_INFINITY) => log.slice(sequence + 1, sequence + limit),

    async load(other) {
      return alone(async () => {
        const plan = planLoad(await dump(this), other);
        const put = plan.puts.map(({ body, version: _version, ...key }): Change => ({ ...key, before: null, after: body }));
        const deleted = plan.deletes.map(
          ({ body, version: _version, ...key }): Change => ({ ...key, before: body, after: null }),
        );
        const sequence = other.changeSets.length;
        if (put.length + deleted.length + plan.changeSets.length > 0)
          await write([...put, ...deleted], plan.changeSets, sequence);
        return { documents: put.length + deleted.length, changeSets: plan.changeSets.length };
      });
    },

    async settle() {
      if ((await stagedIn(dataDir)).length === 0) return;
      await alone(async () => {}).catch((error) => {
        if (!(error instanceof MaydanError) || error.code !== 'STORAGE_UNWRITABLE') throw error;
      });
    },

    watch(onChange) {
      const files = async () => (await allEntries(dataDir)).map(({ file }) => join(dataDir, file));
      const end = watchFiles(files, onChange, lookEveryMs);
      watchers.add(end);
      return () => {
        watchers.delete(end);
        return end();
      };
    },

    async close() {
      await Promise.all([...watchers].map((end) => end()));
    },
  };
}

/** A dataset's own document, and those in one file, can only be in its own folder. */
const canHold = (dataset: string, kind: Kind, id: string): boolean => 'folder' in kinds[kind] || id === dataset;

function only(changeSet: ChangeSet, kind: Kind, id: string): ChangeSet[] {
  const changes = changeSet.changes.filter((change) => change.kind === kind && change.id === id);
  return changes.length > 0 ? [{ ...changeSet, changes }] : [];
}
