import type { OnMapKind } from '../lib/desk/work';
import type { Message } from '../lib/i18n/format';
import type { ExtentReason } from '../lib/record/duplicate-extents';
import type { DuplicateReason } from '../lib/record/duplicates';

type OfEntry = Readonly<Record<OnMapKind, string>>;

/** Copy in English for adding claims to an incident or area that exists. */
export const joinWords = {
  likely: { incident: 'Is it one of these?', area: 'Is it one of these?' } as OfEntry,
  intro: {
    incident:
      'Incidents of the record near in place and time. If it is one of them, add the claims to it instead of telling it twice.',
    area: 'Claimed areas of the record on this ground or a part of it, of the same days or close to them. If it is one of them, add the claims to it instead of telling it twice.',
  } as OfEntry,
  noneLikely: {
    incident: 'The record has no incident near in place and time.',
    area: 'The record has no claimed area on this ground at this time.',
  } as OfEntry,
  notYet: 'The claims have no place yet, or are not complete, so nothing can be compared.',
  /** Why it may be the same. */
  reasons: {
    place: 'same place',
    day: 'same day',
    actors: 'same actors',
    figures: 'figures that fit',
    type: 'same kind of event',
    source: 'same source',
    ground: 'same ground',
    within: 'one lies within the other',
    overlap: 'the grounds overlap',
    time: 'same time',
    kind: 'the same is claimed of it',
  } as Readonly<Record<DuplicateReason | ExtentReason, string>>,
  apart: '{distance} apart',
  join: 'Add the claims',
  joinNamed: 'Add the claims to “{title}”',
  find: {
    title: 'Or find it in the record',
    intro: 'Incidents and claimed areas, drafts among them, by words of their titles.',
    search: 'Words of the title, in any language',
    find: 'Find',
    found: { zero: 'Nothing of this title is found.', one: '{count} found', other: '{count} found' } as Message,
    first: 'the first {count} are shown, one more word leaves fewer',
    keys: 'The arrow keys down and up move through what is found.',
  },
};
export type JoinWords = typeof joinWords;
