import type { OnMapKind } from '../lib/desk/work';
import type { Message } from '../lib/i18n/format';
import { claimWords } from './desk-claims.en';
import { joinWords } from './desk-joins.en';

/** Copy in English for writing an article: its text, claims, incidents, and what people say of a document. */
export const writing = {
  /** What is written of an article, in its order. */
  outline: {
    title: 'To write',
    text: 'The text and its places',
    head: 'About the article',
    claims: 'Claims',
    addClaim: 'Add a claim',
    noClaims: 'No claims yet. Read the text and make a claim of a paragraph.',
    incident: 'Make an incident of its claims, or add them to one',
    withoutText: '(no text yet)',
    paragraph: 'paragraph {number}',
    addSource: 'Add a source',
    entries: 'Incidents and areas of its claims',
  },
  /** What changes elsewhere when an article is published. */
  upon: {
    title: 'Published with it',
    sources: 'The new source {name}',
    replaces: 'A claim of {article} is replaced by one of this article: {claim}',
    joins: {
      incident: {
        one: '{count} claim is added to the incident {title}',
        other: '{count} claims are added to the incident {title}',
      },
      area: {
        one: '{count} claim is added to the claimed area {title}',
        other: '{count} claims are added to the claimed area {title}',
      },
    } as Readonly<Record<OnMapKind, Message>>,
    waitsFor: 'It rests on articles that are not public yet. Publish these first:',
  },
  text: {
    title: 'The text and its places',
    intro:
      'The places that the text names, as the desk reads them. Confirm each, choose another or say that it is no place. The text stays at the desk and is deleted when the article is published.',
    noText: 'The desk holds no text of this article.',
    noScript: 'Reading the places needs JavaScript. Without it you can still make claims and name their places there.',
    reading: 'Reading the places …',
    failed: 'The places could not be read: the list of places did not come. Open the page again.',
    found: { zero: 'No place found', one: '{count} place found', other: '{count} places found' } as Message,
    left: { zero: 'all decided', one: '{count} left to decide', other: '{count} left to decide' } as Message,
    mentions: 'Places in the text',
    map: 'Map of the place that is chosen',
    noMap: 'This browser cannot draw the map.',
    notDrawn: 'No coordinate is known for it, so the map shows nothing.',
    accept: 'It is right',
    other: 'Or another place',
    noPlace: 'Not a place',
    undo: 'Take back',
    accepted: 'confirmed',
    chosen: 'another place: {place}',
    'no-place': 'not a place',
    open: 'not decided',
    unresolved: 'place unknown',
    uncertainty: 'within {distance}',
    saving: 'Saving …',
    saved: 'Saved.',
    otherwise:
      'These words were decided otherwise meanwhile: by somebody else, or by you in another window. What you chose is not saved.',
    youChose: 'You chose',
    standsNow: 'As it stands now',
    saveMine: 'Save what I chose',
    leaveIt: 'Leave it as it stands now',
    claimOfParagraph: 'Make a claim of paragraph {number}',
    claimOfWords: 'Make a claim of the selected words',
    wordsHint: 'To make a claim of some words, select them in the text.',
    keys: 'Keys in the list: arrow down and up to move, A for “it is right”, N for “not a place”.',
  },
  head: {
    title: 'About the article',
    articleTitle: 'Our title',
    headline: 'Published headline (if it has one)',
    published: 'Published on',
    publishedNote: 'From what it is concluded',
    url: 'Address of its page',
    noAddress: 'Why it has no address',
    noAddressHint: 'Only where there is none.',
    summary: 'Summary',
    summedUp: 'We sum up each paragraph in our own words',
    notSummedUp: 'Without a summary: its claims alone',
    addSummary: 'Add a summary',
    addSummaryHint: 'It has none yet. Either each paragraph is summed up or none.',
    correct: 'Correct what is said of the article itself',
    correctIntro:
      'What you save is on the public pages at once. Incidents, areas and stories that rest on its claims give the address of its page and its date with them: readers are told there when one of these is corrected.',
    accessedHint: 'The day on which this address was opened. Where the address is changed, today, unless you give another day.',
  },
  ...claimWords,
  joins: joinWords,
  talk: {
    title: 'At the desk',
    assigned: 'Assigned to',
    nobody: 'nobody',
    assign: 'Save the assignment',
    comments: 'Comments',
    ofClaim: 'Comments on this claim',
    none: 'No comments.',
    about: 'about {field}',
    whole: 'the whole document',
    field: 'About',
    text: 'Comment',
    add: 'Add the comment',
    settle: 'Done',
    settleOf: 'Mark as done: “{text}”',
    settled: 'done',
    somebody: 'somebody at the desk',
  },
  deletion: {
    title: 'Delete this draft',
    intro:
      'The draft, its text and comments are deleted for good, also from the history. Only the note stays that it was deleted, by whom, when and why.',
    reason: 'Why',
    confirm: 'Delete for good',
  },
  saving: {
    kept: 'What you typed here on {date} and did not save is still in this browser.',
    takeUp: 'Take it up again',
    discard: 'Discard it',
    takenUp: 'It stands in the form again. It is not saved yet.',
    both: 'Somebody else has saved a change meanwhile. What you entered is kept in the form; where it differs from theirs, both are shown: keep yours or take theirs, field by field, and save.',
    yours: 'Yours',
    theirs: 'Theirs',
    takeTheirs: 'Take theirs',
    saveOver: 'Save with the choices above',
    changed:
      'A change has been saved since this page was opened. What you entered is kept in the form. Look at what is otherwise now, then go on or leave it.',
    /** Where it was the same person, in another window. */
    own: {
      both: 'You have saved a change in another window meanwhile. What you entered here is kept in the form; where it differs from what is saved, both are shown: keep what you entered here or take what is saved, field by field, and save.',
      changed:
        'You have saved a change in another window since this page was opened. What you entered here is kept in the form. Look at what is otherwise now, then go on or leave it.',
      yours: 'In this window',
      theirs: 'Saved in the other window',
      takeTheirs: 'Take what is saved',
    },
    before: 'When the page was opened',
    now: 'Now',
    goOn: 'Go on all the same',
  },
};
export type WritingMessages = typeof writing;

export const writingProblems = {
  'claim-empty': 'Say what the claim says, in at least one language.',
  'mode-missing': 'Choose how it is put forward.',
  'source-unknown':
    'One of the speakers is not among the sources. Choose a name from the list, or fill in the fields for a new source.',
  'source-unfit':
    'A source needs a name and a kind; a new one also an address of small Latin letters, digits and hyphens, for which its English name is taken where none is given.',
  'counts-with-unknown': 'The source with which it is to count as one is not among the sources. Choose one from the list.',
  'source-circle': 'It cannot count as one with a source that itself counts as one with it.',
  'time-unread': 'One of the times is not understood. Below each field stands how it is read.',
  'figure-unnamed': 'A figure needs what is counted and a number, and “at most” is not less than “at least”.',
  'place-unknown': 'The place is not known by this name, or a side is missing. Choose a name from the list.',
  'point-unsourced': 'Coordinates need latitude and longitude, how far they may be wrong, and who gives them.',
  'about-missing': 'Say on what exactly the claims agree or differ.',
  'other-speaker': 'A claim takes the place only of an earlier one of the same speaker.',
  'claims-missing': 'Choose at least one claim.',
};

export const writingDone = {
  'head-written': 'It is saved.',
  'claim-written': 'The claim is saved.',
  'claim-removed': 'The claim was removed.',
  'claims-linked': 'How the claims relate to each other is saved.',
  'source-added': 'The source is added. It becomes public with the article.',
  'incident-made': 'The draft of the incident is made.',
  'claims-joined': 'The claims are added.',
  'claims-will-join': 'The claims are added when the article is published.',
  commented: 'The comment is added.',
  settled: 'The comment is marked as done.',
  assigned: 'The assignment is saved.',
  deleted: 'The draft is deleted.',
} as const;
