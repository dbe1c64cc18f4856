import { compare } from '../../lib/desk/compare';
import {
  areSame,
  type Decided,
  type DraftText,
  type Mark,
  marksOver,
  mostMarks,
  noDraftText,
  type Span,
  withDecided,
} from '../../lib/desk/draft-text';
import { Refusal } from '../../lib/desk/refusals';
import type { Json } from '../truth/json';
import { versionOf } from '../truth/truth';
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

/** Changes with the marks of some words, whatever is decided of others. */
export const versionOfMarks = ({ marks }: Pick<DraftText, 'marks'>, span: Span): string =>
  versionOf(marksOver(marks, span) as unknown as Json);

/**
 * Keeps what was decided of some phrases, all or nothing; a decision of null takes back what was decided before. Each is
 * compared with what its author has seen of the same words alone, so that two people who decide of different ones do not
 * hinder each other.
 * @returns what stands then
 * @throws Refusal wrong-input where a phrase lies beyond the text, stale where somebody has decided otherwise meanwhile
 */
export const writeMarks = (store: DeskStore, article: string, decided: readonly Decided[]): Promise<DraftText> =>
  store.change(async (on) => {
    const text = whole(await on.get('text', article));
    const beyond = decided.find(({ end }) => end > text.text.length);
    if (beyond) throw new Refusal('wrong-input', `marks: got an end of ${beyond.end}, expected at most ${text.text.length}`);
    for (const one of decided) requireSeen(text.marks, one);
    const marks = decided.reduce<Mark[]>(withDecided, text.marks);
    if (marks.length > mostMarks) throw new Refusal('wrong-input', `marks: got ${marks.length}, expected at most ${mostMarks}`);
    for (const { mark } of decided) if (mark) requireSamePlace(marks, mark);
    const next = { ...text, marks };
    on.put('text', article, next);
    return next;
  });

/** @throws Refusal stale */
function requireSeen(marks: readonly Mark[], { start, end, seen, mark }: Decided): void {
  const standing = marksOver(marks, { start, end });
  // Where both have decided alike, neither has to decide again.
  if (areSame(standing, seen) || areSame(standing, mark ? [mark] : [])) return;
  throw new Refusal(
    'stale',
    `marks: from ${start} to ${end} there is ${JSON.stringify(standing)}, expected ${JSON.stringify(seen)}, which was seen`,
  );
}

/** Who says that words mean the same as others has seen where these are. @throws Refusal stale where they are elsewhere by now */
function requireSamePlace(marks: readonly Mark[], { start, as, where }: Mark): void {
  if (as === undefined) return;
  const other = marks.find((one) => one.start === as);
  if (!other || compare(other.where, where).length === 0) return;
  throw new Refusal(
    'stale',
    `marks: got words at ${start} that mean the same as those at ${as}, at ${JSON.stringify(where)}, expected ${JSON.stringify(other.where)}, where these are`,
  );
}

/** Takes away the text of an article with everything beside it, and forms that were sent back. */
export async function forgetDraftText(store: DeskStore, article: string): Promise<void> {
  await store.change((on) => on.delete('text', article));
  await forgetReturned(store, isReturnedOf(article));
}
