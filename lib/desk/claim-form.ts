import type { Where } from '../geometry/where';
import { type Locale, locales } from '../i18n/locales';
import type { Question } from '../record/questions';
import type { Access, Locator } from '../record/reading';
import { type Mode, modes } from '../record/schema';
import { readTime } from '../time/spoken';
import type { PartOfDay } from '../time/spoken/words';
import { isWrittenAs, writeTime } from '../time/spoken/write';
import { slugify } from '../url/paths';
import { answersOf, type DraftAnswer, fieldsOfAnswers } from './answer-form';
import { fieldOfLocator, locatorOf } from './claim-locator';
import { type Fields, numberAt, type Texts, textsAt, value } from './fields';
import { inOrderOf } from './key-order';
import { Refusal } from './refusals';
import { mostRows } from './returned-form';

/** A claim that may not be finished yet. What its form does not show (links, phrases) stays as it was. */
export interface DraftClaim {
  id: string;
  text: Texts;
  locator: Locator;
  attribution: { source: string; how?: Texts }[];
  modes: Mode[];
  said: DraftTime | null;
  happened: DraftTime | null;
  hedges: Texts[];
  access: Access;
  where: Where | null;
  figures?: DraftFigure[];
  answers?: DraftAnswer[];
  supports: DraftLink[];
  contradicts: DraftLink[];
  replacedBy?: string;
  [other: string]: unknown;
}
export interface DraftTime {
  edtf: string | null;
  partOfDay?: PartOfDay;
  basis?: 'stated' | 'inferred';
  note?: Texts;
  before?: string;
  by?: string;
}
export interface DraftFigure {
  quantity: string;
  label: Texts;
  min: number | null;
  max: number | null;
  approximate?: boolean;
  unit: string;
}
export interface DraftLink {
  claim: string;
  about: Texts;
}

/** How many rows the form may get of each, and more where a claim has more; it begins with one. */
export const mostSpeakers = 8;
export const mostHedges = 6;
export const mostFigures = 6;

/** What the words of the form are looked up in. */
export interface ClaimContext {
  /** The id of the source that published the article: the first of every chain. */
  outlet: string;
  /** Whether the article was read: a new claim has it so. */
  access: Access;
  paragraphs: number;
  /** The day on which it was published, or the last of the span: "2022-01-24". */
  reference: string | null;
  /** The id of a source by its name in either language, or by its id. */
  source(name: string): string | null;
  /** The id of a place, likewise. */
  place(name: string): string | null;
  /** The figures that the record has, by which the same quantity keeps its name. */
  figures: readonly DraftFigure[];
  /** Where the mentions of the text are, as the form offers them. */
  offered: readonly Where[];
  /** What the claims of its dataset can answer. */
  questions: readonly Question[];
}

const isMode = (text: string): text is Mode => (modes as readonly string[]).includes(text);
const isEmpty = (texts: Texts): boolean => Object.keys(texts).length === 0;

/** @throws Refusal with the field in its detail: claim-empty, source-unknown, time-unread, place-unknown, point-unsourced, wrong-input */
export function claimOf(fields: Fields, before: DraftClaim | null, id: string, context: ClaimContext): DraftClaim {
  const text = textsAt(fields, 'text');
  if (isEmpty(text)) throw Refusal.at(`text-${locales()[0]}`, 'claim-empty');
  const access = before?.access ?? context.access;
  const rows = figureRowsOf(fields, before?.figures ?? [], context);
  const figures = rows.map(({ figure }) => figure);
  const answers = answersOf(fields, before?.answers ?? [], rows, context);
  const { figures: _figures, answers: _answers, ...kept } = before ?? { supports: [], contradicts: [] };
  const claim: DraftClaim = {
    ...kept,
    id,
    text,
    locator: locatorOf(fields, before?.locator, access, context.paragraphs),
    attribution: chainOf(fields, before?.attribution[0]?.how, context),
    modes: modesOf(fields, before?.modes ?? []),
    said: timeOf(fields, 'said', before?.said ?? null, context),
    happened: timeOf(fields, 'happened', before?.happened ?? null, context),
    hedges: rowsOf((row) => textsAt(fields, `hedge-${row}`)).filter((texts) => !isEmpty(texts)),
    access,
    where: whereOf(fields, before?.where ?? null, context),
    ...(figures.length > 0 && { figures }),
    ...(answers.length > 0 && { answers }),
  };
  return inOrderOf(before, claim);
}

const rowsOf = <T>(row: (number: number) => T): T[] => Array.from({ length: mostRows }, (_, i) => row(i + 1));

/**
 * From the outlet, which the form does not ask for, to whoever said it first.
 * @param stood how the outlet said it, which stays where it is not sent
 */
function chainOf(fields: Fields, stood: Texts | undefined, { outlet, source }: ClaimContext): DraftClaim['attribution'] {
  const further = rowsOf((row) => ({ row, name: value(fields, `source-${row}`), how: textsAt(fields, `how-${row}`) }));
  const links = further.flatMap(({ row, name, how }) => {
    if (name === '') return [];
    const id = source(name);
    if (id === null) throw Refusal.at(`source-${row}`, 'source-unknown', name.slice(0, 100));
    return [{ source: id, ...(!isEmpty(how) && { how }) }];
  });
  const isSent = locales().some((locale) => `how-0-${locale}` in fields);
  const how = isSent ? textsAt(fields, 'how-0') : stood;
  const first = { source: outlet, ...(how && !isEmpty(how) && { how }) };
  return [first, ...links.filter((link, i) => !(i === 0 && link.source === outlet))];
}

/** The form has two; what a claim is put forward as besides stays. */
function modesOf(fields: Fields, before: readonly Mode[]): Mode[] {
  const [main, second] = [value(fields, 'mode'), value(fields, 'mode-2')];
  if (!isMode(main)) throw Refusal.at('mode', 'mode-missing');
  return [...new Set([main, ...(isMode(second) ? [second] : []), ...before.slice(2)])];
}

/**
 * An order to another claim, which the form does not show, stays unless a time is typed where none stood. A note stands without
 * a time too.
 */
function timeOf(
  fields: Fields,
  name: 'said' | 'happened',
  before: DraftTime | null,
  { reference }: ClaimContext,
): DraftTime | null {
  const typed = value(fields, name);
  const texts = textsAt(fields, `${name}-note`);
  const note = !isEmpty(texts) && { note: texts };
  const { edtf = null, partOfDay, basis: stood, note: _note, ...order } = before ?? {};
  if (typed === '') {
    const undated = { ...(edtf === null && stood && { basis: stood }), ...order, ...note };
    return Object.keys(undated).length > 0 ? { edtf: null, ...undated } : null;
  }
  const basis = value(fields, `${name}-basis`) === 'inferred' ? 'inferred' : 'stated';
  const kept = edtf !== null && order;
  const day = edtf !== null && { edtf, ...(partOfDay && { partOfDay }) };
  // As the form wrote it, it is the same.
  if (day && isWrittenAs(day, typed)) return { ...day, basis, ...kept, ...note };
  const read = readTime(typed, reference);
  if ('problem' in read) throw Refusal.at(name, 'time-unread', `${read.problem}${read.word ? ` (${read.word})` : ''}`);
  return { ...read.time, basis, ...kept, ...note };
}

/** The figures with the rows of the form that they stand in. */
function figureRowsOf(
  fields: Fields,
  before: readonly DraftFigure[],
  { figures }: ClaimContext,
): { row: number; figure: DraftFigure }[] {
  return rowsOf((row) => row).flatMap((row): { row: number; figure: DraftFigure }[] => {
    const label = textsAt(fields, `figure-${row}-label`);
    const [min, max] = [numberAt(fields, `figure-${row}-min`), numberAt(fields, `figure-${row}-max`)];
    if (isEmpty(label)) {
      if (min === null && max === null) return [];
      throw Refusal.at(`figure-${row}-label-${locales()[0]}`, 'figure-unnamed');
    }
    if (min === null && max === null) throw Refusal.at(`figure-${row}-min`, 'figure-unnamed');
    if (min !== null && max !== null && min > max)
      throw Refusal.at(`figure-${row}-max`, 'figure-unnamed', 'got less than the least');
    // The same words are the same quantity, so that figures can be set side by side; first that which stood in the row.
    const known = [...before.slice(row - 1, row), ...figures].find((figure) =>
      locales().some((locale) => label[locale] && label[locale] === figure.label[locale]),
    );
    const quantity = known?.quantity ?? (slugify(label.en ?? '') || `quantity-${row}`);
    const figure = {
      quantity,
      label: known ? { ...known.label, ...label } : label,
      min,
      max,
      ...(value(fields, `figure-${row}-about`) !== '' && { approximate: true }),
      unit: value(fields, `figure-${row}-unit`) || 'people',
    };
    return [{ row, figure }];
  });
}

/** Relations that the form offers beside those that the geocoder read; the last ones need a side. */
export const formRelations = ['at', 'surroundings', 'near', 'countryside', 'direction', 'part'] as const;

/** @throws Refusal place-unknown, point-unsourced, wrong-input */
export function whereOf(
  fields: Fields,
  before: Where | null,
  { place, offered }: Pick<ClaimContext, 'place' | 'offered'>,
): Where | null {
  const kind = value(fields, 'where');
  if (kind === '' || kind === 'none') return null;
  if (kind === 'kept') return before;
  const [, row] = /^mention-(\d+)$/.exec(kind) ?? [];
  if (row !== undefined) {
    const chosen = offered[Number(row)];
    if (!chosen) throw Refusal.at('where', 'place-unknown', kind);
    return chosen;
  }
  const named = value(fields, 'where-place');
  const id = place(named);
  if (id === null) throw Refusal.at('where-place', 'place-unknown', named.slice(0, 100));
  if (kind === 'circle') return { ...pointOf(fields, id), isArea: true };
  return kind === 'point' ? pointOf(fields, id) : relationOf(fields, id);
}

function relationOf(fields: Fields, place: string): Where {
  const relation = value(fields, 'where-relation');
  const heading = value(fields, 'where-heading');
  if (relation === 'direction' || relation === 'part') {
    if (heading === '') throw Refusal.at('where-heading', 'place-unknown');
    return { relation, place, heading } as Where;
  }
  if (relation === 'surroundings' || relation === 'near' || relation === 'countryside') return { relation, place };
  return { relation: 'at', place };
}

/** What was pointed at: refused without how far it may be wrong, and without who says so. */
function pointOf(fields: Fields, place: string): Extract<Where, { relation: 'point' }> {
  const [longitude, latitude] = [numberAt(fields, 'where-longitude'), numberAt(fields, 'where-latitude')];
  const uncertaintyMeters = numberAt(fields, 'where-uncertainty');
  const source = value(fields, 'where-source');
  if (longitude === null || latitude === null || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw Refusal.at('where-latitude', 'point-unsourced');
  if (uncertaintyMeters === null || uncertaintyMeters <= 0) throw Refusal.at('where-uncertainty', 'point-unsourced');
  if (source === '') throw Refusal.at('where-source', 'point-unsourced');
  return { relation: 'point', place, coordinates: [longitude, latitude], uncertaintyMeters, precision: 'site', source };
}

/** What the form shows of a claim, but for where it is, which it offers by itself. */
export function fieldsOfClaim(claim: DraftClaim, sourceName: (id: string) => string, locale: Locale): Record<string, string> {
  const fields: Record<string, string> = {
    paragraph: fieldOfLocator(claim.locator),
    mode: claim.modes[0] ?? '',
    'mode-2': claim.modes[1] ?? '',
  };
  const put = (name: string, texts: Texts | undefined) => {
    for (const language of locales()) fields[`${name}-${language}`] = texts?.[language] ?? '';
  };
  put('text', claim.text);
  put('how-0', claim.attribution[0]?.how);
  for (const [i, { source, how }] of claim.attribution.slice(1).entries()) {
    fields[`source-${i + 1}`] = sourceName(source);
    put(`how-${i + 1}`, how);
  }
  for (const name of ['said', 'happened'] as const) {
    const time = claim[name];
    fields[name] = time && time.edtf !== null ? writeTime({ ...time, edtf: time.edtf }, locale) : '';
    fields[`${name}-basis`] = time?.basis ?? 'stated';
    put(`${name}-note`, time?.note);
  }
  for (const [i, hedge] of claim.hedges.entries()) put(`hedge-${i + 1}`, hedge);
  for (const [i, { label, min, max, approximate, unit }] of (claim.figures ?? []).entries()) {
    const row = `figure-${i + 1}`;
    put(`${row}-label`, label);
    Object.assign(fields, {
      [`${row}-min`]: min === null ? '' : String(min),
      [`${row}-max`]: max === null ? '' : String(max),
      [`${row}-about`]: approximate ? 'yes' : '',
      [`${row}-unit`]: unit,
    });
  }
  return { ...fields, ...fieldsOfAnswers(claim) };
}

/** "c04" after "c03", whatever was removed between. */
export function nextClaimId(claims: readonly { id: string }[]): string {
  const highest = Math.max(0, ...claims.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)));
  return `c${String(highest + 1).padStart(2, '0')}`;
}
