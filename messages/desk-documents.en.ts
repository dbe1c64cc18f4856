import type { StepName } from '../lib/desk/steps';
import type { WorkKind } from '../lib/desk/work';
import type { Message } from '../lib/i18n/format';
import type { Locale } from '../lib/i18n/locales';
import type { DocumentStatus } from '../lib/record/document-status';

/** Copy in English for documents on their way to the public. */
export const documents = {
  document: 'Document',
  drafts: 'Drafts',
  inReview: 'In review',
  none: 'Nothing.',
  kinds: { article: 'Article', incident: 'Incident', area: 'Claimed area', actor: 'Actor' } as Readonly<Record<WorkKind, string>>,
  statuses: { draft: 'Draft', 'in-review': 'In review', published: 'Published', withdrawn: 'Withdrawn' } as Readonly<
    Record<DocumentStatus, string>
  >,
  sound: 'passes the checks',
  lacks: { one: '{count} thing is missing', other: '{count} things are missing' } as Message,
  preview: 'Preview',
  previewOf: 'Preview: as readers would see it. Nothing of it is public.',
  noPreview: 'It does not pass the checks yet, so there is no page to show.',
  back: 'Back to the document',
  publicPage: 'The public page',
  writeTexts: 'Write and translate the texts',
  textsIntro:
    'Every text of this document in both languages. Where one is missing, readers of that language get the other, marked as such. What is in review becomes a draft again when it is changed.',
  correctTexts: 'Correct the texts',
  correctIntro:
    'This document is public: what you save is on the public pages at once. Say why, for the history. If readers should know of it, as of every error, say below what was changed and why: it then stands with the date on the page, in the feeds and in the data.',
  correctionNote: 'What readers are told',
  correctionWhat: 'What was changed',
  correctionWhy: 'Why',
  save: 'Save',
  languages: { en: 'English', ar: 'Arabic' } as Readonly<Record<Locale, string>>,
  checks: 'What is missing',
  noneLacks: 'Nothing: it passes every check.',
  steps: 'Next step',
  ownWork: 'You have written part of it, so another reviewer signs it off.',
  stepNames: {
    submit: 'Hand over to review',
    return: 'Send back',
    publish: 'Sign off and publish',
    withdraw: 'Withdraw from the public',
  } as Readonly<Record<StepName, string>>,
  reason: 'Why',
  reasonIfAny: 'A note for the history (optional)',
  withdrawWhy: { en: 'Why it is withdrawn, as its address tells readers, in English', ar: 'The same in Arabic' } as Readonly<
    Record<Locale, string>
  >,
  history: 'History',
  noHistory: 'No change was made through the desk yet.',
  showChanges: 'Changes',
  showChangesOf: 'Changes of “{reason}”',
  restore: 'Restore',
  restoreOf: 'Restore the version of “{reason}”',
  before: 'Before:',
  after: 'After:',
  unknownAuthor: 'outside the desk: {name}',
  numbered: '{name} {number}',
  /** Fields of a document that hold texts, by their names in it. */
  fields: {
    title: 'Title',
    name: 'Name',
    shortName: 'Short name',
    description: 'Description',
    note: 'Note',
    noAddress: 'Why there is no address',
    summary: 'Paragraph',
    claims: 'Claim',
    text: 'what it says',
    attribution: 'speaker',
    how: 'how it was said',
    hedges: 'caution',
    mention: 'the place as the summary names it',
    figures: 'figure',
    label: 'what is counted',
    supports: 'supports',
    contradicts: 'contradicts',
    about: 'on what',
    unknowns: 'Left open',
    actors: 'Actor',
    answers: 'answer',
    outlet: 'Outlet',
    alsoAt: 'Also at',
    reading: 'Reading',
    said: 'said',
    happened: 'happened',
    published: 'Published',
    withdrawal: 'Withdrawal',
    why: 'why',
  },
};
export type DocumentMessages = typeof documents;
