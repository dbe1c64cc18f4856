import { actions, mayDo, pages, rowAt } from './actions';
import { type Role, roles } from './roles';

/** Written out, so that a slip in the table of actions is seen: v viewer, e editor, r reviewer, a administrator, * anyone. */
const expected: Readonly<Record<string, string>> = {
  'use-link': '*vera',
  'passkey-challenge': '*vera',
  'use-passkey': '*vera',
  'see-session': 'vera',
  'sign-out': 'vera',
  'sign-out-everywhere': 'vera',
  'new-passkey-challenge': 'vera',
  'add-passkey': 'vera',
  'remove-passkey': 'vera',
  'make-token': 'vera',
  'remove-token': 'vera',
  'list-accounts': 'a',
  invite: 'a',
  'change-role': 'a',
  'close-account': 'a',
  'open-account': 'a',
  'make-link': 'a',
  'new-article': 'era',
  'list-documents': 'vera',
  'read-document': 'vera',
  'write-texts': 'era',
  submit: 'era',
  return: 'era',
  restore: 'era',
  publish: 'ra',
  correct: 'ra',
  withdraw: 'ra',
  'page sign-in': '*vera',
  'page link': '*vera',
  'page home': 'vera',
  'page account': 'vera',
  'page people': 'a',
  'page new': 'era',
  'page published': 'vera',
  'page document': 'vera',
  'page preview': 'vera',
  'page texts': 'era',
  'add-source': 'era',
  assign: 'era',
  comment: 'era',
  delete: 'era',
  'join-incident': 'era',
  'link-claim': 'era',
  'new-incident': 'era',
  'page claim': 'era',
  'page head': 'era',
  'page incident': 'era',
  'page source': 'era',
  'page text': 'era',
  'read-places': 'era',
  'read-text': 'era',
  'remove-claim': 'era',
  'settle-comment': 'era',
  'write-claim': 'era',
  'write-head': 'era',
  'write-marks': 'era',
  'begin-bulk': 'era',
  'see-bulk': 'era',
  'apply-bulk': 'era',
  'renew-bulk': 'era',
  'drop-bulk': 'era',
  'page documents': 'vera',
  'page bulk': 'era',
  'write-evidence': 'era',
  'keep-copy': 'era',
  'read-copy': 'era',
  'delete-copy': 'ra',
  'page evidence': 'era',
  'page links': 'vera',
  'upload-import': 'ra',
  'list-imports': 'ra',
  'see-import': 'ra',
  'import-report': 'ra',
  'check-import': 'ra',
  'take-import': 'ra',
  'remove-import': 'ra',
  'page imports': 'ra',
  'page import': 'ra',
};

const whoMay = (action: Parameters<typeof mayDo>[0]) =>
  (mayDo(action, null) ? '*' : '') +
  roles
    .filter((role: Role) => mayDo(action, role))
    .map((role) => role[0])
    .join('');

test('who may do what', () => {
  const got = [
    ...Object.entries(actions).map(([name, action]) => [name, whoMay(action)]),
    ...Object.entries(pages).map(([name, page]) => [`page ${name}`, whoMay(page)]),
  ];
  expect(Object.fromEntries(got)).toEqual(expected);
});

test('only what a program has to do can be done with an API token', () => {
  expect(Object.entries(actions).flatMap(([name, { scope }]) => (scope ? [name] : []))).toEqual([
    'see-session',
    'new-article',
    'list-documents',
    'read-document',
    'write-texts',
    'submit',
    'return',
    'restore',
    'publish',
    'correct',
    'withdraw',
    'read-places',
    'read-text',
    'write-marks',
    'write-head',
    'write-claim',
    'remove-claim',
    'link-claim',
    'add-source',
    'new-incident',
    'join-incident',
    'comment',
    'settle-comment',
    'assign',
    'delete',
    'begin-bulk',
    'see-bulk',
    'apply-bulk',
    'renew-bulk',
    'drop-bulk',
    'write-evidence',
    'keep-copy',
    'read-copy',
    'delete-copy',
    'upload-import',
    'list-imports',
    'see-import',
    'import-report',
    'check-import',
    'take-import',
    'remove-import',
  ]);
});

test.each([
  ['POST', '/accounts/a-1/role', 'change-role', { id: 'a-1' }],
  ['POST', '/tokens/t-1/remove', 'remove-token', { id: 't-1' }],
  ['GET', '/session', 'see-session', {}],
])('%s %s is %s', (method, path, name, parameters) => {
  expect(rowAt(actions, method, path)).toMatchObject({ name, parameters });
});

test.each([
  ['GET', '/accounts/a-1/role'],
  ['POST', '/accounts//role'],
  ['POST', '/accounts/a-1/role/'],
  ['POST', '/accounts/a-1'],
  ['POST', ''],
  ['DELETE', '/session'],
])('%s %s is nothing', (method, path) => expect(rowAt(actions, method, path)).toBeNull());
