import type { ZodError } from 'zod';

/** Why the desk refuses a request, with the status of the answer. The words are in messages/desk. */
export const refusals = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'other-site': 403,
  'not-found': 404,
  'wrong-input': 400,
  'wrong-type': 415,
  'link-unknown': 410,
  'passkey-refused': 401,
  'passkey-unsupported': 400,
  'passkey-known': 409,
  'account-closed': 403,
  'last-administrator': 409,
  'own-account': 409,
  'too-many-attempts': 429,
  'scope-missing': 403,
  'scope-beyond-role': 403,
  /** Of an OpenID provider: */
  'oidc-off': 404,
  'oidc-unreachable': 503,
  'oidc-refused': 401,
  'oidc-unknown': 403,
  'oidc-taken': 409,
  /** Of documents: */
  'other-status': 409,
  'own-work': 403,
  'reason-missing': 400,
  'not-sound': 409,
  'address-taken': 409,
  /** Of claims and incidents: */
  'claim-empty': 400,
  'mode-missing': 400,
  'source-unknown': 400,
  'source-unfit': 400,
  'counts-with-unknown': 400,
  'source-circle': 400,
  'time-unread': 400,
  'figure-unnamed': 400,
  'place-unknown': 400,
  'place-circle': 400,
  'point-unsourced': 400,
  'about-missing': 400,
  'other-speaker': 400,
  'claims-missing': 400,
  /** Of what is public: */
  'correction-unsaid': 400,
  'note-missing': 400,
  'note-nowhere': 400,
  'place-unsourced': 400,
  'description-unsourced': 400,
  'answer-unfit': 400,
  /** Of changes of many: */
  'bulk-none': 400,
  'bulk-many': 400,
  /** Of evidence: */
  'copy-known': 409,
  /** Of alerts: */
  'wrong-filters': 400,
  'wrong-target': 400,
  'alerts-many': 409,
  'mail-off': 409,
  /** Of files and imports: */
  'file-missing': 400,
  'file-too-large': 413,
  'import-running': 409,
  'import-other-state': 409,
  'imports-many': 409,
  'terms-missing': 400,
  'dataset-curated': 409,
  'mapping-wrong': 400,
  /** Of the text of a new article, and the file in which it comes: */
  'text-missing': 400,
  'text-too-long': 400,
  'language-unfound': 400,
  'text-files-many': 400,
  'text-file-type': 415,
  'text-file-too-large': 413,
  'text-file-broken': 400,
  'text-file-locked': 400,
  'text-file-encoding': 400,
  'text-file-empty': 400,
  stale: 409,
  'desk-closed': 503,
  'went-wrong': 500,
} as const satisfies Record<string, number>;
export type RefusalCode = keyof typeof refusals;
export const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** Thrown anywhere below an action of the desk; a page tells it in the reader's language, the API as a problem document. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    /** What exactly: the field and what it expects. For the API, in English. */
    readonly detail = '',
    /** Of too many attempts: when the next may be made, in seconds. */
    readonly retryAfterSeconds?: number,
    /** The field of the form that it is about, beside which it is told. */
    readonly field?: string,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }

  /** Of one field of a form. */
  static at(field: string, code: RefusalCode, detail = ''): Refusal {
    return new Refusal(code, `${field}: ${detail || 'got nothing'}`, undefined, field);
  }

  /** Of the first thing that a schema found wrong with what a form said. */
  static ofSchema({ issues: [issue] }: Pick<ZodError, 'issues'>): Refusal {
    return Refusal.at(String(issue?.path[0] ?? ''), 'wrong-input', `${issue?.path.join('.')}: ${issue?.message}`);
  }
}

/**
 * An error as a refusal, or null. By its name and not by its class: Next bundles each route with its own copy of a module,
 * and what one has opened, such as the desk, throws errors of that copy.
 */
export const asRefusal = (error: unknown): Refusal | null =>
  error instanceof Error && error.name === 'Refusal' ? (error as Refusal) : null;
