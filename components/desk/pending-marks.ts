import { type Decided, followed, type Mark, overlap, type Span, withDecided } from '@/lib/desk/draft-text';

/** What was decided of some words and is on its way to the desk. */
export type Pending = Omit<Decided, 'seen'>;

/** Marks as the page shows them: those that the desk is known to have, with what is on its way. */
export const shownMarks = (known: readonly Mark[], pending: readonly Pending[]): readonly Mark[] =>
  pending.reduce<readonly Mark[]>(withDecided, known);

/**
 * The marks that the desk is known to have, once it has answered. What it has over words of which something is still on its
 * way was not seen when that was decided: there those of before stay, for the desk to compare.
 * @param settled the words that it has answered about
 */
export function knownAfter(
  known: readonly Mark[],
  answered: readonly Mark[],
  settled: Span,
  pending: readonly Span[],
): readonly Mark[] {
  const isUnseen = (mark: Mark) => !overlap(mark, settled) && pending.some((one) => overlap(one, mark));
  return followed([...answered.filter((mark) => !isUnseen(mark)), ...known.filter(isUnseen)].sort((a, b) => a.start - b.start));
}

/** What somebody decides once more, where words that were to mean the same as others are to follow these to where they are now. */
export function decidedAgain(mark: Mark | null, marks: readonly Mark[]): Mark | null {
  const other = mark?.as === undefined ? undefined : marks.find(({ start }) => start === mark.as);
  if (!mark || !other) return mark;
  const { as: _, ...alone } = mark;
  return other.where ? { ...mark, where: other.where } : alone;
}
