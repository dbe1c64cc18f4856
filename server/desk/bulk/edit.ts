import type { Account } from '../../../lib/desk/account';
import { actions, mayDo } from '../../../lib/desk/actions';
import { type BulkChange, type BulkEdit, bulkBody, mayBeChanged, mostInBulk } from '../../../lib/desk/bulk';
import { compare, type Difference } from '../../../lib/desk/compare';
import { Refusal } from '../../../lib/desk/refusals';
import { noTalk, talkId } from '../../../lib/desk/talk';
import { dayMs } from '../../../lib/time/buckets';
import { newId } from '../../accounts/tokens';
import { siteDataDir } from '../../data-dir';
import { hideDataset } from '../../import/show';
import type { JsonObject } from '../../truth/json';
import { type Document, type Kind, keyOf } from '../../truth/truth';
import { bodyAt, commit, requireReadable, requireSound } from '../changes';
import { type Correction, correctionsOf } from '../corrections';
import { entriesChanged } from '../entries-changed';
import { site, statusOfDocument } from '../standing';
import type { DeskStore } from '../store/store';

/** An edit that nobody made is forgotten after so long. */
const keptMs = 7 * dayMs;
const mostNamed = 10;

/**
 * Keeps what is to be changed, in the versions in which it stands now.
 * @throws Refusal claims-missing, bulk-many, not-found
 */
export async function beginBulk(
  store: DeskStore,
  change: BulkChange,
  chosen: readonly { kind: string; id: string }[],
  by: Account,
  now: Date,
): Promise<string> {
  if (chosen.length === 0) throw new Refusal('bulk-none');
  if (chosen.length > mostInBulk) throw new Refusal('bulk-many', `got ${chosen.length}, expected at most ${mostInBulk}`);
  const { documents: all } = await site();
  const documents = chosen.map(({ kind, id }) => {
    const found = all.get(keyOf({ kind: kind as Kind, id }));
    if (!found) throw new Refusal('not-found', `${kind}/${id}`);
    return { kind, id, version: found.version };
  });
  const id = newId('b');
  await store.change(async (on) => {
    for (const old of await on.list('bulk')) if (Date.parse(old.at) < now.getTime() - keptMs) on.delete('bulk', old.id);
    on.put('bulk', id, { id, by: by.id, at: now.toISOString(), change, documents });
  });
  return id;
}

/** One document of a bulk edit, as it is looked at. */
export interface BulkRow {
  document: Document;
  /** Of the documents that are at work; of a dataset it is that of what is published. */
  isPublic: boolean;
  differences: readonly Difference[];
  /** Why it is left as it is; null: it is changed. */
  left: 'unchanged' | 'stale' | 'not-allowed' | 'gone' | null;
  next: Document;
}

/** What a bulk edit would make of each document, as it stands now. */
export async function rowsOfBulk(store: DeskStore, { change, documents }: BulkEdit, by: Account): Promise<BulkRow[]> {
  const { documents: all } = await site();
  const mayCorrect = mayDo(actions.correct, by.role);
  const rows = documents.map(async ({ kind, id, version }): Promise<BulkRow> => {
    const document = all.get(keyOf({ kind: kind as Kind, id }));
    if (!document) {
      const gone: Document = { kind: kind as Kind, id, dataset: '', version, body: {} };
      return { document: gone, isPublic: false, differences: [], left: 'gone', next: gone };
    }
    const status = statusOfDocument(document);
    const isPublic = status === 'published';
    if (change.field === 'assigned') {
      const stands = (await store.get('talk', talkId(document)))?.assigned ?? '';
      const differences = stands === change.to ? [] : [{ path: 'assigned', before: stands, after: change.to }];
      return { document, isPublic, differences, left: differences.length === 0 ? 'unchanged' : null, next: document };
    }
    const body = bulkBody(kind, document.body, change) as JsonObject;
    const differences = compare(document.body, body);
    const next = { ...document, body: isPublic ? body : bodyAt('draft', body) };
    const left =
      document.version !== version
        ? 'stale'
        : differences.length === 0
          ? 'unchanged'
          : mayBeChanged(status, mayCorrect)
            ? null
            : 'not-allowed';
    return { document, isPublic, differences, left, next };
  });
  return Promise.all(rows);
}

/**
 * Makes the change in all documents at once, as one change set; in none of them where one was changed meanwhile.
 * @param correctionFor what readers are told at every incident, area and story that it changes; where there is one it has to be said
 * @returns how many were changed
 * @throws Refusal not-found, reason-missing, stale with their names, bulk-none, not-allowed, correction-unsaid, note-missing, note-nowhere, not-sound
 */
export async function applyBulk(
  store: DeskStore,
  id: string,
  by: Account,
  reason: string,
  correctionFor: (isAsked: boolean) => Correction,
): Promise<number> {
  const edit = await store.get('bulk', id);
  if (!edit) throw new Refusal('not-found');
  if (reason === '') throw Refusal.at('reason', 'reason-missing');
  const rows = await rowsOfBulk(store, edit, by);
  const stale = rows.filter(({ left }) => left === 'stale' || left === 'gone');
  if (stale.length > 0) throw new Refusal('stale', namesOf(stale));
  const changed = rows.filter(({ left }) => left === null);
  if (changed.length === 0) throw new Refusal(rows.some(({ left }) => left === 'not-allowed') ? 'not-allowed' : 'bulk-none');
  const { change } = edit;
  if (change.field === 'assigned') {
    await store.change(async (on) => {
      for (const { document } of changed) {
        const key = talkId(document);
        on.put('talk', key, { ...((await on.get('talk', key)) ?? noTalk()), assigned: change.to || null });
      }
      on.delete('bulk', id);
    });
    return changed.length;
  }
  await commitBulk(changed, by, reason, correctionFor(await isToldOf(edit, changed)));
  await store.change((on) => on.delete('bulk', id));
  if (change.field === 'visibility' && change.to === 'desk') {
    for (const { document } of changed) hideDataset(siteDataDir(), document.id);
    await (await site()).refresh();
  }
  return changed.length;
}

/** Whether a bulk edit changes something at which readers can be told that it was a correction. */
export async function isToldOf({ change }: BulkEdit, rows: readonly BulkRow[]): Promise<boolean> {
  if (change.field === 'assigned') return false;
  const { documents } = await site();
  return rows.some(
    ({ document, next, isPublic, left }) =>
      isPublic && left === null && entriesChanged(documents, document, next.body).length > 0,
  );
}

async function commitBulk(changed: readonly BulkRow[], by: Account, reason: string, { note, now }: Correction): Promise<void> {
  for (const { next } of changed) requireReadable(next.body, keyOf(next));
  const open = changed.filter(({ isPublic }) => isPublic);
  const changes = open.map(({ document, next }) => ({ before: document, after: next.body }));
  const told = note ? await correctionsOf(changes, note, now) : [];
  if (open.length > 0) await requireSound([...open.map(({ next }) => next), ...told]);
  const expected = Object.fromEntries(
    [...changed.map(({ document }) => document), ...told].map((one) => [keyOf(one), one.version || null]),
  );
  await commit([...changed.map(({ next }) => next), ...told], { by, reason, expected });
}

const namesOf = (rows: readonly BulkRow[]): string => {
  const names = rows.slice(0, mostNamed).map(({ document }) => keyOf(document));
  return `changed meanwhile: ${names.join(', ')}${rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : ''}`;
};

/** Looks at the documents as they stand now, those that are gone left out. @throws Refusal not-found */
export async function renewBulk(store: DeskStore, id: string): Promise<void> {
  const { documents: all } = await site();
  await store.change(async (on) => {
    const edit = await on.get('bulk', id);
    if (!edit) throw new Refusal('not-found');
    const documents = edit.documents.flatMap((one) => {
      const found = all.get(keyOf({ kind: one.kind as Kind, id: one.id }));
      return found ? [{ ...one, version: found.version }] : [];
    });
    on.put('bulk', id, { ...edit, documents });
  });
}
