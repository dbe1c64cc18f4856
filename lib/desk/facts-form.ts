import type { Where } from '../geometry/where';
import { areaKindOf, groundOf } from './area-form';
import type { ClaimContext } from './claim-form';
import { type Fields, textsAt, value } from './fields';
import { actorsOf, eventTypeOf } from './incident-form';
import { Refusal } from './refusals';

/** How a claim stands to an incident or area: it tells of it, or a judgement, forecast or supposition stands beside it. */
export const belongings = ['claims', 'beside', 'none'] as const;
export type Belonging = (typeof belongings)[number];

/** Rows of claims that the form may have. */
export const mostClaims = 200;

type Body = Readonly<Record<string, unknown>>;

/**
 * An incident or area with other claims, actors and another kind; its texts stay as they are.
 * @param fields "claim-3" which claim, "belongs-3" how it stands to it; "first" which gives it its place and time
 * @throws Refusal claims-missing, wrong-input, place-unknown, point-unsourced
 */
export function factsOf(
  fields: Fields,
  body: Body,
  {
    kind,
    statementCategories,
    place,
  }: { kind: 'incident' | 'area'; statementCategories: readonly string[]; place: ClaimContext['place'] },
): Record<string, unknown> {
  const rows = Array.from({ length: mostClaims }, (_, i) => ({
    claim: value(fields, `claim-${i}`),
    belongs: value(fields, `belongs-${i}`),
  })).filter(({ claim }) => claim !== '');
  const those = (belonging: Belonging) => [
    ...new Set(rows.flatMap(({ claim, belongs }) => (belongs === belonging ? [claim] : []))),
  ];
  const claims = those('claims');
  if (claims.length === 0) throw new Refusal('claims-missing');
  const first = value(fields, 'first');
  const beside = those('beside').filter((claim) => !claims.includes(claim));
  const { beside: _beside, ...rest } = body;
  return {
    ...rest,
    claims: claims.includes(first) ? [first, ...claims.filter((claim) => claim !== first)] : claims,
    ...(beside.length > 0 && { beside }),
    actors: actorsOf(fields, body.actors),
    ...(kind === 'incident' ? typeOf(fields, body, statementCategories) : areaFactsOf(fields, body, place)),
  };
}

/** Undefined is not written: a category that is left to the event type. */
function typeOf(fields: Fields, body: Body, statementCategories: readonly string[]) {
  const type = eventTypeOf(value(fields, 'type'));
  if (!type) throw new Refusal('wrong-input', 'type: expected an event type of the list');
  const category = value(fields, 'category');
  const isSame = category === (body.category ?? '');
  const isStatement = isSame ? body.statement === true : statementCategories.includes(category);
  return { ...type, category: category || undefined, statement: isStatement || undefined };
}

/** Undefined is not written: a ground that is left to the first claim. */
const areaFactsOf = (fields: Fields, body: Body, place: ClaimContext['place']) => ({
  kind: areaKindOf(fields),
  where: groundOf(fields, (body.where ?? null) as Where | null, place).where,
});

/** What readers are told of a correction, as the form has it; null where it is none. @throws Refusal note-missing */
export function noteOf(fields: Fields) {
  const note = { what: textsAt(fields, 'what'), why: textsAt(fields, 'why') };
  const isGiven = (texts: object) => Object.keys(texts).length > 0;
  const isCorrection = value(fields, 'correction');
  if (isCorrection === 'no' || (isCorrection === '' && !isGiven(note.what) && !isGiven(note.why))) return null;
  if (!isGiven(note.what) || !isGiven(note.why)) throw new Refusal('note-missing');
  return note;
}
