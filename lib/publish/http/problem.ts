import { addressKey } from '../../record/document-status';
import type { RecordCatalogue } from '../../record/model';
import type { Kind } from '../../url/paths';
import type { ProblemKind } from './problems.mjs';

/** One parameter that was not understood. */
export interface WrongParameter {
  name: string;
  got: string;
  expected: string;
}

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

/** The same for a slug, of which the record may still tell that it was withdrawn. */
export function missingThing({ withdrawn }: RecordCatalogue, kind: Kind, slug: string, what: string, where: string): Problem {
  const gone = withdrawn.get(addressKey(kind, slug));
  if (!gone) return unknownThing(what, slug, where);
  return new Problem('withdrawn', `"${slug}" was withdrawn on ${gone.date}: ${gone.why.en}`);
}

/** What was got goes back shortened, as it comes from outside. */
export const wrongParameters = (parameters: readonly WrongParameter[]): Problem =>
  new Problem(
    'invalid-parameter',
    parameters.map(({ name, got, expected }) => `${name}: got "${got.slice(0, 100)}", expected ${expected}.`).join(' '),
    parameters.map(({ name, got, expected }) => ({ name: name.slice(0, 100), got: got.slice(0, 100), expected })),
  );
