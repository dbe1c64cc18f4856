import type { ListKind } from '../lib/desk/desk-only-form';
import type { Message } from '../lib/i18n/format';
import type { Coarseness } from '../lib/record/desk-only';

/** Copy in English for what the desk keeps from the public to protect people. */
export const care = {
  title: 'For the desk alone',
  intro:
    'A name, a sentence or a position that would harm somebody stays here and goes to no reader: into no page, file, feed, search or address of the API. Everything public is made without it.',
  publicIntro: 'This document is public: what you save here holds on the public pages at once.',
  beforeIntro:
    'What readers have seen before may be kept elsewhere: in caches for some minutes, in archives and in files that somebody has saved for as long as they like.',
  kept: 'What is kept here',
  noneKept: 'Nothing: readers get all of it.',
  leftOut: 'Readers get nothing of it.',
  instead: 'Readers get instead:',
  reason: 'Why',
  reasonHint: 'It stays at the desk.',
  lift: 'Show it to readers again',
  liftOf: 'Show readers “{name}” again',
  keepPart: 'Keep a part at the desk',
  part: 'Which part',
  choosePart: 'Choose one',
  insteadTexts: 'What readers get instead',
  insteadHint:
    'Such as “a resident, whose name the desk knows”. If both are empty, readers get nothing in its place; a part that no document may lack, such as the title, is then refused.',
  speaker: 'If the part is a speaker: whom readers get in their place',
  noSpeaker: 'nobody, the speaker is left out',
  savePart: 'Keep it at the desk',
  coarser: 'Tell readers a position less exactly',
  coarserIntro:
    'Readers get a circle that certainly holds the true place. Its middle is not the place itself: the map is divided into squares that never change, and the middle is that of the square in which the place lies, so that nobody can work back to it. Readers are told that the position is inexact on purpose, and by how much. Places smaller than such a square are not named, nor is the place in our summary. Texts are not changed: where they name the spot, readers know it. Nor are other claims of the same spot: make those less exact too.',
  position: 'Which position',
  to: 'How exactly readers get it',
  grids: {
    unit: 'only the district or other administrative unit in which it lies',
    '0.01': 'to about 1 km',
    '0.05': 'to about 5 km',
    '0.1': 'to about 11 km',
  } as Readonly<Record<`${Coarseness}`, string>>,
  savePosition: 'Tell it less exactly',
  unmarkable:
    'Two things cannot be kept here, and readers see them: the address of a page on this site, and the short name by which files refer to a source or a claim.',
  unmarkableHelp:
    'Where one of them holds a person’s name, choose another source as the speaker, or withhold the whole document.',
  between: ', ',
  ofDataset: '{list} of “{dataset}”',
  lists: { sources: 'Sources', places: 'Places', questions: 'Questions', corrections: 'Corrections' } as Readonly<
    Record<ListKind, string>
  >,
  withhold: {
    intro:
      'It leaves the public at once, and stays at the desk with all that it says. Nothing that is public may rest on it: tick what goes with it. Links to it from other claims are left out.',
    along: 'Withhold with it',
    address: 'What its address says',
    told: 'That it was withdrawn, on which day, and the words below',
    silent: 'Nothing, as though there had never been a page. Choose this where the address itself names somebody.',
    why: 'What its address tells readers',
    neutral: { en: 'It is no longer public.', ar: 'لم يعد منشورًا.' },
  },
  keepIntro: 'It stays at the desk, and cannot be published until it is made a draft again.',
  liftIntro:
    'It becomes a draft, which has to be signed off before readers see it: by a second person, unless this site lets people sign off their own work.',
  liftWithdrawnIntro: 'It was withdrawn before it was withheld: its address says so to readers again, on which day and why.',
  withheldByYou: 'You have withheld it, so another reviewer brings it back.',
  named: {
    title: 'Names to look at',
    intro:
      'Words beside which somebody may be named who needs care: a minor, a detainee or an accused, a witness, a private person. It is a hint and no verdict; a name that no such word stands beside is not found.',
    why: {
      minor: 'a minor',
      accused: 'somebody detained or accused',
      witness: 'a witness',
      private: 'a private person',
    },
    stays: 'Seen, it stays',
    staysOf: '{name}: seen, it stays',
    staysReason: 'Why it stays',
    seen: { one: '{count} was looked at and stays', other: '{count} were looked at and stay' } as Message,
  },
};
export type CareMessages = typeof care;

export const careDone = {
  keep: 'It is kept at the desk.',
  withhold: 'It is withheld: nothing of it is public any more.',
  lift: 'It is a draft again.',
  'lift-withdrawn': 'It is withdrawn again, and its address says so.',
  'desk-only': 'It is saved. Readers get the document as it says.',
} as const;
