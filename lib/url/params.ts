import type { SortKey } from '../record/order';
import type { Box } from '../store/box';
import { type Codec, type Expected, oneOf, type Read } from './codec';
import { bboxCodec, isMoment, lists, type PagedList, positionCodec, spanCodec } from './list-codecs';

export interface View {
  zoom: number;
  lat: number;
  lon: number;
}

export const statuses = ['single', 'several', 'contested', 'uncontested'] as const;
export type Status = (typeof statuses)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Everything that an address can say beside its path. Absent means the default. */
export interface Params {
  map?: View;
  from?: string;
  to?: string;
  category?: string[];
  /** ACLED's event type. */
  type?: string[];
  actor?: string[];
  source?: string[];
  article?: string;
  dataset?: string[];
  status?: Status[];
  q?: string;
  /** Only what has some part in it; it narrows lists and figures, and leaves the map as it is. */
  bbox?: Box;
  base?: string;
  theme?: Theme;
  /** The span of time over which the timeline reaches, "2022-01-20/2022-01-31". */
  span?: string;
  /** Which list of the page is gone through, where it is not the first. */
  list?: PagedList;
  /** A list from after a position on, or up to before one. */
  after?: SortKey;
  before?: SortKey;
  /** What is looked for among the choices of a filter. */
  find?: string;
  /** Which step of a story, from 1, where it is not the first. */
  step?: number;
}

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const list = (expected: Expected): Codec<string[]> => ({
  parse: (text) => {
    const items = [...new Set(text.split(','))];
    return items.length > 0 && items.length <= 50 && items.every((item) => pattern.test(item) && item.length <= 100)
      ? items
      : null;
  },
  write: (items) => items.join(','),
  expected,
});
const words = (expected: Expected): Codec<string> => ({
  parse: (text) => {
    const found = text.trim().replace(/\s+/g, ' ');
    return found.length > 0 && found.length <= 200 ? found : null;
  },
  write: (value) => value,
  expected,
});
const date: Codec<string> = {
  parse: (text) => (isMoment(text) ? text : null),
  write: (value) => value,
  expected: 'date',
};
/** Decimals that an address holds: 4 of a degree are about 10 m. More are rounded away, as computed numbers have many. */
const viewDecimals = { zoom: 2, degrees: 4 } as const;
const decimal = /^-?\d{1,3}(?:\.\d{1,30})?(?:e-\d{1,2})?$/;
const view: Codec<View> = {
  parse: (text) => {
    const parts = text.split('/');
    if (parts.length !== 3 || !parts.every((part) => decimal.test(part))) return null;
    const zoom = round(Number(parts[0]), viewDecimals.zoom);
    const [lat, lon] = parts.slice(1).map((part) => round(Number(part), viewDecimals.degrees)) as [number, number];
    return zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
  },
  write: ({ zoom, lat, lon }) =>
    [round(zoom, viewDecimals.zoom), round(lat, viewDecimals.degrees), round(lon, viewDecimals.degrees)].join('/'),
  expected: 'map',
};
/** Without a negative zero, which `-0.00001` would become. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

const codecs: { [K in keyof Required<Params>]: Codec<NonNullable<Params[K]>> } = {
  map: view,
  from: date,
  to: date,
  category: list('category'),
  type: list('type'),
  actor: list('actor'),
  source: list('source'),
  article: {
    parse: (text) => (pattern.test(text) && text.length <= 100 ? text : null),
    write: (value) => value,
    expected: 'article',
  },
  dataset: list('dataset'),
  status: {
    parse: (text) => {
      const items = [...new Set(text.split(','))];
      return items.every((item): item is Status => (statuses as readonly string[]).includes(item)) ? (items as Status[]) : null;
    },
    write: (items) => items.join(','),
    expected: 'status',
  },
  q: words('q'),
  bbox: bboxCodec,
  base: { parse: (text) => (pattern.test(text) && text.length <= 40 ? text : null), write: (value) => value, expected: 'base' },
  theme: oneOf(themes, 'theme'),
  span: spanCodec,
  list: oneOf(lists, 'list'),
  after: positionCodec,
  before: positionCodec,
  find: words('find'),
  step: {
    parse: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : null),
    write: String,
    expected: 'step',
  },
};

export const parameterNames = Object.keys(codecs) as (keyof Params)[];
/** The parameters that choose what is shown, in the order in which they are written. */
export const filterNames = [
  'q',
  'category',
  'type',
  'actor',
  'source',
  'article',
  'dataset',
  'status',
  'from',
  'to',
  'bbox',
] as const satisfies readonly (keyof Params)[];

export interface Notice {
  name: string;
  got: string;
  expected: Expected;
}

export type Search = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** All texts given for a name: repeated parameters of a form join into one list. */
export function texts(search: Search, name: string): string[] {
  const values = search instanceof URLSearchParams ? search.getAll(name) : search[name];
  return (Array.isArray(values) ? values : values === undefined ? [] : [values]).filter((text) => text !== '');
}

/** One step from the parameters of an earlier version to those of the next. */
export type Migration = (search: URLSearchParams) => URLSearchParams;

/** What became of the parameters of earlier versions, oldest step first. A step is never taken out; none was needed so far. */
export const migrations: readonly Migration[] = [];

/** An address's parameters as this version names them. */
export function migrate(search: Search, steps: readonly Migration[] = migrations): Search {
  if (steps.length === 0) return search;
  const pairs =
    search instanceof URLSearchParams
      ? [...search]
      : Object.keys(search).flatMap((name) => texts(search, name).map((text) => [name, text]));
  return steps.reduce((now, step) => step(now), new URLSearchParams(pairs));
}

export function readParameter<K extends keyof Params>(search: Search, name: K): Read<NonNullable<Params[K]>> {
  const text = texts(search, name).join(',');
  if (text === '') return { state: 'missing' };
  const codec = codecs[name] as Codec<NonNullable<Params[K]>>;
  const value = codec.parse(text);
  return value === null ? { state: 'invalid', got: text.slice(0, 60), expected: codec.expected } : { state: 'valid', value };
}

/** Of a day and an hour of it neither is after the other. */
const isAfter = (from: string, to: string): boolean => from.slice(0, to.length) > to.slice(0, from.length);

/** Reads an address. What is not understood is left out and told; nothing throws. */
export function readParams(asked: Search, steps = migrations): { params: Params; notices: Notice[] } {
  const search = migrate(asked, steps);
  const params: Params = {};
  const notices: Notice[] = [];
  for (const name of parameterNames) {
    const read = readParameter(search, name);
    if (read.state === 'valid') Object.assign(params, { [name]: read.value });
    if (read.state === 'invalid') notices.push({ name, got: read.got, expected: read.expected });
  }
  if (params.from && params.to && isAfter(params.from, params.to)) {
    notices.push({ name: 'from', got: `${params.from} – ${params.to}`, expected: 'order' });
    delete params.from;
    delete params.to;
  }
  if (params.after && params.before) {
    notices.push({ name: 'before', got: codecs.before.write(params.before).slice(0, 60), expected: 'oneWay' });
    delete params.before;
  }
  return { params, notices };
}

/** "name=value" with slashes, commas and colons as they are, so that a link stays readable. */
export const writePair = (name: string, text: string): string =>
  `${name}=${encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')}`;

/** "?type=battles&map=…", or "" where everything is at its default. */
export function writeParams(params: Params): string {
  const pairs = parameterNames.flatMap((name) => {
    const value = params[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0) || value === 'auto') return [];
    return [writePair(name, (codecs[name] as Codec<unknown>).write(value))];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/**
 * What a page is rendered from: of an address's query the parameters that the site knows, in one order and one
 * spelling, or "". One that is not understood stays as it is, as the page tells the reader so.
 */
export function canonicalQuery(asked: Search): string {
  const search = migrate(asked);
  const pairs = parameterNames.flatMap((name) => {
    const read = readParameter(search, name);
    if (read.state === 'missing' || (read.state === 'valid' && read.value === 'auto')) return [];
    const codec = codecs[name] as Codec<unknown>;
    return [writePair(name, read.state === 'valid' ? codec.write(read.value) : texts(search, name).join(','))];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Only the filters, without view and looks. */
export const filtersOf = (params: Params): Params =>
  Object.fromEntries(filterNames.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]]))) as Params;

/** The filters that choose what the map draws: not the box, which follows what the map shows. */
export const mapFiltersOf = (params: Params): Params => {
  const { bbox: _, ...filters } = filtersOf(params);
  return filters;
};

/**
 * What goes with the reader from page to page: the filters, the span of the timeline and the looks; not the view, which
 * the map keeps itself, nor how far a list was gone through.
 */
export const carriedOf = ({ base, theme, span, ...others }: Params): Params => ({
  ...filtersOf(others),
  ...(base !== undefined && { base }),
  ...(theme !== undefined && { theme }),
  ...(span !== undefined && { span }),
});
