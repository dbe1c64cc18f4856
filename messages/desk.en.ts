import type { RefusalCode } from '../lib/desk/refusals';
import type { Role, Scope } from '../lib/desk/roles';
import type { Message } from '../lib/i18n/format';
import { alerts, alertsDone, alertsProblems } from './desk-alerts.en';
import { bulk, bulkDone, bulkProblems } from './desk-bulk.en';
import { care, careDone } from './desk-care.en';
import { documents } from './desk-documents.en';
import { evidence, evidenceDone, evidenceProblems } from './desk-evidence.en';
import { imports, importsDone, importsProblems } from './desk-imports.en';
import { newArticle, newArticleProblems } from './desk-new.en';
import { checks } from './desk-problems.en';
import { deskRecord, deskRecordDone, deskRecordProblems } from './desk-record.en';
import { rows } from './desk-rows.en';
import { writing, writingDone, writingProblems } from './desk-writing.en';

const problems: Readonly<Record<RefusalCode, string>> = {
  'not-signed-in': 'Please sign in first.',
  'not-allowed': 'Your role does not allow this. An administrator can change it.',
  'other-site':
    'This request did not come from a page of the desk, so nothing was changed. Open the page again and repeat it there.',
  'not-found': 'There is nothing at this address.',
  'wrong-input': 'Something in the form is missing or not as expected. Nothing was changed.',
  'wrong-type': 'The desk cannot read a request of this kind.',
  'link-unknown': 'This link was used already, has expired or was never valid. Ask for a new one.',
  'passkey-refused': 'The passkey was not accepted. Try again, or ask an administrator for a sign-in link.',
  'passkey-unsupported':
    'Passkeys need the site’s own name over HTTPS, or localhost. Until then you sign in with links: ask an administrator for one.',
  'passkey-known': 'This passkey is already in use.',
  'oidc-off': 'No sign-in provider is set up for this desk.',
  'oidc-unreachable': 'The provider does not answer just now. Try again later, or sign in with a passkey or a link.',
  'oidc-refused': 'The provider’s answer was not accepted, or came too late. Begin the sign-in again.',
  'oidc-unknown':
    'The provider knows you, but this desk has no account for you. Ask an administrator for an invitation to the email address that the provider has verified.',
  'oidc-taken': 'Another account of this desk is already linked to that person at the provider.',
  'account-closed': 'This account is closed. An administrator can open it again.',
  'last-administrator': 'This is the last administrator. Make somebody else one first.',
  'own-account': 'You cannot change your own role or close your own account. Another administrator can.',
  'too-many-attempts': 'Too many attempts failed. Wait a few minutes and try again.',
  'scope-missing': 'The API token may not be used for this.',
  'scope-beyond-role': 'A token cannot do more than your role allows.',
  'other-status': 'Its status has changed meanwhile, and this cannot be done with it now.',
  'own-work': 'You have written or withheld part of it yourself, so another reviewer has to do this.',
  'reason-missing': 'Say why, please: whoever wrote it needs to know.',
  'not-sound': 'It does not pass the checks yet, so it stays as it is. What it lacks is listed here.',
  'address-taken': 'There is a document at this address already. Choose another.',
  ...writingProblems,
  ...deskRecordProblems,
  ...alertsProblems,
  ...bulkProblems,
  ...evidenceProblems,
  ...importsProblems,
  ...newArticleProblems,
  stale:
    'Another change was saved after this page was opened, so nothing was overwritten. Look at what is saved now, and then decide again.',
  'desk-closed': 'The desk cannot be used just now; the log of the server says why. The public pages are not affected.',
  'went-wrong': 'Something went wrong on the server. Its log says what.',
};

const done = {
  'signed-in': 'You are signed in. Add a passkey, so that you need no link the next time.',
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out on every device.',
  'passkey-added': 'The passkey was added. From now on you can sign in with it.',
  'passkey-removed': 'The passkey was removed.',
  'oidc-linked': 'From now on you can sign in with the provider too.',
  'oidc-unlinked': 'You can no longer sign in with the provider.',
  'token-removed': 'The token was removed. Whatever used it is refused from now on.',
  'role-changed': 'The role was changed.',
  'account-closed': 'The account was closed. Its sessions and tokens have ended.',
  'account-opened': 'The account is open again.',
  submit: 'It is in review now, and waits to be signed off.',
  return: 'It is a draft again.',
  publish: 'It is published. The public pages show it.',
  withdraw: 'It is withdrawn. Its address says so, and why.',
  corrected: 'It is corrected. The public pages show it.',
  'article-made': 'The draft is made. Confirm its places, then write its claims.',
  restored: 'The earlier version is the draft now.',
  'texts-written': 'The texts are saved.',
  ...writingDone,
  ...deskRecordDone,
  ...alertsDone,
  ...bulkDone,
  ...careDone,
  ...evidenceDone,
  ...importsDone,
} as const;
export type DeskDone = keyof typeof done;
/** In the place of some of these, while problems elsewhere in the record keep every change from readers. */
const notServed: Readonly<Record<'saved' | 'withdraw', Message>> = {
  saved: {
    one: 'It is saved, but the public pages still show the last good state, without this change: {count} problem in the record has to be mended first. “Your desk” names it.',
    other:
      'It is saved, but the public pages still show the last good state, without this change: {count} problems in the record have to be mended first. “Your desk” names them.',
  },
  withdraw: {
    one: 'The withdrawal is saved, but readers still get the document as it last was: {count} problem in the record has to be mended first. “Your desk” names it.',
    other:
      'The withdrawal is saved, but readers still get the document as it last was: {count} problems in the record have to be mended first. “Your desk” names them.',
  },
};

const roles: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  editor: 'Editor',
  reviewer: 'Reviewer',
  administrator: 'Administrator',
};
const roleRights: Readonly<Record<Role, string>> = {
  viewer: 'sees what is not published yet, but not who wrote it',
  editor: 'writes, and hands over to review',
  reviewer: 'writes, and signs off what another person has written',
  administrator: 'writes, signs off, and decides who may sign in',
};
/** Of reviewers, where the site lets people sign off what they have written themselves. */
const ownSignOffRights = 'writes, and signs off, also what they have written themselves';
const scopes: Readonly<Record<Scope, string>> = { read: 'Read', write: 'Write', review: 'Review and publish' };

/** Copy in English for the desk. The Arabic table is typed by the keys of this one. */
export const desk = {
  title: 'Desk',
  skip: 'Skip to the text',
  nav: 'The desk',
  publicSite: 'Public site',
  otherLanguage: 'العربية',
  switchLanguage: 'Switch to Arabic',
  signOut: 'Sign out',
  problems,
  done: done as Readonly<Record<DeskDone, string>>,
  notServed,
  roles,
  roleRights,
  ownSignOffRights,
  scopes,
  home: {
    title: 'Your desk',
    signedInAs: 'You are signed in as {name}: {role}.',
    mayDo: 'A person with this role {rights}.',
    noPasskey: 'You have no passkey yet. Add one, so that you can sign in without a link.',
    addPasskey: 'Add a passkey',
    refused: 'The last change is not served',
    refusedSince: 'Since {since} readers have been sent the last good state. What is wrong:',
    refusedMore: {
      one: '{count} more problem stands in the log of the server.',
      other: '{count} more problems stand in the log of the server.',
    } as Message,
  },
  signIn: {
    title: 'Sign in',
    intro: 'Sign in with the passkey of your device or your security key.',
    passkey: 'Sign in with a passkey',
    waiting: 'Waiting for your device …',
    noScript: 'Passkeys need JavaScript. Without it, a sign-in link works.',
    cancelled: 'Nothing was chosen on your device, or it has no passkey for this site. Try again, or use a link.',
    noAnswer: 'The server does not answer. Check the connection and try again.',
    linkTitle: 'Without a passkey',
    link: 'Ask an administrator of this site for a link by which you sign in once. Whoever runs the server can make one:',
    elsewhere: 'You came from another site or a message, where the desk cannot see that you are signed in.',
    goOn: 'Go on to the page',
    oidc: 'Sign in with {name}',
    oidcTitle: 'Back from {name}',
    oidcIntro: 'Signing you in …',
    oidcGoOn: 'Go on',
    oidcFailed: '{name} has not signed you in.',
  },
  link: {
    title: 'Sign in with a link',
    welcome: 'You are invited to this desk as: {role}.',
    first: 'You become the first administrator of this desk.',
    name: 'Your name',
    nameHint: 'As the others at the desk see it. It appears on no public page.',
    enter: 'Sign in',
    back: 'This link signs in the account it was made for. It works once.',
  },
  account: {
    title: 'Your account',
    passkeys: 'Passkeys',
    passkeysIntro:
      'A passkey stays on your device or security key; this site keeps only the public half. Add one for each device.',
    noPasskeys: 'None yet.',
    label: 'Name of the passkey',
    labelHint: 'Such as: my phone, the key in the office',
    add: 'Add a passkey',
    added: 'Added {date}',
    used: 'last used {date}',
    neverUsed: 'not used yet',
    remove: 'Remove',
    removeNamed: 'Remove “{label}”',
    tokens: 'API tokens',
    tokensIntro: 'For programs that work at the desk in your name. A token can be used until it expires or you remove it.',
    noTokens: 'None.',
    tokenLabel: 'What it is for',
    tokenScopes: 'What it may do',
    tokenDays: 'Valid for (days)',
    makeToken: 'Make a token',
    tokenExpires: 'until {date}',
    oidc: 'Sign in with {name}',
    oidcIntro: 'Once your account is linked, you can sign in here with {name}.',
    oidcLink: 'Link my account with {name}',
    oidcSince: 'Linked since {date}.',
    oidcUnlink: 'Unlink',
    sessions: 'Sessions',
    sessionsIntro: 'A session lasts seven days. If a device was lost, end them all; passkeys and tokens stay.',
    everywhere: 'Sign out everywhere',
  },
  people: {
    title: 'People',
    intro: 'Who may sign in, and what they may do.',
    signOff: {
      another: 'Nobody signs off what they have written themselves: a second person does.',
      anyone:
        'This site lets people sign off what they have written themselves, so that one person alone can publish. Its public page about the method says so. Whoever runs the server can change that in the file site.json: without “signOff”, a second person is needed.',
    },
    invite: 'Invite a person',
    name: 'Name',
    role: 'Role',
    makeInvitation: 'Make an invitation link',
    mail: 'Email address by which the sign-in provider knows the person (optional)',
    mailHint: 'Whoever signs in at the provider with this address needs no link.',
    inviteHint: 'The link works once, for seven days. Send it in a way that only this person reads.',
    you: 'you',
    closed: 'closed',
    passkeys: { zero: 'no passkey', one: '{count} passkey', other: '{count} passkeys' } as Message,
    since: 'since {date}',
    changeRole: 'Change the role',
    changeRoleOf: 'Role of {name}',
    close: 'Close the account',
    open: 'Open the account again',
    link: 'Make a sign-in link',
    manage: 'Change',
    manageNamed: 'Change the account of {name}',
  },
  newArticle,
  published: {
    title: 'Published',
    intro: 'What the public sees, to be corrected or withdrawn.',
    search: 'Words of the title, or the last part of the address',
    find: 'Find',
    found: { one: '{count} document', other: '{count} documents' } as Message,
    first: 'The first {count} are shown; more words narrow it down.',
    list: 'Documents',
  },
  documents,
  checks,
  writing,
  record: deskRecord,
  alerts,
  bulk,
  care,
  evidence,
  imports,
  rows,
  once: {
    link: 'The link for {label}. It is shown this once, and works once:',
    secret: 'The secret of the webhook “{label}”. It is shown this once; whoever has it can tell our messages from others:',
    token: 'The token “{label}”. It is shown this once; keep it where others do not read it:',
  },
  refused: { title: 'Not possible', home: 'To the desk' },
};
export type DeskMessages = typeof desk;
