import type { Where } from '../geometry/where';
import { locales } from '../i18n/locales';
import { areaKindOf, groundOf } from './area-form';
import type { ClaimContext } from './claim-form';
import { type Fields, textsAt, value } from './fields';
import { actorsOf, eventTypeOf, typeName } from './incident-form';
import { Refusal } from './refusals';

/** How a claim stands to an incident or area: it tells of it, or a judgement, forecast or supposition stands beside it. */
export const belongings = ['claims', 'beside', 'none'] as const;
export type Belonging = (typeof belongings)[number];

/** Rows of claims that the form may have. */
export const mostClaims = 200;

type Body = Readonly<Record<string, unknown>>;

/**
 * An incident or area with other claims, actors and another kind; its texts stay as they are.
 * @param fields "claim-ROW" which claim, "belongs-ROW" how it stands to it; "first" which gives it its place and time
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
  const rows = Object.keys(fields)
    .filter((name) => name.startsWith('claim-') && value(fields, name) !== '')
    .slice(0, mostClaims)
    .map((name) => ({ claim: value(fields, name), belongs: value(fields, name.replace('claim-', 'belongs-')) }));
  const those = (belonging: Belonging) => [
    ...new Set(rows.flatMap(({ claim, belongs }) => (belongs === belonging ? [claim] : []))),
  ];
  const claims = those('claims');
  if (claims.length === 0) throw Refusal.at('first', 'claims-missing');
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

/** What the form shows of an incident or area: its rows are called by the claims that they are about. */
export function fieldsOfFacts(body: Body): { fields: Record<string, string>; claims: string[] } {
  const listOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  const [claims, beside] = [listOf(body.claims), listOf(body.beside)];
  const fields: Record<string, string> = {};
  for (const ref of claims) fields[`belongs-${ref}`] = 'claims' satisfies Belonging;
  for (const ref of beside) fields[`belongs-${ref}`] = 'beside' satisfies Belonging;
  fields.first = claims[0] ?? '';
  for (const [i, { actor, role }] of ((body.actors ?? []) as { actor: string; role: string }[]).entries())
    Object.assign(fields, { [`actor-${i + 1}`]: actor, [`role-${i + 1}`]: role });
  if (body.eventType) {
    const type = typeName(String(body.eventType), String(body.subEventType));
    Object.assign(fields, { type, category: String(body.category ?? '') });
  }
  if (body.kind) Object.assign(fields, { kind: String(body.kind), where: body.where ? 'kept' : 'none' });
  return { fields, claims: [...claims, ...beside] };
}

/** Undefined is not written: a category that is left to the event type. */
function typeOf(fields: Fields, body: Body, statementCategories: readonly string[]) {
  const type = eventTypeOf(value(fields, 'type'));
  if (!type) throw Refusal.at('type', 'wrong-input', 'expected an event type of the list');
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

/**
 * What readers are told of a correction, as the form has it; null where it is none. It has to be said whether it is one:
 * a program that does not know the question would else answer it with no.
 * @param isAsked whether what the public sees is changed
 * @throws Refusal correction-unsaid, note-missing
 */
export function noteOf(fields: Fields, isAsked = true) {
  const note = { what: textsAt(fields, 'what'), why: textsAt(fields, 'why') };
  const isGiven = (texts: object) => Object.keys(texts).length > 0;
  const isCorrection = value(fields, 'correction');
  if (isCorrection === '' && isAsked) throw Refusal.at('correction', 'correction-unsaid', 'got nothing, expected yes or no');
  if (isCorrection !== 'yes') return null;
  for (const part of ['what', 'why'] as const)
    if (!isGiven(note[part])) throw Refusal.at(`${part}-${locales()[0]}`, 'note-missing');
  return note;
}
