import { type Role, roles, type Scope } from './roles';

/** Who may do something: anyone who asks, whoever is signed in, or some roles. */
type Who = 'anyone' | readonly Role[];

export interface Action {
  method: 'GET' | 'POST';
  /** Below /desk/api for actions, below /desk/{locale} for pages; "{id}" stands for one segment. */
  path: string;
  who: Who;
  /** With which scope an API token may do it too; null: never, a person has to be signed in. */
  scope: Scope | null;
}

const everyone = roles;
const writers = ['editor', 'reviewer', 'administrator'] as const;
const reviewers = ['reviewer', 'administrator'] as const;
const administrators = ['administrator'] as const;

/** What is asked about people: signing in, one's own account, those of others. */
const accountActions = {
  'use-link': { method: 'POST', path: '/sign-in/link', who: 'anyone', scope: null },
  'passkey-challenge': { method: 'POST', path: '/sign-in/challenge', who: 'anyone', scope: null },
  'use-passkey': { method: 'POST', path: '/sign-in/passkey', who: 'anyone', scope: null },
  'begin-oidc': { method: 'GET', path: '/sign-in/oidc', who: 'anyone', scope: null },
  'use-oidc': { method: 'POST', path: '/sign-in/oidc', who: 'anyone', scope: null },
  'begin-oidc-link': { method: 'GET', path: '/oidc', who: everyone, scope: null },
  'unlink-oidc': { method: 'POST', path: '/oidc/remove', who: everyone, scope: null },
  'see-session': { method: 'GET', path: '/session', who: everyone, scope: 'read' },
  'sign-out': { method: 'POST', path: '/sign-out', who: everyone, scope: null },
  'sign-out-everywhere': { method: 'POST', path: '/sign-out-everywhere', who: everyone, scope: null },
  'new-passkey-challenge': { method: 'POST', path: '/passkeys/challenge', who: everyone, scope: null },
  'add-passkey': { method: 'POST', path: '/passkeys', who: everyone, scope: null },
  'remove-passkey': { method: 'POST', path: '/passkeys/remove', who: everyone, scope: null },
  'make-token': { method: 'POST', path: '/tokens', who: everyone, scope: null },
  'remove-token': { method: 'POST', path: '/tokens/{id}/remove', who: everyone, scope: null },
  'list-accounts': { method: 'GET', path: '/accounts', who: administrators, scope: null },
  invite: { method: 'POST', path: '/invitations', who: administrators, scope: null },
  'change-role': { method: 'POST', path: '/accounts/{id}/role', who: administrators, scope: null },
  'close-account': { method: 'POST', path: '/accounts/{id}/close', who: administrators, scope: null },
  'open-account': { method: 'POST', path: '/accounts/{id}/open', who: administrators, scope: null },
  'make-link': { method: 'POST', path: '/accounts/{id}/link', who: administrators, scope: null },
} as const satisfies Record<string, Action>;

const document = '/documents/{kind}/{id}';
/** A source or place in the list of a dataset. */
const item = `${document}/items/{item}`;
/** What is asked about documents on their way to the public. */
const documentActions = {
  'new-article': { method: 'POST', path: '/articles', who: writers, scope: 'write' },
  'list-documents': { method: 'GET', path: '/documents', who: everyone, scope: 'read' },
  'read-document': { method: 'GET', path: document, who: everyone, scope: 'read' },
  'read-form': { method: 'GET', path: `${document}/form`, who: writers, scope: null },
  'write-texts': { method: 'POST', path: `${document}/texts`, who: writers, scope: 'write' },
  submit: { method: 'POST', path: `${document}/submit`, who: writers, scope: 'write' },
  return: { method: 'POST', path: `${document}/return`, who: writers, scope: 'write' },
  restore: { method: 'POST', path: `${document}/restore`, who: writers, scope: 'write' },
  publish: { method: 'POST', path: `${document}/publish`, who: reviewers, scope: 'review' },
  correct: { method: 'POST', path: `${document}/correct`, who: reviewers, scope: 'review' },
  withdraw: { method: 'POST', path: `${document}/withdraw`, who: reviewers, scope: 'review' },
  keep: { method: 'POST', path: `${document}/keep`, who: writers, scope: 'write' },
  withhold: { method: 'POST', path: `${document}/withhold`, who: reviewers, scope: 'review' },
  lift: { method: 'POST', path: `${document}/lift`, who: writers, scope: 'write' },
  'lift-withdrawn': { method: 'POST', path: `${document}/lift-withdrawn`, who: reviewers, scope: 'review' },
} as const satisfies Record<string, Action>;

const article = '/articles/{id}';
const claim = `${article}/claims/{claim}`;
/** What is asked while an article is written, and of what people say of a document to each other. */
const writingActions = {
  'read-places': { method: 'GET', path: '/places', who: writers, scope: 'read' },
  'read-text': { method: 'GET', path: `${article}/text`, who: writers, scope: 'read' },
  'write-marks': { method: 'POST', path: `${article}/marks`, who: writers, scope: 'write' },
  'write-head': { method: 'POST', path: `${article}/head`, who: writers, scope: 'write' },
  'write-claim': { method: 'POST', path: `${article}/claims`, who: writers, scope: 'write' },
  'remove-claim': { method: 'POST', path: `${claim}/remove`, who: writers, scope: 'write' },
  'link-claim': { method: 'POST', path: `${claim}/links`, who: writers, scope: 'write' },
  'try-claim': { method: 'POST', path: `${claim}/outcome`, who: writers, scope: null },
  'add-source': { method: 'POST', path: `${article}/sources`, who: writers, scope: 'write' },
  'new-incident': { method: 'POST', path: `${article}/incidents`, who: writers, scope: 'write' },
  'find-entries': { method: 'GET', path: '/entries', who: writers, scope: 'read' },
  'join-entry': { method: 'POST', path: `${article}/joins`, who: writers, scope: 'write' },
  comment: { method: 'POST', path: `${document}/comments`, who: writers, scope: 'write' },
  'settle-comment': { method: 'POST', path: `${document}/comments/{comment}/settle`, who: writers, scope: 'write' },
  assign: { method: 'POST', path: `${document}/assign`, who: writers, scope: 'write' },
  delete: { method: 'POST', path: `${document}/delete`, who: writers, scope: 'write' },
} as const satisfies Record<string, Action>;

/** What is asked of the record itself: its incidents, areas, actors, sources and places, and what of it is public. */
const recordActions = {
  'write-facts': { method: 'POST', path: `${document}/facts`, who: writers, scope: 'write' },
  'correct-facts': { method: 'POST', path: `${document}/facts/correct`, who: reviewers, scope: 'review' },
  'correct-restore': { method: 'POST', path: `${document}/restore/correct`, who: reviewers, scope: 'review' },
  'correct-item': { method: 'POST', path: `${item}/correct`, who: reviewers, scope: 'review' },
  'restore-item': { method: 'POST', path: `${item}/restore/correct`, who: reviewers, scope: 'review' },
  'correct-head': { method: 'POST', path: `${article}/head/correct`, who: reviewers, scope: 'review' },
  'correct-claim': { method: 'POST', path: `${article}/claims/correct`, who: reviewers, scope: 'review' },
  'correct-removal': { method: 'POST', path: `${claim}/remove/correct`, who: reviewers, scope: 'review' },
  'add-place': { method: 'POST', path: `${article}/places`, who: writers, scope: 'write' },
  'new-actor': { method: 'POST', path: '/actors', who: writers, scope: 'write' },
  'new-area': { method: 'POST', path: `${article}/areas`, who: writers, scope: 'write' },
  'correct-links': { method: 'POST', path: `${claim}/links/correct`, who: reviewers, scope: 'review' },
} as const satisfies Record<string, Action>;

/** What is asked of parts of a document that the desk alone has. */
const careActions = {
  'write-desk-only': { method: 'POST', path: `${document}/desk-only`, who: writers, scope: 'write' },
  'correct-desk-only': { method: 'POST', path: `${document}/desk-only/correct`, who: reviewers, scope: 'review' },
} as const satisfies Record<string, Action>;

const bulk = '/bulk/{id}';
/** What is asked of many documents at once: a change is looked at before it is made. */
const bulkActions = {
  'begin-bulk': { method: 'POST', path: '/bulk', who: writers, scope: 'write' },
  'see-bulk': { method: 'GET', path: bulk, who: writers, scope: 'read' },
  'apply-bulk': { method: 'POST', path: `${bulk}/apply`, who: writers, scope: 'write' },
  'renew-bulk': { method: 'POST', path: `${bulk}/renew`, who: writers, scope: 'write' },
  'drop-bulk': { method: 'POST', path: `${bulk}/drop`, who: writers, scope: 'write' },
} as const satisfies Record<string, Action>;

/** What is asked of what is kept of an article's page. */
const evidenceActions = {
  'write-evidence': { method: 'POST', path: `${document}/evidence`, who: writers, scope: 'write' },
  'keep-copy': { method: 'POST', path: `${document}/copies`, who: writers, scope: 'write' },
  'read-copy': { method: 'GET', path: `${document}/copy`, who: writers, scope: 'read' },
  'delete-copy': { method: 'POST', path: `${document}/copy/delete`, who: reviewers, scope: 'review' },
} as const satisfies Record<string, Action>;

/** What is asked of alerts: a person's own mails, and webhooks, which administrators set up. */
const alertActions = {
  'list-alerts': { method: 'GET', path: '/alerts', who: everyone, scope: null },
  'make-webhook': { method: 'POST', path: '/alerts/webhooks', who: administrators, scope: null },
  'ping-webhook': { method: 'POST', path: '/alerts/{id}/ping', who: administrators, scope: null },
  'make-mail': { method: 'POST', path: '/alerts/mails', who: everyone, scope: null },
  'confirm-mail': { method: 'POST', path: '/alerts/confirm', who: everyone, scope: null },
  'remove-alert': { method: 'POST', path: '/alerts/{id}/remove', who: everyone, scope: null },
} as const satisfies Record<string, Action>;

const oneImport = '/imports/{id}';
/** What is asked of data sets of others that are brought in through the browser. */
const importActions = {
  'upload-import': { method: 'POST', path: '/imports', who: reviewers, scope: 'review' },
  'list-imports': { method: 'GET', path: '/imports', who: reviewers, scope: 'read' },
  'see-import': { method: 'GET', path: oneImport, who: reviewers, scope: 'read' },
  'import-report': { method: 'GET', path: `${oneImport}/report.csv`, who: reviewers, scope: 'read' },
  'check-import': { method: 'POST', path: `${oneImport}/check`, who: reviewers, scope: 'review' },
  'take-import': { method: 'POST', path: `${oneImport}/take`, who: reviewers, scope: 'review' },
  'remove-import': { method: 'POST', path: `${oneImport}/remove`, who: reviewers, scope: 'review' },
} as const satisfies Record<string, Action>;

/** What can be asked of /desk/api: who may do what, at which address. The routes and the tests read this table. */
export const actions = {
  ...accountActions,
  ...documentActions,
  ...writingActions,
  ...recordActions,
  ...careActions,
  ...bulkActions,
  ...evidenceActions,
  ...alertActions,
  ...importActions,
};
export type AccountActionName = keyof typeof accountActions;
export type DocumentActionName = keyof typeof documentActions;
export type WritingActionName = keyof typeof writingActions;
export type RecordActionName = keyof typeof recordActions;
export type CareActionName = keyof typeof careActions;
export type BulkActionName = keyof typeof bulkActions;
export type EvidenceActionName = keyof typeof evidenceActions;
export type AlertActionName = keyof typeof alertActions;
export type ImportActionName = keyof typeof importActions;
export type ActionName = keyof typeof actions;

/** The pages of the desk, likewise. */
export const pages = {
  'sign-in': { method: 'GET', path: '/sign-in', who: 'anyone', scope: null },
  link: { method: 'GET', path: '/link/{token}', who: 'anyone', scope: null },
  oidc: { method: 'GET', path: '/oidc', who: 'anyone', scope: null },
  home: { method: 'GET', path: '', who: everyone, scope: null },
  account: { method: 'GET', path: '/account', who: everyone, scope: null },
  people: { method: 'GET', path: '/people', who: administrators, scope: null },
  new: { method: 'GET', path: '/new', who: writers, scope: null },
  published: { method: 'GET', path: '/published', who: everyone, scope: null },
  /** Before the page of a document, whose address it would else be. */
  bulk: { method: 'GET', path: '/documents/bulk/{id}', who: writers, scope: null },
  document: { method: 'GET', path: document, who: everyone, scope: null },
  preview: { method: 'GET', path: `${document}/preview`, who: everyone, scope: null },
  texts: { method: 'GET', path: `${document}/texts`, who: writers, scope: null },
  place: { method: 'GET', path: `${article}/place`, who: writers, scope: null },
  actor: { method: 'GET', path: '/actor', who: writers, scope: null },
  area: { method: 'GET', path: `${article}/area`, who: writers, scope: null },
  'desk-only': { method: 'GET', path: `${document}/desk-only`, who: writers, scope: null },
  item: { method: 'GET', path: item, who: reviewers, scope: null },
  facts: { method: 'GET', path: `${document}/facts`, who: writers, scope: null },
  text: { method: 'GET', path: `${article}/text`, who: writers, scope: null },
  head: { method: 'GET', path: `${article}/head`, who: writers, scope: null },
  claim: { method: 'GET', path: claim, who: writers, scope: null },
  source: { method: 'GET', path: `${article}/source`, who: writers, scope: null },
  incident: { method: 'GET', path: `${article}/incident`, who: writers, scope: null },
  documents: { method: 'GET', path: '/documents', who: everyone, scope: null },
  evidence: { method: 'GET', path: `${article}/evidence`, who: writers, scope: null },
  links: { method: 'GET', path: '/links', who: everyone, scope: null },
  alerts: { method: 'GET', path: '/alerts', who: everyone, scope: null },
  imports: { method: 'GET', path: '/imports', who: reviewers, scope: null },
  import: { method: 'GET', path: oneImport, who: reviewers, scope: null },
} as const satisfies Record<string, Action>;
export type PageName = keyof typeof pages;

export const mayDo = ({ who }: Pick<Action, 'who'>, role: Role | null): boolean =>
  who === 'anyone' || (role !== null && who.includes(role));

/** The row that an address belongs to, and what stands for its "{…}"; null where none does. */
export function rowAt<N extends string>(
  table: Readonly<Record<N, Action>>,
  method: string,
  path: string,
): { name: N; action: Action; parameters: Readonly<Record<string, string>> } | null {
  for (const [name, action] of Object.entries<Action>(table)) {
    const parameters = action.method === method ? match(action.path, path) : null;
    if (parameters) return { name: name as N, action, parameters };
  }
  return null;
}

/** "/accounts/{id}/role" and "/accounts/a-1/role" → { id: "a-1" } */
function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, got] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== got.length) return null;
  const parameters: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    const value = got[i] as string;
    if (name ? value === '' : segment !== value) return null;
    if (name) parameters[name] = value;
  }
  return parameters;
}
