import type { Texts } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { type Changing, commitAll, requireReadable, rewrite } from './changes';
import { storedDocument } from './documents';
import { entriesChanged } from './entries-changed';
import { site } from './standing';

/** What readers are told of a correction, by language. */
export interface Note {
  what: Texts;
  why: Texts;
}

/** How something that the public sees is changed. */
export interface Correction {
  /** Null where it is no correction but, say, a translation or an addition. */
  note: Note | null;
  now: Date;
}

/** A document as it is to stand, and others that change along with it. */
export interface Worked {
  body: JsonObject;
  along?: readonly Document[];
}
type Work = (document: Document) => Worked | Promise<Worked>;

/**
 * Changes what the public sees, at once. What is told of it becomes an entry of the corrections of every incident, area and
 * story that it changes (entries-changed.ts).
 * @throws Refusal not-found, other-status, reason-missing, note-nowhere, wrong-input, not-sound, stale, and whatever the work throws
 */
export async function correct(changing: Changing, work: Work, correction: Correction): Promise<void> {
  const { document, status } = await storedDocument(changing.kind, changing.id);
  if (status !== 'published') throw new Refusal('other-status');
  await writePublic(document, changing, work, correction);
}

/** The same of a document that is public, as it was read. @throws Refusal as `correct` does, not for its status */
export async function writePublic(
  document: Document,
  { version, by, reason }: Pick<Changing, 'version' | 'by' | 'reason'>,
  work: Work,
  { note, now }: Correction,
): Promise<void> {
  if (reason === '') throw Refusal.at('reason', 'reason-missing');
  const { body, along = [] } = await work(document);
  requireReadable(body);
  const next = { ...document, body };
  const told = note ? await correctionsOf([{ before: document, after: body }], note, now) : [];
  const documents = [next, ...along, ...told];
  const expected = Object.fromEntries(documents.map((one) => [keyOf(one), one.version || null]));
  await commitAll(documents, { by, reason, expected: { ...expected, [keyOf(document)]: version } }, 'stale');
}

/**
 * Writes a document: of what the public sees as a correction, else as a draft.
 * @throws Refusal as `correct` and `rewrite` do
 */
export const write = (changing: Changing, correction: Correction | null, otherwise: string, work: Work): Promise<void> =>
  correction
    ? correct(changing, work, correction)
    : rewrite(changing, otherwise, async (document) => (await work(document)).body);

/**
 * The corrections of datasets with one more at their head for each incident, area and story that a change of documents changes.
 * @throws Refusal note-nowhere
 */
export async function correctionsOf(
  changes: readonly { before: Document; after: JsonObject }[],
  note: Note,
  now: Date,
): Promise<Document[]> {
  const { truth, documents } = await site();
  const changed = changes.map(({ before, after }) => entriesChanged(documents, before, after));
  // Several claims of one incident may have changed: it is told once.
  const entries = [...new Map(changed.flat().map((entry) => [keyOf(entry), entry])).values()];
  if (entries.length === 0) throw new Refusal('note-nowhere');
  const date = now.toISOString().slice(0, 10);
  const datasets = [...new Set(entries.map(({ dataset }) => dataset))];
  return Promise.all(
    datasets.map(async (dataset): Promise<Document> => {
      const stood = await truth.get('corrections', dataset);
      let corrections = (stood?.body.corrections ?? []) as JsonObject[];
      for (const entry of entries.filter((one) => one.dataset === dataset)) {
        const own = freeId(`${entry.id}-corrected-${date}`, corrections);
        const of: JsonObject = entry.kind === 'story' ? { story: entry.id } : { entry: entry.id };
        corrections = [{ id: own, ...of, date, ...note } as JsonObject, ...corrections];
      }
      return { kind: 'corrections', id: dataset, dataset, version: stood?.version ?? '', body: { ...stood?.body, corrections } };
    }),
  );
}

function freeId(name: string, corrections: readonly JsonObject[]): string {
  const taken = new Set(corrections.map(({ id }) => id));
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${name}-${n}`;
  return own;
}
