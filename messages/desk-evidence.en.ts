import type { LinkGroup, LinkState } from '../lib/desk/evidence';
import type { Message } from '../lib/i18n/format';
import type { Locale } from '../lib/i18n/locales';

/** Copy in English for what is kept of the pages of articles. */
export const evidence = {
  title: 'Evidence',
  intro:
    'Pages change and vanish. Say when the page was opened and where a public archive has it, and keep a copy: only the desk has it, and readers are told its SHA-256, so that it can be shown later that nothing was altered.',
  of: 'Evidence of the article',
  address: 'Its address',
  noAddress: 'It has no address.',
  accessed: 'Day on which the page was opened',
  accessedHint: 'Today, unless it was opened on another day.',
  archive: 'Address in a public archive',
  reasonPublic: 'Why, for the history (it is public)',
  save: 'Save',
  copy: 'A copy at the desk',
  noCopy: 'None is kept.',
  kept: '{name}, {size}, kept since {date}',
  download: 'Save the copy to this device',
  deleted: 'Deleted on {date}: {why}',
  file: 'File: the page as it was saved or printed, a photograph, a recording',
  fileHint: 'At most {size}. It is shown to nobody outside the desk.',
  keep: 'Keep this copy',
  delete: 'Delete the copy',
  deleteIntro: 'Readers go on seeing its SHA-256, and why it is no longer kept.',
  why: { en: 'Why, as readers are told, in English', ar: 'The same in Arabic' } as Readonly<Record<Locale, string>>,
  links: 'How its addresses answered',
  notChecked: 'They have not been asked yet. Whoever runs the site can have it done:',
  checkedOn: 'Asked on {date}',
  what: { page: 'Its page', archive: 'The archived copy', inArchive: 'The archive that this site asks' },
  states: {
    answers: 'answers',
    refuses: 'refuses us access (status {status})',
    gone: 'says that nothing is there (status {status})',
    fails: 'fails ({status})',
    'not-asked': 'was not asked: it is no public address',
  } as Readonly<Record<LinkState, string>>,
  linksTitle: 'How the addresses of articles answered',
  linksIntro: 'All that did not answer as it should when it was last asked. Each article stands once, under the first that fits.',
  linksNone: 'Nothing was found: every address that was asked answers.',
  groups: {
    dead: {
      title: 'Do not answer',
      intro: 'Readers who follow these links find nothing. An archived copy helps them.',
    },
    refused: {
      title: 'Refuse us access',
      intro: 'Many newsrooms answer no programs. Whether readers find the page has to be looked at in a browser.',
    },
    'not-asked': {
      title: 'Were not asked',
      intro: 'These addresses lead to no public server, so nothing is known of them.',
    },
    'not-archived': {
      title: 'Answer, but are not found in the archive that this site asks',
      intro: 'Should the page vanish, there would be no copy to lead readers to.',
    },
  } as Readonly<Record<LinkGroup, { title: string; intro: string }>>,
  broken: {
    one: '{count} article leads to an address that does not answer',
    other: '{count} articles lead to addresses that do not answer',
  } as Message,
};
export type EvidenceMessages = typeof evidence;

export const evidenceProblems = {
  'copy-known': 'A copy of it is kept already. Delete that one first, and say why.',
};

export const evidenceDone = {
  'evidence-written': 'It is saved.',
  'copy-kept': 'The copy is kept. Readers are told its SHA-256.',
  'copy-deleted': 'The copy was deleted. Readers are told why.',
} as const;
