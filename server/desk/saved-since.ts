import type { Account } from '../../lib/desk/account';
import type { SavedBy } from '../../lib/desk/form-fields';
import type { JsonObject } from '../truth/json';
import { type Change, type ChangeSet, type Document, versionOf } from '../truth/truth';
import { site } from './standing';

/** What became of a document since somebody saw it. */
export interface Since {
  savedBy: SavedBy;
  /** As it was seen; null where its history does not have it. */
  seen: JsonObject | null;
}

const has = (body: JsonObject | null | undefined, version: string): boolean =>
  Boolean(body) && versionOf(body ?? null) === version;

/**
 * Who has saved a document since one of its versions, by its history. A change that was made by hand is somebody else's.
 * @param version as a page was made of it
 * @param isMeant whether a change is of what the page shows: of one source of a list
 * @returns null where it is the newest one
 */
export async function savedSince(
  document: Document,
  version: string,
  { id: own }: Pick<Account, 'id'>,
  isMeant: (change: Change) => boolean = () => true,
): Promise<Since | null> {
  if (version === '' || version === document.version) return null;
  const history = await (await site()).truth.history(document.kind, document.id);
  const isNewest = has(history[0]?.changes[0]?.after, document.version);
  const at = history.findIndex(({ changes: [made] }) => has(made?.after, version) || has(made?.before, version));
  const [made] = history[at]?.changes ?? [];
  if (!made) return { savedBy: 'others', seen: null };
  const isAfter = has(made.after, version);
  const later = history.slice(0, isAfter ? at : at + 1);
  return {
    savedBy: isNewest && authorsOf(later, isMeant).every((author) => author === own) ? 'you' : 'others',
    seen: isAfter ? made.after : made.before,
  };
}

const authorsOf = (history: readonly ChangeSet[], isMeant: (change: Change) => boolean): string[] =>
  history.filter(({ changes }) => changes.some(isMeant)).map(({ author }) => author);
