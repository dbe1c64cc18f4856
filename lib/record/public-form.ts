import { jsonPath, type Problem, problemsOf, show } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { placesFile } from '../gazetteer/dataset-places';
import { gridDegrees } from '../geometry/generalise';
import { explainedBy } from '../i18n/explained';
import { type Coarse, coarsePlace, coarseWhere, generalisedCitation } from './coarse-parts';
import { type Coarseness, DeskOnly, keysOfPart, valueAt, withValueAt } from './desk-only';
import type { DataFile } from './filed';
import { stringsIn } from './strings-in';
import { tellsCoordinate } from './told-coordinates';

/** A document as readers may get it. */
export interface PublicForm {
  json: unknown;
  /** What is wrong with what it says of its parts for the desk alone. */
  problems: readonly Problem[];
  /** Paths, as problems name them, of what was left out without anything instead. */
  leftOut: ReadonlySet<string>;
}

/** Made once of a document that stays as it was: what is parsed of it is kept by its object. */
const made = new WeakMap<object, { gazetteer: Gazetteer; form: PublicForm }[]>();
const mostMade = 4;
const nothing: ReadonlySet<string> = new Set();

/** Keys that say what a document is; and the mark itself, which never leaves the desk. */
const fixed = ['$schema', 'slug', 'id', 'status', 'withdrawal', 'deskOnly'];

/**
 * A document without its parts for the desk alone, and with its coordinates as coarse as readers get them. Everything public
 * is made of this, and nothing of what it was made from.
 * @param gazetteer of places as readers have them
 */
export function publicForm(file: DataFile, gazetteer: Gazetteer): PublicForm {
  const { json } = file;
  if (typeof json !== 'object' || json === null || !('deskOnly' in json)) return { json, problems: [], leftOut: nothing };
  const known = made.get(json) ?? [];
  const same = known.find((one) => one.gazetteer === gazetteer);
  if (same) return same.form;
  const form = formOf(file, gazetteer);
  made.set(json, [{ gazetteer, form }, ...known].slice(0, mostMade));
  return form;
}

function formOf({ path, json }: DataFile, gazetteer: Gazetteer): PublicForm {
  const file = `data/${path}`;
  const { deskOnly, ...rest } = json as Record<string, unknown>;
  const read = DeskOnly.safeParse(deskOnly);
  // What cannot be read may have meant anything: the checks refuse the document, and nothing of it is served.
  if (!read.success)
    return { json: rest, problems: problemsOf(read.error, `${file}`, deskOnly).map(underDeskOnly), leftOut: nothing };
  const problems: Problem[] = [];
  const say = (at: string, got: string, expected: string) => problems.push({ file, path: `deskOnly.${at}`, got, expected });
  let body: unknown = rest;
  const leftOut = new Set<string>();
  const exacts: Exact[] = [];

  for (const [i, { path: part, to }] of (read.data.coordinates ?? []).entries()) {
    const at = `coordinates[${i}].path`;
    const keys = keysOfPart(body, part);
    if (!keys) {
      say(at, show(part), partExpected);
      continue;
    }
    const exact = valueAt(body, keys);
    const coarse: Coarse<unknown> = path.endsWith(`/${placesFile}`)
      ? coarsePlace(exact, to, gazetteer)
      : coarseWhere(exact, to, gazetteer);
    if ('lacks' in coarse) {
      say(at, show(part), coarse.lacks);
      continue;
    }
    body = withValueAt(body, keys, coarse.value);
    // The words of our summary that name the place would be read as the place.
    const [mention] = keys.at(-1) === 'where' ? [[...keys.slice(0, -1), 'mention']] : [];
    if (mention && valueAt(body, mention) !== undefined) body = withValueAt(body, mention, undefined);
    const degrees = degreesOf(exact, gazetteer);
    if (degrees.length > 0) exacts.push({ at, part, to, degrees });
  }

  for (const [i, part] of (read.data.parts ?? []).entries()) {
    const keys = keysOfPart(body, part.path);
    const last = keys?.at(-1);
    if (!keys) say(`parts[${i}].path`, show(part.path), partExpected);
    else if (fixed.includes(String(keys[0])) || (typeof last === 'string' && ['id', 'slug'].includes(last)))
      say(`parts[${i}].path`, show(part.path), 'a part that does not say which document or entry it is');
    else {
      if (part.instead === undefined) leftOut.add(jsonPath(keys));
      body = withValueAt(body, keys, part.instead);
    }
  }
  const isKept = (path: string) => read.data.parts?.some((part) => part.path === path);
  if (isKept('url')) body = withoutAddress(body);
  if (isKept('summary')) body = withoutMentions(body);

  // After the parts: what is kept of them tells readers nothing, and what they get instead might.
  const texts = exacts.length > 0 ? stringsIn(body).filter(({ text }) => !ownTexts.includes(text)) : [];
  for (const { at, part, to, degrees } of exacts) {
    const telling = texts.find(({ text }) => tellsCoordinate(text, degrees, to));
    if (telling)
      say(at, `${show(part)}, of which the exact coordinates stand at ${jsonPath(telling.keys)}`, 'no text that gives them');
  }
  return { json: body, problems, leftOut };
}

/** An article of which the desk keeps the address, without what else leads to the page, and with a reason for readers. */
function withoutAddress(body: unknown): unknown {
  const { alsoAt: _, evidence, ...article } = body as Record<string, unknown>;
  const { archive: __, ...kept } = Object(evidence) as Record<string, unknown>;
  const isUnexplained = article.access === 'read' && article.url === null && article.noAddress === undefined;
  return {
    ...article,
    ...(Object.keys(kept).length > 0 && { evidence: kept }),
    ...(isUnexplained && { noAddress: explainedBy((_locale, { addressKept }) => addressKept) }),
  };
}

/** Claims without the phrases by which a summary, which the desk keeps, names their places. */
function withoutMentions(body: unknown): unknown {
  const { claims } = body as { claims?: unknown };
  if (!Array.isArray(claims)) return body;
  return withValueAt(
    body,
    ['claims'],
    claims.map((claim) => withValueAt(claim, ['mention'], undefined)),
  );
}

/** A position of which readers do not get the exact coordinates. */
interface Exact {
  at: string;
  part: string;
  to: Coarseness;
  degrees: readonly number[];
}

/** The degrees that tell where something is: its own, or those of the place that it is said to be at. */
function degreesOf(exact: unknown, gazetteer: Gazetteer): number[] {
  const { coordinates, relation, place } = Object(exact) as Record<string, unknown>;
  const told = relation === 'at' ? gazetteer.get(String(place))?.coordinates : coordinates;
  return Array.isArray(told) ? told.filter((one): one is number => typeof one === 'number') : [];
}

/** Near 0°, the step of a grid that its citation tells would be taken for a coordinate. */
const ownTexts = gridDegrees.map(generalisedCitation);

const partExpected = 'a part of this document, of lists by the id of the entry, such as "claims.c01.text"';
const underDeskOnly = (problem: Problem): Problem => ({
  ...problem,
  path: ['deskOnly', problem.path].filter(Boolean).join('.'),
});

/** What the checks miss of a document because it is for the desk alone, told as that. */
export function explained(problem: Problem, leftOut: ReadonlySet<string> | undefined): Problem {
  if (!leftOut?.has(problem.path)) return problem;
  return { ...problem, got: 'nothing, as it is for the desk alone', expected: `${problem.expected}: what readers get "instead"` };
}
