import type { Delivery } from '../lib/desk/alerts';
import type { Message } from '../lib/i18n/format';

/** Copy in English for who is told of changes of the record. */
export const alerts = {
  title: 'Alerts',
  intro:
    'Be told when something is published or changed: all of it, or what the filters of an address choose. Everybody can follow the same as a feed, without an account: the address of a list with its filters has one below it.',
  feed: 'Feed of everything',
  label: 'What it is for',
  filters: 'Address of a list or map with filters (empty: everything)',
  filtersHint:
    'Open the public site, set the filters or the part of the map, and copy the address: everything behind the “?” counts.',
  language: 'Language of the titles',
  mailTitle: 'Emails to you',
  mailIntro:
    'An email first asks whoever reads the address to confirm it, here at the desk. Only people with an account can have emails.',
  mailOff: 'The operator of this site has not set up a mail server, so no emails are sent.',
  address: 'Your email address',
  makeMail: 'Send me emails',
  confirmTitle: 'Confirm your email address',
  confirmIntro: 'From then on emails are sent to it. You can end that here at any time.',
  confirm: 'Confirm the address',
  unconfirmed: 'not confirmed yet: nothing is sent',
  webhooksTitle: 'Webhooks',
  webhooksIntro:
    'A program of yours is sent a signed message (Standard Webhooks, HMAC-SHA-256) once a change is served. It says which pages changed, and how.',
  url: 'Address to which messages are sent (https)',
  makeWebhook: 'Set it up',
  ping: 'Send a trial message',
  pingOf: 'Send a trial message to “{label}”',
  remove: 'Remove',
  removeOf: 'Remove “{label}”',
  none: 'None.',
  everything: 'everything',
  deliveries: 'Messages',
  noDeliveries: 'None yet.',
  types: {
    'record.changed': 'Change of the record',
    ping: 'Trial',
    confirm: 'Request to confirm the address',
  } as Readonly<Record<Delivery['type'], string>>,
  delivered: 'arrived',
  waiting: 'will be tried again on {date}',
  givenUp: 'given up',
  attempts: { one: '{count} attempt', other: '{count} attempts' } as Message,
  /** Why there was no answer; others are codes of the network. */
  reasons: {
    'not-public': 'none, as it is no address of the public network',
    silent: 'none in time',
    'mail-off': 'none, as no mail server is set up',
  } as Readonly<Record<string, string>>,
  lastAnswer: 'last answer: {answer}',
  mail: {
    subject: { one: '{label}: {count} entry new or changed', other: '{label}: {count} entries new or changed' } as Message,
    end: 'You asked for these emails at the desk. They end at {address}',
    confirmSubject: 'Confirm emails about “{label}”',
    confirm:
      'Somebody with the name “{name}” at the desk of this site wants to be told of changes at this address. If it was you, open this link, signed in to the desk, and confirm it:\n\n{link}\n\nIf it was not you, do nothing: no further email is sent.\n',
  },
};
export type AlertMessages = typeof alerts;

export const alertsProblems = {
  'wrong-filters': 'The filters of this address are not known here. Copy the address of a page of this site.',
  'wrong-target': 'This is no address to which messages can be sent.',
  'alerts-many': 'There are too many alerts at this desk. Remove some first.',
  'mail-off': 'The operator of this site has not set up a mail server.',
};

export const alertsDone = {
  'ping-sent': 'A trial message is on its way. Its outcome stands below in a moment.',
  'mail-asked': 'An email was sent to this address. Open its link to confirm it.',
  'mail-confirmed': 'The address is confirmed. Emails are sent to it from now on.',
  'alert-removed': 'It was removed. Nothing is sent there any more.',
} as const;
