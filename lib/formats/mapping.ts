import { z } from 'zod';
import { pointPrecisions } from '../geometry/where';
import { byLetters } from '../i18n/by-letters';
import { type EventType, eventTypes } from '../record/event-types';
import { type ImportedRow, importedSlug } from '../record/imported';
import { Role } from '../record/schema';
import { WebAddress } from '../record/web-address';
import type { Cells } from './cells';
import { dayOrders, spanOf } from './dates';
import type { Format } from './format';
import { decimalSigns } from './numbers';
import { outletOf } from './outlets';
import { statedUncertainty, unstatedUncertainty } from './uncertainty';

const Column = z.string().trim().min(1, { error: 'expected the name of a column' });
const subTypes = Object.values(eventTypes).flat() as [string, ...string[]];
const SubType = z.enum(subTypes, { error: `expected a sub-event type of the codebook, such as "${subTypes[0]}"` });
const Precision = z.enum(pointPrecisions);
const List = z.strictObject({ column: Column, separator: z.string().min(1).optional() });

/** Which columns of a file become which fields: for any CSV, TSV, GeoJSON, KML or KMZ. */
export const Mapping = z.strictObject({
  $schema: z.string().optional(),
  /** In which order the file writes days in figures alone; without it 03/04/2020 is refused. */
  dayOrder: z.enum(dayOrders).optional(),
  decimal: z.enum(decimalSigns).optional(),
  fields: z.strictObject({
    /** What stays the same in every version of the file; several columns are joined. "key" of a file of features: a digest. */
    id: z.union([Column, z.array(Column).min(1)]),
    title: Column.optional(),
    date: Column,
    /** The last day, where an event takes several. */
    dateEnd: Column.optional(),
    /** Of tables; features bring their own as "latitude" and "longitude". */
    latitude: Column.default('latitude'),
    longitude: Column.default('longitude'),
    /** One for all rows, or by the codes of a column. Left out: near, ± 5 km. */
    precision: z
      .union([z.strictObject({ value: Precision }), z.strictObject({ column: Column, values: z.record(z.string(), Precision) })])
      .optional(),
    /** In metres. Left out: by the precision. */
    uncertaintyMeters: z.union([z.strictObject({ value: z.number().positive() }), z.strictObject({ column: Column })]).optional(),
    /** Names of where it is, the smallest first, the country last. */
    names: z.array(Column).default([]),
    /** One for all rows, or by the words of a column, each a sub-event type of ACLED's codebook. */
    type: z.union([
      z.strictObject({ value: SubType }),
      z.strictObject({ column: Column, values: z.record(z.string(), SubType), otherwise: SubType.optional() }),
    ]),
    actors: z.array(List.extend({ role: Role })).default([]),
    sources: List.optional(),
    /** Who said it first. */
    original: Column.optional(),
    url: Column.optional(),
    deaths: z.strictObject({ best: Column.optional(), low: Column.optional(), high: Column.optional() }).optional(),
  }),
});
export type Mapping = z.infer<typeof Mapping>;
type Fields = Mapping['fields'];

const typeOf = new Map(Object.entries(eventTypes).flatMap(([type, all]) => all.map((one) => [one as string, type as EventType])));
const sameWords = <T>(table: Readonly<Record<string, T>>) =>
  new Map(Object.entries(table).map(([word, value]) => [word.trim().toLowerCase(), value]));

/** Every column that a mapping names, to be told before anything is read that one is missing. */
export function columnsOf({ fields }: Mapping): string[] {
  const {
    id,
    title,
    date,
    dateEnd,
    latitude,
    longitude,
    precision,
    uncertaintyMeters,
    names,
    type,
    actors,
    sources,
    original,
    url,
    deaths,
  } = fields;
  const ofTable = [precision, uncertaintyMeters, type, sources, ...actors].flatMap((one) =>
    one && 'column' in one ? one.column : [],
  );
  const single = [title, date, dateEnd, latitude, longitude, original, url, ...Object.values(deaths ?? {})];
  return [...(Array.isArray(id) ? id : [id]), ...single, ...names, ...ofTable].filter((name) => name !== undefined);
}

/** A format made of a mapping. */
export function mappedFormat({ fields }: Mapping): Format {
  const types = 'values' in fields.type ? sameWords(fields.type.values) : null;
  const precisions = fields.precision && 'values' in fields.precision ? sameWords(fields.precision.values) : null;
  return {
    id: 'mapping',
    settings: JSON.stringify(fields),
    name: 'a file with a mapping',
    recognises: () => false,
    columns: [],
    read(cells, { dataset }) {
      const id = (Array.isArray(fields.id) ? fields.id : [fields.id]).map((column) => cells.needed(keyed(column))).join(' ');
      const time = timeOf(cells, fields);
      const coordinates = cells.coordinates(keyed(fields.latitude), keyed(fields.longitude));
      const place = placeOf(cells, fields, precisions);
      const type = subTypeOf(cells, fields.type, types);
      const [title, original, url] = [fields.title, fields.original, fields.url].map((column) => textOf(cells, column));
      const names = fields.names.flatMap((column) => textOf(cells, column) ?? []);
      const actors = fields.actors.flatMap(({ role, ...list }) => listOf(cells, list).map((name) => ({ name, role })));
      const sources = fields.sources ? listOf(cells, fields.sources) : [];
      const deaths = deathsOf(cells, fields.deaths);
      if (url !== undefined && !WebAddress.safeParse(url).success)
        cells.refuse(fields.url ?? '', `"${url}"`, 'a whole http or https address');
      if (cells.problems.length > 0 || !time || !coordinates || !place || !type) return null;
      return {
        id,
        slug: importedSlug(dataset, id),
        ...(title !== undefined && { title: byLetters(title) }),
        ...type,
        time,
        where: { coordinates, ...place, names },
        actors,
        sources: sources.map((source) => outletOf(source) ?? source),
        ...(original !== undefined && { original }),
        ...(deaths && { deaths }),
        ...(url !== undefined && { url }),
      };
    },
  };
}

const keyed = (column: string): string => column.trim().toLowerCase();
const textOf = (cells: Cells, column: string | undefined) => (column === undefined ? undefined : cells.text(keyed(column)));
const listOf = (cells: Cells, { column, separator }: z.infer<typeof List>): string[] => {
  const text = cells.text(keyed(column));
  const parts = text === undefined ? [] : separator === undefined ? [text] : text.split(separator);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
};

function timeOf(cells: Cells, { date, dateEnd }: Fields): string | undefined {
  const from = cells.day(keyed(date));
  const to = dateEnd !== undefined && cells.raw(keyed(dateEnd)).trim() !== '' ? cells.day(keyed(dateEnd)) : from;
  if (!from || !to) return undefined;
  if (from <= to) return spanOf(from, to);
  cells.refuse(dateEnd ?? '', to, `a day from ${from} on, which is ${date}`);
  return undefined;
}

function placeOf(
  cells: Cells,
  { precision, uncertaintyMeters }: Fields,
  precisions: ReadonlyMap<string, keyof typeof statedUncertainty> | null,
) {
  const column = precision && 'column' in precision ? precision.column : null;
  const own =
    precision && 'value' in precision
      ? precision.value
      : column === null
        ? undefined
        : precisions?.get(keyed(cells.raw(keyed(column))));
  if (column !== null && own === undefined)
    cells.refuse(
      column,
      `"${cells.raw(keyed(column))}"`,
      `one of ${[...(precisions ?? new Map()).keys()].join(', ')}, as the mapping has them`,
    );
  const radius =
    uncertaintyMeters && ('value' in uncertaintyMeters ? uncertaintyMeters.value : cells.number(keyed(uncertaintyMeters.column)));
  if (radius !== undefined && radius <= 0)
    cells.refuse(
      uncertaintyMeters && 'column' in uncertaintyMeters ? uncertaintyMeters.column : '',
      String(radius),
      'metres above 0',
    );
  const stated = own === undefined ? unstatedUncertainty : { precision: own, uncertaintyMeters: statedUncertainty[own] };
  return { ...stated, ...(radius !== undefined && { uncertaintyMeters: radius }) };
}

function subTypeOf(
  cells: Cells,
  type: Fields['type'],
  types: ReadonlyMap<string, string> | null,
): Pick<ImportedRow, 'eventType' | 'subEventType' | 'originalType'> | null {
  if ('value' in type) return { eventType: typeOf.get(type.value) as EventType, subEventType: type.value };
  const word = cells.text(keyed(type.column)) ?? '';
  const subEventType = types?.get(word.toLowerCase()) ?? type.otherwise;
  if (subEventType !== undefined)
    return { eventType: typeOf.get(subEventType) as EventType, subEventType, ...(word !== '' && { originalType: word }) };
  cells.refuse(
    type.column,
    word === '' ? 'nothing' : `"${word}"`,
    'a word that "values" of the mapping has, or "otherwise" in it',
  );
  return null;
}

function deathsOf(cells: Cells, deaths: Fields['deaths']): ImportedRow['deaths'] {
  const entries = Object.entries(deaths ?? {}).flatMap(([name, column]) => {
    const count = column === undefined ? undefined : cells.count(keyed(column));
    return count === undefined ? [] : [[name, count] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
