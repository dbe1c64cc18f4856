import { isLocale, type Locale, locales } from '../../../lib/i18n/locales';
import { readDatetime } from '../../../lib/publish/api/datetime';
import { type WrongParameter, wrongParameters } from '../../../lib/publish/http/problem';
import { dropUnknown } from '../../../lib/record/filters';
import type { RecordCatalogue } from '../../../lib/record/model';
import type { Box } from '../../../lib/store/box';
import type { Filters } from '../../../lib/store/store';
import type { Bounds } from '../../../lib/time/edtf';
import { type Params, readParameter, statuses } from '../../../lib/url/params';
import { en } from '../../../messages/en';
import { type Cursor, readCursor } from './cursor';

export const defaultLimit = 100;
/** A greater limit is no error: the answer holds this many, and the link to the next page. */
const maxLimit = 1000;
const maxOffset = 1_000_000;

interface Values {
  f: 'json' | 'html';
  bbox: Box;
  datetime: Bounds;
  limit: number;
  offset: number;
  cursor: Cursor;
  text: string;
  lang: Locale;
}

interface Parameter<T> {
  description: string;
  expected: string;
  /** OpenAPI 3.0 schema of the parameter. */
  schema: Readonly<Record<string, unknown>>;
  explode?: false;
  /** Null: not understood. */
  parse(text: string): T | null;
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

function readBbox(text: string): Box | null {
  const parts = text.split(',');
  if (!parts.every((part) => /^\s*[+-]?\d{1,9}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?\s*$/.test(part))) return null;
  const numbers = parts.map(Number);
  // Of six numbers the third and the last are heights, which nothing here has.
  const [west, south, east, north] = numbers.length === 6 ? [0, 1, 3, 4].map((i) => numbers[i] as number) : numbers;
  if (numbers.length !== 4 && numbers.length !== 6) return null;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (numbers.length === 6 && (numbers[2] as number) > (numbers[5] as number)) return null;
  return inRange && south <= north ? [west, south, east, north] : null;
}

/** The parameters that are not filters of the pages. */
const own: { [K in keyof Values]: Parameter<Values[K]> } = {
  f: {
    description: 'The form of the answer, instead of the Accept header.',
    expected: 'json or html',
    schema: { type: 'string', enum: ['json', 'html'] },
    parse: (text) => (text === 'json' || text === 'html' ? text : null),
  },
  bbox: {
    description:
      'Only features that have some part inside this box: west, south, east, north in degrees (CRS84), or six numbers with heights, which are ignored. A west greater than the east spans the antimeridian. Features without a geometry never match.',
    expected: 'four or six numbers, west,south,east,north in degrees with south not above north, such as 40,36,41,37',
    schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
    explode: false,
    parse: readBbox,
  },
  datetime: {
    description:
      'Only what can have happened then: a day, an instant (RFC 3339), or an interval of two, open ends as "..". Compared with the span in which a time must lie; what nothing dates may lie anywhere up to its publication. Places have no time and always match.',
    expected: 'a day or RFC 3339 time, or an interval such as 2026-11-28/2026-11-30 or ../2026-11-30',
    schema: { type: 'string' },
    parse: readDatetime,
  },
  limit: {
    description: `How many features an answer holds at most; more than ${maxLimit} is taken as ${maxLimit}.`,
    expected: `a whole number from 1`,
    schema: { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit },
    parse: (text) => {
      const value = whole(text);
      return value && value >= 1 ? Math.min(value, maxLimit) : null;
    },
  },
  offset: {
    description:
      'How many features to pass over. For clients that page by number; the links "next" and "prev" also hold when something is inserted meanwhile.',
    expected: `a whole number up to ${maxOffset}, without a cursor beside it`,
    schema: { type: 'integer', minimum: 0, maximum: maxOffset, default: 0 },
    parse: (text) => {
      const value = whole(text);
      return value !== null && value <= maxOffset ? value : null;
    },
  },
  cursor: {
    description: 'A position, as the links "next" and "prev" carry it. Opaque.',
    expected: 'the cursor of a link "next" or "prev"',
    schema: { type: 'string', maxLength: 400 },
    parse: readCursor,
  },
  text: {
    description: 'A place or a phrase about one, in Arabic or English.',
    expected: '1 to 200 characters',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    parse: (text) => (text.trim().length > 0 && text.length <= 200 ? text.trim() : null),
  },
  lang: {
    description: 'The language of labels and explanations, instead of the Accept-Language header.',
    expected: 'ar or en',
    schema: { type: 'string', enum: [...locales()] },
    parse: (text) => (isLocale(text) ? text : null),
  },
};

export const filterParameters = [
  'category',
  'type',
  'actor',
  'source',
  'article',
  'dataset',
  'status',
  'q',
  'from',
  'to',
] as const;
export type FilterParameter = (typeof filterParameters)[number];

const commas = { type: 'array', items: { type: 'string' } } as const;
const filterTable: Record<FilterParameter, { description: string; schema: Readonly<Record<string, unknown>>; explode?: false }> =
  {
    category: { description: 'Categories of this site, any of them.', schema: commas, explode: false },
    type: { description: 'Event types of ACLED, any of them.', schema: commas, explode: false },
    actor: { description: 'Actors that are named, any of them.', schema: commas, explode: false },
    source: { description: 'Sources that say it or pass it on, any of them.', schema: commas, explode: false },
    article: { description: 'The article that tells of it.', schema: { type: 'string' } },
    dataset: { description: 'Datasets that hold it, any of them.', schema: commas, explode: false },
    status: {
      description: 'Sourcing: number of origins and whether anything stands against it. Of each pair any; of both pairs both.',
      schema: { type: 'array', items: { type: 'string', enum: [...statuses] } },
      explode: false,
    },
    q: {
      description:
        'Words in titles, claims, parties, sources and places, in either language and any inflection; all of them, the last may be unfinished. A place in any spelling also finds what lies in it.',
      schema: { type: 'string', maxLength: 200 },
    },
    from: { description: 'Not wholly before this day.', schema: { type: 'string', format: 'date' } },
    to: { description: 'Not wholly after this day.', schema: { type: 'string', format: 'date' } },
  };

/** `text` stands in an address as `q`, but is no filter. */
export type ParameterName = keyof Values | FilterParameter;
const written = (name: ParameterName): string => (name === 'text' ? 'q' : name);
const isFilter = (name: ParameterName): name is FilterParameter => (filterParameters as readonly string[]).includes(name);

export type Query = Partial<Values> & { filters: Filters };

/** Whether an address chooses by its query. One that only takes a form ignores all else that stands there. */
export const chooses = (names: readonly ParameterName[]): boolean => names.some((name) => name !== 'f');

/**
 * Reads a query of just these parameters, and of some that are ignored. Where none of them chooses anything, all others
 * are ignored: QGIS and GDAL add what the address of a source carries to every request.
 * @throws Problem invalid-parameter, naming every parameter that is unknown, repeated or not understood.
 */
export function readQuery(
  search: URLSearchParams,
  names: readonly ParameterName[],
  record: RecordCatalogue,
  ignored: readonly ParameterName[] = [],
): Query {
  const wrong: WrongParameter[] = [];
  const known = names.map(written);
  const accepted = [...known, ...ignored.map(written)];
  for (const name of chooses(names) ? new Set(search.keys()) : [])
    if (!accepted.includes(name)) wrong.push({ name, got: name, expected: `one of the parameters ${known.join(', ')}` });
  const values: Record<string, unknown> = {};
  const params: Params = {};
  for (const name of names) {
    const given = search.getAll(written(name));
    if (given.length === 0) continue;
    if (isFilter(name)) {
      const read = readParameter(search, name);
      if (read.state === 'valid') Object.assign(params, { [name]: read.value });
      if (read.state === 'invalid') wrong.push({ name, got: read.got, expected: en.expected[read.expected] });
      continue;
    }
    const value = given.length === 1 ? own[name].parse(given[0] as string) : null;
    if (value === null) wrong.push({ name: written(name), got: given.join(' and '), expected: own[name].expected });
    else values[name] = value;
  }
  if (values.cursor !== undefined && values.offset !== undefined)
    wrong.push({ name: 'offset', got: String(values.offset), expected: own.offset.expected });
  if (params.from && params.to && params.from > params.to)
    wrong.push({ name: 'from', got: `${params.from} – ${params.to}`, expected: en.expected.order });
  const { params: filters, notices } = dropUnknown({ params, notices: [] }, record);
  for (const { name, got } of notices)
    wrong.push({ name, got, expected: en.expected[name as 'category' | 'type' | 'actor' | 'source' | 'article' | 'dataset'] });
  if (wrong.length > 0) throw wrongParameters(wrong);
  return { ...(values as Partial<Values>), filters };
}

/** The query of a request that goes with its links: of some parameters, or all but the form. "?actor=isis" or "". */
export function carriedQuery(search: URLSearchParams, names?: readonly ParameterName[]): string {
  const known = names?.map(written);
  const pairs = [...search].filter(([name]) => name !== 'f' && (known?.includes(name) ?? true));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/** What OpenAPI says of an address that ignores other parameters (OGC API – Features 1.0, 7.15.6). */
export const otherParameters = {
  name: 'others',
  in: 'query',
  required: false,
  description: 'Any other parameters are ignored here, and carried on by the links to the items.',
  schema: { type: 'object', additionalProperties: true },
  style: 'form',
} as const;

/** A parameter that is taken so that one query serves every collection, and chooses nothing here. */
export const describeIgnored = (name: ParameterName): Record<string, unknown> => ({
  ...describeParameter(name),
  description: 'Of the other collections; ignored here, so that one query serves all of them.',
});

/** A parameter as OpenAPI 3.0 describes it. */
export function describeParameter(name: ParameterName): Record<string, unknown> {
  const { description, schema, explode } = isFilter(name) ? filterTable[name] : own[name];
  const style = explode === false ? { style: 'form', explode: false } : {};
  return { name: written(name), in: 'query', required: name === 'text', description, schema, ...style };
}
