import { Refusal } from '../../lib/desk/refusals';
import { versionName, versionNamed } from '../../lib/desk/version-name';
import type { JsonObject } from '../truth/json';
import type { ChangeSet } from '../truth/truth';

/** A version of a document, or of a source or place of a list. */
export interface DocumentVersion {
  name: string;
  /** What made it; null where no change set did: it came with files or an import, or was changed in the files. */
  made: ChangeSet | null;
  before: JsonObject | null;
  after: JsonObject | null;
}

/**
 * The versions that a history tells of, the newest first. A change set holds what stood before it too: where that is not what
 * the one before it made, it is a version of its own, such as the first one of what came from files.
 * @param history the newest first, each with its change to the document
 */
export const versionsIn = (history: readonly ChangeSet[]): DocumentVersion[] =>
  history.flatMap((made, i): DocumentVersion[] => {
    const { sequence } = made;
    const { before = null, after = null } = made.changes[0] ?? {};
    const own = { name: versionName({ sequence, side: 'after' }), made, before, after };
    const earlier = history[i + 1]?.changes[0]?.after ?? null;
    if (before === null || before.erased === true || JSON.stringify(before) === JSON.stringify(earlier)) return [own];
    return [own, { name: versionName({ sequence, side: 'before' }), made: null, before: earlier, after: before }];
  });

/** A version of a document, by its name. @throws Refusal not-found */
export function earlierOf(history: readonly ChangeSet[], name: string): JsonObject {
  const named = versionNamed(name);
  const made = history.find(({ sequence }) => sequence === named?.sequence);
  const earlier = named && made?.changes[0]?.[named.side];
  if (!earlier || earlier.erased === true) throw new Refusal('not-found');
  return earlier;
}
