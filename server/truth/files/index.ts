import { mkdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MaydanError } from '../../../lib/errors';
import { withLock } from '../../disk/lock.mjs';
import { signaturesOf, watchFiles } from '../../watch-files';
import { checkReplacement } from '../imported';
import { planLoad } from '../load';
import {
  changesFor,
  changesWithRows,
  checkProposal,
  deletionOf,
  idRule,
  isId,
  proposedBeside,
  requireDataset,
  splitKey,
  withoutBodies,
} from '../proposal';
import {
  allKinds,
  type Change,
  type ChangedKind,
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
import { ImportedFiles, type Prepared } from './imported';
import { keeping, keptFile, keptVersions } from './kept-versions';
import { allEntries, datasetsIn, type Entry, entriesOf, fileOf, fileText, readDocument } from './layout';
import { ChangeLog } from './log';
import { discard, type Staged, settle, stage, stagedIn } from './staged';

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
  const rows = new ImportedFiles(dataDir);
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

  const history = async (kind: ChangedKind, id: string): Promise<ChangeSet[]> => {
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
    async keysIn(dataset: string): Promise<Key[]> {
      const lists = await Promise.all(allKinds.map((kind) => entriesOf(dataDir, kind, dataset)));
      return [...lists.flat().map(keyOf), ...(rows.has(dataset) ? [keyOf({ kind: 'imported', id: dataset })] : [])];
    },
  };

  /** Runs alone among all processes, after finishing what a killed one left. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    writable(async () => {
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
    });
  /** An error of the disk, as who writes is told of it. */
  const writable = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (error instanceof MaydanError || code === undefined) throw error;
      throw new MaydanError('STORAGE_UNWRITABLE', { where: dataDir, reason: message });
    }
  };

  const documentFile = (change: Change): Staged[] =>
    change.kind === 'imported'
      ? []
      : [{ file: fileOf({ ...change, kind: change.kind }), put: change.after && { text: fileText(change.after) } }];
  const rowsFile = (dataset: string, { file }: Prepared): Staged => ({
    file: rows.fileOf(dataset),
    put: file === null ? null : { from: file },
  });

  const write = async (files: readonly Staged[], changeSets: readonly ChangeSet[], sequence: number) => {
    await stage(dataDir, sequence, files);
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
    const entries = await allEntries(dataDir);
    const signatures = await signaturesOf(entries.map(({ file }) => `${dataDir}${sep}${file}`));
    for (const [i, entry] of entries.entries()) {
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
        const version = await versionAt(entry, signatures[i] as string);
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
  const versionAt = async (entry: Entry, signature: string): Promise<string | null> => {
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
        await write(changes.flatMap(documentFile), [changeSet], sequence);
        return changeSet;
      });
    },

    async erase(erasure) {
      const proposal = deletionOf(erasure);
      checkProposal(proposal);
      return alone(async () => {
        const changes = await changesFor(proposal, standing);
        const sequence = (await log.last()) + 1;
        const { author, reason } = erasure;
        const made: ChangeSet = { sequence, at: now().toISOString(), author, reason, changes };
        const all = [...(await log.slice(1, Number.POSITIVE_INFINITY)), made];
        await stage(dataDir, sequence, changes.flatMap(documentFile));
        try {
          await log.replace(all.map((changeSet) => withoutBodies(changeSet, erasure)));
        } catch (error) {
          await discard(dataDir, sequence);
          throw error;
        }
        await settle(dataDir, sequence);
        return withoutBodies(made, erasure);
      });
    },

    importedVersions: () => rows.versions(),
    importedManifest: (dataset) => rows.manifest(dataset),
    importedFile: (dataset) => (rows.has(dataset) ? join(dataDir, rows.fileOf(dataset)) : null),
    imported: (dataset) => rows.rows(dataset),
    importedDigests: (dataset) => rows.digests(dataset),
    keptVersions: async (dataset) => (isId(dataset) ? keptVersions(dataDir, dataset) : []),
    keptFile: (dataset, digest) => (isId(dataset) ? keptFile(dataDir, dataset, digest) : null),

    async replaceImported(replacement) {
      checkReplacement(replacement);
      const { dataset, author, reason } = replacement;
      if (!replacement.documents) await requireDataset(dataset, standing);
      const [before, prepared] = [await rows.manifest(dataset), await writable(() => rows.prepare(replacement))];
      const after = prepared.file === null ? null : prepared.manifest;
      try {
        const proposal = await proposedBeside(replacement, prepared.manifest);
        return await alone(async () => {
          const changes = await changesWithRows(replacement, { before, after }, proposal, standing);
          if (changes.length === 0) return null;
          const sequence = (await log.last()) + 1;
          const changeSet: ChangeSet = { sequence, at: now().toISOString(), author, reason: proposal?.reason ?? reason, changes };
          const { file, manifest } = prepared;
          const { keep: most } = replacement;
          const kept = most === undefined ? [] : await keeping(dataDir, { dataset, rows: file, digest: manifest.digest, most });
          const moved = changes.some(({ kind }) => kind === 'imported') ? [rowsFile(dataset, prepared)] : [];
          await write([...kept, ...moved, ...changes.flatMap(documentFile)], [changeSet], sequence);
          return changeSet;
        });
      } finally {
        // Moved where it was put in use.
        if (prepared.file) for (const file of [prepared.file, `${prepared.file}.kept`]) await rm(file, { force: true });
      }
    },

    lastSequence: () => log.last(),
    changesSince: (sequence, limit = Number.POSITIVE_INFINITY) => log.slice(sequence + 1, sequence + limit),

    async load(other) {
      return alone(async () => {
        const plan = planLoad(await dump(this), other);
        const put = plan.puts.map(({ body, version: _version, ...key }): Change => ({ ...key, before: null, after: body }));
        const deleted = plan.deletes.map(
          ({ body, version: _version, ...key }): Change => ({ ...key, before: body, after: null }),
        );
        const taken: Staged[] = plan.importsGone.map((dataset) => ({ file: rows.fileOf(dataset), put: null }));
        for (const { dataset, manifest, rows: all } of plan.imports) {
          const replacement = { dataset, rows: all(), author: 'copy', reason: 'copy', version: manifest.version };
          taken.push(rowsFile(dataset, await rows.prepare(replacement)));
        }
        const sequence = other.changeSets.length;
        const files = [...[...put, ...deleted].flatMap(documentFile), ...taken];
        if (files.length + plan.changeSets.length > 0) await write(files, plan.changeSets, sequence);
        return { documents: put.length + deleted.length, changeSets: plan.changeSets.length, imports: taken.length };
      });
    },

    async settle() {
      if ((await stagedIn(dataDir)).length === 0) return;
      await alone(async () => {}).catch((error) => {
        if (!(error instanceof MaydanError) || error.code !== 'STORAGE_UNWRITABLE') throw error;
      });
    },

    watch(onChange) {
      const files = async () =>
        [...(await allEntries(dataDir)).map(({ file }) => file), ...(await rows.files())].map(
          (file) => `${dataDir}${sep}${file}`,
        );
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

function only(changeSet: ChangeSet, kind: ChangedKind, id: string): ChangeSet[] {
  const changes = changeSet.changes.filter((change) => change.kind === kind && change.id === id);
  return changes.length > 0 ? [{ ...changeSet, changes }] : [];
}
