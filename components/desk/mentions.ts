import { type Mark, markAt, markedByHand, notCovered } from '@/lib/desk/draft-text';
import type { ShownMention, ShownPlace } from './geocode.worker';

/** Phrases that were read, and those that were marked by hand, which stand before what they cover. */
export function withMarked(
  read: readonly ShownMention[],
  marks: readonly Mark[],
  text: string,
  known: readonly ShownPlace[],
): ShownMention[] {
  const byHand = markedByHand(marks, read);
  const own = byHand.map(({ start, end, where }): ShownMention => {
    const key = JSON.stringify(where);
    const place = known.find((one) => JSON.stringify(one.where) === key) ?? null;
    return { start, end, text: text.slice(start, end), place, explanation: '', drawing: '', others: [], isByHand: true };
  });
  // One that was read may mean a place by hand too: the same as another phrase.
  const others = notCovered(read, byHand).map((mention) => {
    const key = JSON.stringify(markAt(marks, mention)?.where ?? null);
    const place = known.find((one) => JSON.stringify(one.where) === key);
    const isOffered = [mention.place, ...mention.others].some((one) => one && JSON.stringify(one.where) === key);
    return place && !isOffered ? { ...mention, others: [...mention.others, place] } : mention;
  });
  return [...others, ...own].sort((a, b) => a.start - b.start);
}

/** Phrases whose place is known, each place once, but for the one that is to be marked. */
export function knownPhrases(mentions: readonly ShownMention[], marks: readonly Mark[], but: { start: number; end: number }) {
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const place = shownPlace(mention, markAt(marks, mention));
    const key = JSON.stringify(place?.where);
    if (!place || seen.has(key) || (mention.start < but.end && but.start < mention.end)) return [];
    seen.add(key);
    return [{ start: mention.start, text: mention.text, place }];
  });
}

/** Where a mention is: as was decided, else as it was read. */
export function shownPlace({ place, others }: ShownMention, mark: Mark | undefined): ShownPlace | null {
  if (!mark) return place;
  if (!mark.where) return null;
  const key = JSON.stringify(mark.where);
  return [place, ...others].find((one) => one && JSON.stringify(one.where) === key) ?? null;
}

/** The phrase that a mark means the same place as; null where it is by itself. */
export const originalOf = (mentions: readonly ShownMention[], mark: Mark | undefined): string | null =>
  mark?.as === undefined ? null : (mentions.find(({ start }) => start === mark.as)?.text ?? null);

/** A paragraph cut at its mentions; offsets are those of the whole text. */
export function piecesOf({ start, text }: { start: number; text: string }, mentions: readonly ShownMention[]) {
  const end = start + text.length;
  const pieces: { start: number; end: number; index: number | null }[] = [];
  let at = start;
  for (const [index, mention] of mentions.entries()) {
    if (mention.start < at || mention.end > end) continue;
    if (mention.start > at) pieces.push({ start: at, end: mention.start, index: null });
    pieces.push({ start: mention.start, end: mention.end, index });
    at = mention.end;
  }
  if (at < end) pieces.push({ start: at, end, index: null });
  return pieces;
}
