import { z } from 'zod';
import type { Place } from '../gazetteer/schema';
import { Where } from '../geometry/where';
import type { Source } from '../record/schema';
import { compare } from './compare';
import type { OnMapKind } from './work';

/** What was decided of a phrase of the text: as the geocoder reads it, another place, or no place at all. */
export const decisions = ['accepted', 'chosen', 'no-place'] as const;
export const Mark = z
  .strictObject({
    /** UTF-16 offsets into the text. */
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    decision: z.enum(decisions),
    /** Null where it is no place. */
    where: Where.nullable(),
    /** Where another phrase begins that means the same place: it is where that one is. */
    as: z.number().int().min(0).optional(),
  })
  .refine(({ start, end }) => start < end, 'expected an end after the start')
  .refine(({ decision, where }) => (decision === 'no-place') === (where === null), 'expected a place, or that it is none');
export type Mark = z.infer<typeof Mark>;
export const mostMarks = 2_000;

/** What changes elsewhere when the article is published, and not before: the second person signs it off too. */
export interface Upon {
  /** Sources that its claims name and the record does not have yet. */
  sources: Source[];
  /** Places that its claims name and the gazetteer does not have yet. */
  places: Place[];
  /** Claims of the record that are replaced: their references, and the ids of the claims that take their place. */
  replaces: { claim: string; by: string }[];
  /** Claims that are added to published incidents and areas, by the kind and id of these. */
  joins: { kind: OnMapKind; id: string; claims: string[] }[];
  /** Ids of the accounts that have written any of this: none of them signs it off. */
  writers: string[];
}

/** What the desk keeps beside the draft of an article, for as long as it is one. Nothing of it is part of the record. */
export interface DraftText {
  /** As it was pasted; empty where there is none. */
  text: string;
  marks: Mark[];
  /** By the id of a claim: the words that were selected for it, as UTF-16 offsets into the text. */
  passages: Readonly<Record<string, { start: number; end: number }>>;
  upon: Upon;
}

export const noDraftText = (): DraftText => ({
  text: '',
  marks: [],
  passages: {},
  upon: { sources: [], places: [], replaces: [], joins: [], writers: [] },
});

/** Words of a text: UTF-16 offsets into it. */
export interface Span {
  start: number;
  end: number;
}
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** Marks of words, or of some of them. */
export const marksOver = (marks: readonly Mark[], span: Span): Mark[] => marks.filter((mark) => overlap(mark, span));
export const areSame = (a: readonly Mark[], b: readonly Mark[]): boolean => compare(a, b).length === 0;

/** The mark of a span, if one was made. */
export const markAt = (marks: readonly Mark[], { start, end }: Span): Mark | undefined =>
  marks.find((mark) => mark.start === start && mark.end === end);

/** What somebody decides of some words; null takes back what was decided before. */
export interface Decided extends Span {
  mark: Mark | null;
  /** The marks over these words that whoever decides has seen: where others stand there by now, it is refused. */
  seen: readonly Mark[];
}

/** Marks with one more in the place of those over the same words. */
export const withDecided = (marks: readonly Mark[], { mark, ...span }: Omit<Decided, 'seen'>): Mark[] =>
  followed([...marks.filter((one) => !overlap(one, span)), ...(mark ? [mark] : [])].sort((a, b) => a.start - b.start));

/** Marks, with those that mean the same as another phrase where that one is. */
export const followed = (marks: readonly Mark[]): Mark[] =>
  marks.map((mark) => {
    const other = mark.as === undefined ? undefined : marks.find(({ start }) => start === mark.as);
    return other?.where ? { ...mark, where: other.where } : mark;
  });

/** Phrases that were marked by hand: places that nobody read there. @param read what was */
export const markedByHand = (marks: readonly Mark[], read: readonly { start: number; end: number }[]): Mark[] =>
  marks.filter((mark) => mark.where !== null && !read.some(({ start, end }) => start === mark.start && end === mark.end));

/** What was read in a text and is not covered by what was marked by hand. */
export const notCovered = <T extends { start: number; end: number }>(read: readonly T[], byHand: readonly Mark[]): T[] =>
  read.filter(({ start, end }) => !byHand.some((mark) => mark.start < end && start < mark.end));
