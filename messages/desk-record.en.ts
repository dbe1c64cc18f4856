import type { Belonging } from '../lib/desk/facts-form';
import type { ItemKind } from '../lib/desk/items';
import type { coordinateKinds } from '../lib/gazetteer/schema';
import type { Message } from '../lib/i18n/format';
import type { Area } from '../lib/record/schema';

/** Copy in English for what of the record itself is changed at the desk. */
export const deskRecord = {
  correction: {
    title: 'This is public',
    intro: 'What you save is on the public pages at once.',
    reason: 'Why, for the history',
    isCorrection: 'Is it a correction?',
    yes: 'Yes: something was wrong, and readers are told on the page, in the feeds and in the data',
    no: 'No: an addition, a translation, a matter of form',
    what: 'What was changed, as readers are told',
    why: 'Why, as readers are told',
    nowhere:
      'No published incident, area or story rests on this, so readers are not told of the change. The reason stays in the history.',
    preview: 'Show the page as it would be',
  },
  claims: {
    correct: 'Correct this claim',
    add: 'Add a claim to what is public',
    save: 'Save, public at once',
    remove: 'Take this claim out of what is public',
    ofAnotherClaim: 'as in another claim of the article',
  },
  facts: {
    title: 'Its claims, actors and kind',
    correct: 'Correct its claims, actors and kind',
    claims: 'Claims',
    claimsHint: 'The claim that gives the place and the time comes first.',
    belongs: 'It',
    belongings: {
      claims: 'tells of it',
      beside: 'stands beside it',
      none: 'does not belong to it',
    } as Readonly<Record<Belonging, string>>,
    first: 'It gives the place and the time',
  },
  actor: {
    title: 'New actor',
    intro:
      'A side, an administration or a group of people whom the record does not name yet. It becomes a draft, which a second person signs off; after that incidents and areas can name it.',
    name: 'Name',
    shortName: 'Short name',
    shortNameHint: 'As it stands in lists and on the map. Left empty, it is the name.',
    aliases: 'Other names by which sources call it',
    aliasesHint: 'One a line.',
    kind: 'What it is',
    chooseKind: 'Choose',
    slugHint: 'Left empty, it is made of the name in English.',
    make: 'Make the draft of an actor',
    missing: 'One is missing?',
    facts: 'Its kind, other names and description',
    correctFacts: 'Correct its kind, other names and description',
    factsIntro: 'Its name and short name are among its texts.',
  },
  area: {
    title: 'Claimed area of claims',
    choose: 'Which claims claim it? The first one gives it its time, and its place where nothing else is said below.',
    new: 'Make a claimed area of its claims, or add them to one',
    makeNew: 'Or make a new area',
    kindLater: 'said below',
    kind: 'What is claimed of it',
    kinds: {
      besieged: 'besieged',
      curfew: 'under a curfew',
      control: 'held by a side',
      displacement: 'people are displaced there',
      flight: 'people flee in its direction',
    } as Readonly<Record<Area['kind'], string>>,
    where: 'Which ground',
    whereHint: 'A place with an outline is drawn with it, another one with the circle that stands for it.',
    ofClaim: 'Where its first claim is',
    circle: 'A circle around coordinates, with who gives it',
    radius: 'Radius (metres)',
    circleSource: 'Who gives the circle',
    make: 'Make the area',
  },
  place: {
    title: 'Add a place',
    add: 'Add a place',
    intro: 'A place that the gazetteer does not have yet. It becomes public with the article.',
    ofWords: 'Once it is saved, “{words}” in the text means this place.',
    name: 'Name',
    kind: 'Kind',
    parent: 'Lies in (optional)',
    where: 'Where it is',
    sourceKind: 'How the coordinates are known',
    sourceKinds: {
      published: 'A source gives them',
      derived: 'Concluded from points that sources give',
      relayed: 'Passed on by somebody who copies others',
    } as Readonly<Record<(typeof coordinateKinds)[number], string>>,
    citation: 'Who gives them',
    citationHint: 'So that others find it again: title, publisher, date, or an address.',
    id: 'Last part of its address (optional)',
    save: 'Add the place',
    published: 'The new place {name}',
    confidence: 'How far it is confirmed',
    otherNames: 'Other names by which sources call it',
    footprint: 'Radius of its built-up ground (metres, optional)',
    sourceNote: 'What has to be known of the point (optional)',
    note: 'What has to be known of the place (optional)',
  },
  described: {
    description: 'Description (optional)',
    source: 'Where the description is from',
    sourceHint: 'The last part of the address of an article of the record, else in words, so that others find it again.',
  },
  items: {
    title: 'Sources and places',
    intro: {
      sources:
        'Who says or passes on something in this dataset. New ones are named while an article is written, and become public with it.',
      places:
        'Places that this dataset has beyond the gazetteer of the site. New ones are added while an article is written, and become public with it.',
    } as Readonly<Record<ItemKind, string>>,
    gazetteer:
      'Places of the gazetteer itself, which all datasets share, are not changed here: each has a public source and belongs to the files of the site. Whoever runs the site corrects them there.',
    mayNot: 'Reviewers change them: all of this is public.',
    search: 'Words of the name, or its short name in the data',
    found: { one: '{count} found', other: '{count} found' } as Message,
    first: 'The first {count} are shown; more words narrow it down.',
    correct: { sources: 'Correct this source', places: 'Correct this place' } as Readonly<Record<ItemKind, string>>,
    id: 'In the data: {id}. This stays, as others refer to it.',
    rests: {
      sources: {
        one: '{count} incident, area or story rests on what it says or passes on.',
        other: '{count} incidents, areas and stories rest on what it says or passes on.',
      } as Message,
      places: {
        one: '{count} incident or area is located by it.',
        other: '{count} incidents and areas are located by it.',
      } as Message,
      actor: {
        one: '{count} incident or area names it.',
        other: '{count} incidents and areas name it.',
      } as Message,
    },
    told: {
      one: 'If this is a correction, readers are told on its page.',
      other: 'If this is a correction, readers are told on the page of each.',
    } as Message,
    preview: {
      claims: 'What it says or passes on',
      hint: 'A source has no page of its own: readers meet it where a claim says who makes it.',
      none: 'A source has no page of its own, and no published claim names this one.',
    },
    broken:
      'It was changed by hand so that it does not pass the checks. Mend it in the files, or restore an earlier version below.',
  },
  marks: {
    mark: 'Mark the selected words as a place',
    question: 'Which place is meant by “{words}”?',
    search: 'Name of the place',
    found: 'Places of this name',
    noneFound: 'The gazetteer knows no place of this name.',
    same: 'The same as',
    elsewhere: 'By name, the same as, or on the map',
    addPlace: 'Point at the map: a place that the gazetteer does not have',
    cancel: 'Leave it as it is',
    byHand: 'marked by hand: {place}',
    byHandSame: 'the same as “{words}”: {place}',
    selected: 'Selected: “{words}”',
    keys: 'In a paragraph: the arrow keys select a word, with Shift more of them; C makes a claim of them, M marks them as a place.',
    paragraph: 'Paragraph {number}',
  },
  answers: {
    answer: 'Answer',
    title: 'Questions of the record that it answers (optional)',
    none: 'does not answer it',
    figure: 'figure {number}',
    inWords: 'in words, as “dozens”',
    words: 'In words',
    hour: 'Hour, as 19:30',
    day: 'Day',
    about: 'approximate',
  },
  restoring: {
    title: 'Make this version public again',
    of: 'Make the version of “{reason}” public again',
    confirm: 'Restore it, public at once',
  },
};
export type DeskRecordMessages = typeof deskRecord;

export const deskRecordProblems = {
  'place-unsourced':
    'A place needs a name in each language, latitude and longitude, how far they may be wrong, and who gives them.',
  'place-circle': 'A place does not lie in itself, nor in one that lies in it.',
  'description-unsourced': 'A description needs where it is from.',
  'answer-unfit':
    'An answer does not fit its question: a figure has to be filled in above in the unit that it asks for, an hour is written as 19:30, and a day with its date.',
  'correction-unsaid': 'Say whether it is a correction, “Yes” or “No”: it changes what the public sees.',
  'note-missing': 'Say what was changed and why, as readers are told: a correction needs both.',
  'note-nowhere':
    'No published incident, area or story rests on what changes here, so there is no page that could tell readers of the correction. Choose “No”: the reason stays in the history.',
};

export const deskRecordDone = {
  'facts-written': 'It is saved.',
  'place-added': 'The place is added. It becomes public with the article.',
  'actor-made': 'The draft of the actor is made.',
  'area-made': 'The draft of the area is made.',
  'public-restored': 'The earlier version is public again.',
} as const;
