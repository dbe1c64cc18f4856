import { deskOnlyOf, isLift, isMarkedKind, withStepIds } from '../../lib/desk/desk-only-form';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { type DocumentStatus, isAtWork } from '../../lib/record/document-status';
import type { JsonObject } from '../truth/json';
import { type ChangeSet, type Document, keyOf } from '../truth/truth';
import { bodyAt, type Changing, commitAll, requireReadable } from './changes';
import { mayBeOwn, site, statusOfDocument } from './standing';

/** A document of which parts can be kept at the desk. Lists of a dataset, such as its sources, are among them. @throws Refusal not-found */
export async function markedDocument(kind: string, id: string): Promise<{ document: Document; status: DocumentStatus }> {
  const document = isMarkedKind(kind) ? await (await site()).truth.get(kind, id) : null;
  if (!document) throw new Refusal('not-found');
  return { document, status: statusOfDocument(document) };
}

/**
 * Keeps a part of a document at the desk, makes a position of it coarser for readers, or lifts that again. Of what is public
 * it holds at once.
 * @param isPublic whether what the public sees may be changed
 * @throws Refusal not-found, other-status, own-work where of what is public somebody would lift what they kept themselves,
 *   reason-missing, wrong-input, not-sound, stale
 */
export async function markParts(
  { kind, id, version, by, reason: given }: Changing,
  fields: Fields,
  isPublic: boolean,
): Promise<void> {
  const { document, status } = await markedDocument(kind, id);
  if (isPublic ? status !== 'published' : !isAtWork(status)) throw new Refusal('other-status');
  if (isPublic && !mayBeOwn() && isLift(fields)) {
    const history = await (await site()).truth.history(document.kind, id);
    if (keeperOf(history, fields.path ?? '') === by.id) throw new Refusal('own-work');
  }
  const named = withStepIds(document.body);
  const deskOnly = deskOnlyOf(fields, named);
  const { deskOnly: _, ...rest } = named;
  const body = (deskOnly ? { ...rest, deskOnly } : rest) as JsonObject;
  requireReadable(body);
  const next = { ...document, body: isPublic ? body : bodyAt('draft', body) };
  // The reason for a mark stands in the mark; once that is lifted only the history has one.
  const reason = isLift(fields) ? given : defaultReasons['desk-only'];
  await commitAll([next], { by, reason, expected: { [keyOf(document)]: version } }, 'stale');
}

/** Who last changed what is kept at a path, by its history, the newest change first; null where that is not known. */
function keeperOf(history: readonly ChangeSet[], path: string): string | null {
  const keptIn = (body: unknown): string => {
    const { parts, coordinates } = Object(Object(body).deskOnly);
    const entries = [parts, coordinates].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
    return JSON.stringify(entries.filter((entry) => Object(entry).path === path));
  };
  const made = history.find(({ changes: [change] }) => keptIn(change?.before) !== keptIn(change?.after));
  return made?.author ?? null;
}
