import type { BulkChange } from '../lib/desk/bulk';
import type { Message } from '../lib/i18n/format';
import type { Locale } from '../lib/i18n/locales';

/** Copy in English for lists of documents and changes of many at once. */
export const bulk = {
  title: 'Documents',
  intro: 'Everything that goes through the desk, by what it is and where it stands; and one change in many of them at once.',
  mine: 'Assigned to me',
  lacksIn: { en: 'Lacking English', ar: 'Lacking Arabic' } as Readonly<Record<Locale, string>>,
  filter: 'Which documents',
  kind: 'Kind',
  dataset: 'Imported dataset',
  any: 'any',
  status: 'Status',
  ofDataset: 'Dataset',
  words: 'Words of the title, or the last part of the address',
  assigned: 'Assigned to',
  lacks: 'Lacking a text in',
  show: 'Show',
  found: { zero: 'No document', one: '{count} document', other: '{count} documents' } as Message,
  list: 'Documents found',
  earlier: 'Earlier documents',
  later: 'Further documents',
  choose: 'Choose {title}',
  all: { one: 'All that were found: {count}', other: 'All that were found: {count}' } as Message,
  allHint: { one: 'At most {count} at once.', other: 'At most {count} at once.' } as Message,
  change: 'Change those that are chosen',
  changeIntro: 'The differences are shown first; nothing is changed before that.',
  field: 'What is changed',
  fields: {
    texts: 'Words in their texts',
    type: 'Event type of incidents',
    category: 'Category of incidents',
    assigned: 'Whom they are assigned to',
    visibility: 'Who sees an imported dataset',
  } as Readonly<Record<BulkChange['field'], string>>,
  find: 'Words to be found, exactly as they stand',
  replace: 'What stands there instead (empty: nothing)',
  languages: 'In texts in',
  type: 'Event type',
  category: 'Category',
  byType: 'that of the event type',
  nobody: 'nobody',
  visibility: 'Who sees it',
  visibilities: { public: 'the public, as far as its licence lets it', desk: 'the desk alone' },
  none: '–',
  preview: 'Show the differences',
  previewTitle: 'A change of many documents',
  told: {
    texts: 'In texts in {languages}: “{find}” becomes “{replace}”',
    type: 'The event type becomes: {to}',
    category: 'The category becomes: {to}',
    assigned: 'Assigned to: {to}',
    visibility: 'Who sees it becomes: {to}',
  } as Readonly<Record<BulkChange['field'], string>>,
  changes: {
    zero: 'Nothing is changed',
    one: '{count} document is changed',
    other: '{count} documents are changed',
  } as Message,
  changed: 'What is changed',
  isPublic: 'public: changed there at once',
  becomesDraft: 'stays a draft, or becomes one again',
  left: 'What stays as it is',
  whyLeft: {
    unchanged: 'there is nothing to change in it',
    stale: 'it has changed since these differences were shown',
    'not-allowed': 'it is public, or was withdrawn: your role does not change it',
    gone: 'it is no longer there',
  },
  staleTitle: 'Some were changed meanwhile',
  staleHint: 'As long as that is so, none is changed. Look at all of them as they stand now; then decide again.',
  renew: 'Show them as they stand now',
  reason: 'Why, for the history',
  reasonHint: 'All are changed together, or none.',
  correctionHint:
    'Some of them are public, and what you save is on the public pages at once. If it is a correction, readers are told at every incident, area and story that it changes, in the same words.',
  apply: 'Change them',
  drop: 'Leave everything as it is',
};
export type BulkMessages = typeof bulk;

export const bulkProblems = {
  'bulk-none': 'There is nothing to change: no document was chosen, or the change alters none of them.',
  'bulk-many': 'These are too many at once. Narrow them down, and change them in parts.',
};

export const bulkDone = {
  'bulk-applied': 'They are changed.',
  'bulk-dropped': 'Everything stays as it was.',
} as const;
