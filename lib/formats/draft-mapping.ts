import { readDay } from './dates';
import type { Mapping } from './mapping';
import { readNumber } from './numbers';

/** Names by which columns are known, in the order in which they are preferred. */
const known = {
  id: ['id', 'event_id', 'incident_id', 'code', 'key', 'رقم', 'المعرف'],
  title: ['title', 'name', 'headline', 'العنوان', 'الاسم'],
  date: ['date', 'event_date', 'incident_date', 'day', 'begin', 'timestamp', 'التاريخ', 'تاريخ'],
  latitude: ['latitude', 'lat', 'y', 'خط العرض'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'خط الطول'],
  type: ['type', 'event_type', 'category', 'kind', 'النوع', 'نوع'],
  sources: ['source', 'sources', 'المصدر', 'مصدر'],
  url: ['url', 'link', 'الرابط', 'رابط'],
  best: ['deaths', 'fatalities', 'killed', 'القتلى', 'قتلى'],
} as const;
const places = [
  'location',
  'place',
  'town',
  'village',
  'city',
  'المدينة',
  'المكان',
  'admin3',
  'admin2',
  'district',
  'المنطقة',
  'admin1',
  'governorate',
  'province',
  'المحافظة',
  'country',
  'الدولة',
];
const mostKinds = 40;

/**
 * A mapping drafted from a file's columns and its first rows, for a person to complete: types are all "Other" until they
 * say what they are, and a column that is not found is named after what it should hold.
 */
export function draftMapping(header: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const find = (names: readonly string[], fits: (cell: string) => boolean = () => true): string | undefined =>
    names
      .flatMap((name) =>
        header.filter((column) => column.trim().toLowerCase().replace(/[ -]/g, '_') === name.replace(/[ -]/g, '_')),
      )
      .find((column) => valuesOf(column).every(fits));
  const valuesOf = (column: string): string[] =>
    rows.map((row) => row[header.indexOf(column)]?.trim() ?? '').filter((cell) => cell !== '');
  const isNumber = (cell: string) => readNumber(cell) !== null;
  const isDay = (cell: string) => 'day' in readDay(cell, 'day-first') || 'day' in readDay(cell, 'month-first');
  const date = find(known.date, isDay) ?? header.find((column) => valuesOf(column).length > 0 && valuesOf(column).every(isDay));
  const type = find(known.type);
  const kinds = type === undefined ? [] : [...new Set(valuesOf(type))].slice(0, mostKinds);
  const [title, sources, url, best] = [find(known.title), find(known.sources), find(known.url), find(known.best, isNumber)];
  return {
    $schema: 'mapping.schema.json',
    fields: {
      id: find(known.id) ?? header[0] ?? 'id',
      ...(title !== undefined && { title }),
      date: date ?? 'date',
      latitude: find(known.latitude, isNumber) ?? 'latitude',
      longitude: find(known.longitude, isNumber) ?? 'longitude',
      precision: { value: 'near' },
      uncertaintyMeters: { value: 5_000 },
      names: places.flatMap((name) => find([name]) ?? []),
      type:
        type === undefined
          ? { value: 'Other' }
          : { column: type, values: Object.fromEntries(kinds.map((kind) => [kind, 'Other'])) },
      actors: [],
      ...(sources !== undefined && { sources: { column: sources, separator: ';' } }),
      ...(url !== undefined && { url }),
      ...(best !== undefined && { deaths: { best } }),
    },
  };
}
