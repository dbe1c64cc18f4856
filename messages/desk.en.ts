import type { RefusalCode } from '../lib/desk/refusals';
import type { Role, Scope } from '../lib/desk/roles';
import type { Message } from '../lib/i18n/format';

const problems: Readonly<Record<RefusalCode, string>> = {
  'not-signed-in': 'Please sign in first.',
  'not-allowed': 'Your role does not allow this. An administrator can change it.',
  'other-site':
    'This request did not come from a page of the desk, so nothing was changed. Open the page again and repeat it there.',
  'not-found': 'There is nothing at this address.',
  'wrong-input': 'Something in the form is missing or not as expected. Nothing was changed.',
  'wrong-type': 'The request has a form that the desk does not read.',
  'link-unknown': 'This link was used already, has expired or was never valid. Ask for a new one.',
  'passkey-refused': 'The passkey was not accepted. Try again, or ask an administrator for a sign-in link.',
  'passkey-unsupported':
    'Passkeys need the site’s own name over HTTPS, or localhost. Until then you sign in with links: ask an administrator for one.',
  'passkey-known': 'This passkey is already in use.',
  'account-closed': 'This account is closed. An administrator can open it again.',
  'last-administrator': 'This is the last administrator. Make somebody else one first.',
  'own-account': 'You cannot change your own role or close your own account. Another administrator can.',
  'too-many-attempts': 'Too many attempts failed. Wait a few minutes and try again.',
  'scope-missing': 'The API token may not be used for this.',
  'scope-beyond-role': 'A token cannot do more than your role allows.',
  'desk-closed': 'The desk cannot be used just now; the log of the server says why. The public pages are not affected.',
  'went-wrong': 'Something went wrong on the server. Its log says what.',
};

const done = {
  'signed-in': 'You are signed in. Add a passkey, so that you need no link the next time.',
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out on every device.',
  'passkey-added': 'The passkey was added. From now on you can sign in with it.',
  'passkey-removed': 'The passkey was removed.',
  'token-removed': 'The token was removed. Whatever used it is refused from now on.',
  'role-changed': 'The role was changed.',
  'account-closed': 'The account was closed. Its sessions and tokens have ended.',
  'account-opened': 'The account is open again.',
} as const;
export type DeskDone = keyof typeof done;

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
  roles,
  roleRights,
  scopes,
  home: {
    title: 'Your desk',
    signedInAs: 'You are signed in as {name}: {role}.',
    mayDo: 'A person with this role {rights}.',
    noPasskey: 'You have no passkey yet. Add one, so that you can sign in without a link.',
    addPasskey: 'Add a passkey',
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
  },
  link: {
    title: 'Sign in by link',
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
    sessions: 'Sessions',
    sessionsIntro: 'A session lasts seven days. If a device was lost, end them all; passkeys and tokens stay.',
    everywhere: 'Sign out everywhere',
  },
  people: {
    title: 'People',
    intro: 'Who may sign in, and what they may do.',
    invite: 'Invite a person',
    name: 'Name',
    role: 'Role',
    makeInvitation: 'Make an invitation link',
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
  once: {
    link: 'The link for {label}. It is shown this once, and works once:',
    token: 'The token “{label}”. It is shown this once; keep it where others do not read it:',
  },
  refused: { title: 'Not possible', home: 'To the desk' },
};
export type DeskMessages = typeof desk;
