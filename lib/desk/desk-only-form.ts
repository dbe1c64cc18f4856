import { type Coarseness, coarseness, type DeskOnly, identityOf, type KeptPart, keysOfPart, valueAt } from '../record/desk-only';
import { type Fields, textsAt, value } from './fields';
import { Refusal } from './refusals';
import { textsOf } from './texts';
import { isWorkKind, type WorkKind, workKinds } from './work';

/** Kinds of documents of which parts can be kept at the desk. */
const markedKinds = [...workKinds, 'sources', 'places', 'questions', 'corrections'] as const;
export type MarkedKind = (typeof markedKinds)[number];
export const isMarkedKind = (kind: string): kind is MarkedKind => markedKinds.some((one) => one === kind);
/** Those of a dataset as a whole: they have no status and no page of their own. */
export type ListKind = Exclude<MarkedKind, WorkKind>;
export const isListKind = (kind: string): kind is ListKind => isMarkedKind(kind) && !isWorkKind(kind);

type Keys = readonly (string | number)[];

/** A part that can be marked, by its path and by the keys that name it. */
export interface Part {
  path: string;
  keys: Keys;
  /** Text by language, one text, who speaks, or a list that may be empty: what can stand instead of it. */
  kind: 'texts' | 'text' | 'speaker' | 'entry' | 'list';
}

/** The path of keys, with ids in the place of positions; null where an entry of a list has none. */
function pathOf(body: unknown, keys: Keys): string | null {
  const steps = keys.map((key, i) => (typeof key === 'number' ? identityOf(valueAt(body, keys.slice(0, i + 1))) : key));
  const path = steps.every((step) => step !== null) ? steps.join('.') : null;
  return path !== null && keysOfPart(body, path) ? path : null;
}

/** Plain texts of a document that may name somebody. */
const plainTexts = ['headline', 'url'];

/** Lists of which the entries have no id, so that they are kept together. */
const wholeLists = ['aliases', 'summary', 'unknowns'];

/**
 * A document whose steps, of a story, have ids, as a mark names an entry of a list by its id: its position could come to mean
 * another one.
 */
export function withStepIds<T extends Readonly<Record<string, unknown>>>(body: T): T {
  const { steps } = body;
  if (!Array.isArray(steps) || steps.every((step) => identityOf(step) !== null)) return body;
  const taken = new Set(steps.map(identityOf));
  const freeId = (n: number): string => (taken.has(`step-${n}`) ? freeId(n + steps.length) : `step-${n}`);
  return {
    ...body,
    steps: steps.map((step, i) => (identityOf(step) === null ? { id: freeId(i + 1), ...Object(step) } : step)),
  };
}

/** Every part of a document that can be kept at the desk by itself, in the order in which they stand. */
export function partsOf({ deskOnly: _, withdrawal: __, ...body }: Readonly<Record<string, unknown>>): Part[] {
  const found: { keys: Keys; kind: Part['kind'] }[] = [
    ...textsOf(body).map(({ keys }) => ({ keys, kind: 'texts' as const })),
    ...plainTexts.flatMap((key) => (typeof body[key] === 'string' ? [{ keys: [key], kind: 'text' as const }] : [])),
    ...listsOf(body, wholeLists),
    ...(Object.hasOwn(Object(body.evidence), 'archive') ? [{ keys: ['evidence', 'archive'], kind: 'text' as const }] : []),
    ...entriesOf(body, 'alsoAt', 'entry'),
    ...entriesOf(body, 'actors', 'entry'),
    ...entriesOf(body, 'sources', 'entry'),
    ...entriesOf(body, 'places', 'entry'),
    ...entriesOf(body, 'questions', 'entry'),
    ...entriesOf(body, 'corrections', 'entry'),
    ...entriesOf(body, 'steps', 'entry'),
    ...listOf(body.sources).flatMap((source, i) =>
      Object.hasOwn(Object(source), 'url') ? [{ keys: ['sources', i, 'url'], kind: 'text' as const }] : [],
    ),
    ...listOf(body.claims).flatMap((claim, i) => [
      { keys: ['claims', i], kind: 'entry' as const },
      ...entriesOf(Object(claim), 'attribution', 'speaker', ['claims', i]),
      ...entriesOf(Object(claim), 'figures', 'entry', ['claims', i]),
      ...listsOf(Object(claim), ['hedges'], ['claims', i]),
    ]),
  ];
  const parts = found.flatMap(({ keys, kind }): Part[] => {
    const path = pathOf(body, keys);
    return path === null ? [] : [{ path, keys, kind }];
  });
  const place = (keys: Keys) => keys.map((key) => (typeof key === 'number' ? String(key).padStart(4, '0') : '')).join();
  return parts.toSorted((a, b) => place(a.keys).localeCompare(place(b.keys), 'en'));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const listsOf = (body: Record<string, unknown>, names: readonly string[], under: Keys = []) =>
  names.flatMap((key) => (listOf(body[key]).length > 0 ? [{ keys: [...under, key], kind: 'list' as const }] : []));
const entriesOf = (body: Record<string, unknown>, key: string, kind: Part['kind'], under: Keys = []) =>
  // References of an incident to its claims are texts, and no entries.
  listOf(body[key]).flatMap((entry, i) => (identityOf(entry) === null ? [] : [{ keys: [...under, key, i], kind }]));

/** What of a document has a position: where its claims or itself are said to be, and places of a dataset. */
export function positionsOf(body: Readonly<Record<string, unknown>>): { path: string; keys: Keys }[] {
  const keys: Keys[] = [
    ...(body.where ? [['where']] : []),
    ...listOf(body.claims).flatMap((claim, i) => (Object(claim).where ? [['claims', i, 'where']] : [])),
    ...listOf(body.places).flatMap((place, i) => (Object(place).coordinates ? [['places', i]] : [])),
  ];
  return keys.flatMap((one) => {
    const path = pathOf(body, one);
    return path === null ? [] : [{ path, keys: one }];
  });
}

const coarsenessOf = (text: string): Coarseness | undefined => coarseness.find((one) => String(one) === text);

/**
 * What a document keeps at the desk after a form of it was sent: one more part or position, or one less.
 * @throws Refusal wrong-input, reason-missing
 */
export function deskOnlyOf(fields: Fields, body: Readonly<Record<string, unknown>>): DeskOnly | undefined {
  const { parts = [], coordinates = [], ...others } = (body.deskOnly ?? {}) as DeskOnly;
  const [path, mark, reason] = [value(fields, 'path'), value(fields, 'mark'), value(fields, 'reason')];
  if (reason === '') throw Refusal.at('reason', 'reason-missing');
  const without = <T extends { path: string }>(list: readonly T[]) => list.filter((one) => one.path !== path);
  if (mark === 'part-lifted') return tidy({ ...others, parts: without(parts), coordinates });
  if (mark === 'position-lifted') return tidy({ ...others, parts, coordinates: without(coordinates) });
  if (mark === 'seen') {
    const name = value(fields, 'name');
    if (name === '') throw new Refusal('wrong-input', 'name: got nothing, expected the name that was looked at');
    const { seen = [], ...more } = others;
    return tidy({ ...more, parts, coordinates, seen: [...seen.filter((one) => one.name !== name), { name, reason }] });
  }
  if (mark === 'position') {
    const to = coarsenessOf(value(fields, 'to'));
    if (!to || !positionsOf(body).some((one) => one.path === path))
      throw new Refusal(
        'wrong-input',
        `got "${path}" to "${value(fields, 'to')}", expected a position and one of ${coarseness.join(', ')}`,
      );
    return tidy({ ...others, parts, coordinates: [...without(coordinates), { path, to, reason }] });
  }
  const part = partsOf(body).find((one) => one.path === path);
  if (mark !== 'part' || !part) throw new Refusal('wrong-input', `got "${path}", expected a part of the document`);
  const instead = insteadOf(fields, part, body);
  return tidy({
    ...others,
    coordinates,
    parts: [...without(parts), { path, ...(instead !== undefined && { instead }), reason }],
  });
}

/** How the form of a part or position would be filled in by what is kept of it; nothing where nothing is. */
export function fieldsOfMark(
  { deskOnly }: Readonly<Record<string, unknown>>,
  { path, mark }: { path: string; mark: string },
): Record<string, string> {
  const { parts = [], coordinates = [] } = (deskOnly ?? {}) as DeskOnly;
  const part = mark === 'part' ? parts.find((one) => one.path === path) : undefined;
  const position = mark === 'position' ? coordinates.find((one) => one.path === path) : undefined;
  if (position) return { to: String(position.to), reason: position.reason };
  if (!part) return {};
  const instead = Object(part.instead) as Readonly<Record<string, string | undefined>>;
  return {
    'instead-en': instead.en ?? '',
    'instead-ar': instead.ar ?? '',
    speaker: instead.source ?? '',
    reason: part.reason,
  };
}

/** Whether a form takes a mark away. */
export const isLift = (fields: Fields): boolean => ['part-lifted', 'position-lifted'].includes(value(fields, 'mark'));

/** What readers get in the place of a part; undefined: nothing. */
function insteadOf(fields: Fields, { kind, keys, path }: Part, body: unknown): KeptPart['instead'] {
  const texts = textsAt(fields, 'instead');
  const speaker = value(fields, 'speaker');
  if (kind === 'speaker' && speaker !== '') return { ...withoutKey(Object(valueAt(body, keys)), 'how'), source: speaker };
  // They may be empty in the files, and not missing.
  if (kind === 'list') return [];
  if (kind === 'text' && plainTexts.includes(path)) return null;
  return kind === 'texts' && Object.keys(texts).length > 0 ? texts : undefined;
}

const withoutKey = (body: Record<string, string>, key: string) =>
  Object.fromEntries(Object.entries(body).filter(([one]) => one !== key));

function tidy({ parts = [], coordinates = [], ...others }: DeskOnly): DeskOnly | undefined {
  const kept = { ...others, ...(parts.length > 0 && { parts }), ...(coordinates.length > 0 && { coordinates }) };
  return Object.keys(kept).length > 0 ? kept : undefined;
}
