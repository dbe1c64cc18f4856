import { type DraftText, followed, type Mark, mostMarks, noDraftText } from '../../lib/desk/draft-text';
import { Refusal } from '../../lib/desk/refusals';
import { forgetReturned, isReturnedOf } from './returned-forms';
import type { DeskStore } from './store/store';

/** What stands beside a draft; of one that was not made at the desk nothing yet. */
export const draftTextOf = async (store: DeskStore, article: string): Promise<DraftText> =>
  whole(await store.get('text', article));

/** With what those lack that were kept by an earlier version. */
function whole(stored: DraftText | null): DraftText {
  const none = noDraftText();
  const upon = { ...none.upon, ...stored?.upon };
  return { ...none, ...stored, upon: { ...upon, joins: upon.joins.map(joinOf) } };
}

type Join = DraftText['upon']['joins'][number];
/** What claims are added to; before areas could be, only an incident's id was kept. */
const joinOf = (stored: Join | { incident: string; claims: string[] }): Join =>
  'incident' in stored ? { kind: 'incident', id: stored.incident, claims: stored.claims } : stored;

/** Changes it, whoever else does so at the same time. */
export async function changeDraftText(store: DeskStore, article: string, change: (text: DraftText) => DraftText): Promise<void> {
  await store.change(async (on) => {
    on.put('text', article, change(whole(await on.get('text', article))));
  });
}

/**
 * Keeps what was decided of some phrases; a decision of null takes back what was decided before.
 * @throws Refusal wrong-input where a phrase lies beyond the text
 */
export const writeMarks = (
  store: DeskStore,
  article: string,
  decided: readonly { start: number; end: number; mark: Mark | null }[],
): Promise<void> =>
  changeDraftText(store, article, (text) => {
    const beyond = decided.find(({ end }) => end > text.text.length);
    if (beyond) throw new Refusal('wrong-input', `marks: got an end of ${beyond.end}, expected at most ${text.text.length}`);
    const overlaps = (mark: Mark) => decided.some(({ start, end }) => mark.start < end && start < mark.end);
    const marks = [...text.marks.filter((mark) => !overlaps(mark)), ...decided.flatMap(({ mark }) => mark ?? [])];
    if (marks.length > mostMarks) throw new Refusal('wrong-input', `marks: got ${marks.length}, expected at most ${mostMarks}`);
    return { ...text, marks: followed(marks.sort((a, b) => a.start - b.start)) };
  });

/** Takes away the text of an article with everything beside it, and forms that were sent back. */
export async function forgetDraftText(store: DeskStore, article: string): Promise<void> {
  await store.change((on) => on.delete('text', article));
  await forgetReturned(store, isReturnedOf(article));
}
