import { siteOrigin } from '../../url/origin';

/** One parameter that was not understood. */
export interface WrongParameter {
  name: string;
  got: string;
  expected: string;
}

/** The kinds of problem that a machine interface answers with, and their status. Anchors of `/api/docs`. */
export const problemKinds = {
  'invalid-parameter': { status: 400, title: 'A parameter was not understood' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address is for reading only' },
  'not-acceptable': { status: 406, title: 'No form of this answer is acceptable' },
  internal: { status: 500, title: 'Something went wrong here' },
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** An answer that is no answer: thrown anywhere below an endpoint, sent as a problem document (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly parameters: readonly WrongParameter[] = [],
  ) {
    super(detail);
  }
}

export const unknownThing = (what: string, got: string, where: string): Problem =>
  new Problem('not-found', `Got the ${what} "${got.slice(0, 100)}", expected one of ${where}.`);

/** What was got goes back shortened, as it comes from outside. */
export const wrongParameters = (parameters: readonly WrongParameter[]): Problem =>
  new Problem(
    'invalid-parameter',
    parameters.map(({ name, got, expected }) => `${name}: got "${got.slice(0, 100)}", expected ${expected}.`).join(' '),
    parameters.map(({ name, got, expected }) => ({ name: name.slice(0, 100), got: got.slice(0, 100), expected })),
  );

/** `application/problem+json` of a problem, with the address that was asked for. */
export function problemDocument({ kind, detail, parameters }: Problem, path: string) {
  const { status, title } = problemKinds[kind];
  return {
    type: `${siteOrigin(process.env)}/api/docs#${kind}`,
    title,
    status,
    detail,
    instance: path,
    ...(parameters.length > 0 && { parameters }),
  };
}
