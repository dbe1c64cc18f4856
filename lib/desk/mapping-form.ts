import { problemsOf } from '../errors/problems';
import { Mapping } from '../formats/mapping';
import { Refusal } from './refusals';

/** A mapping as the form of the desk has it: which column is what, by the names of the form's fields. */
export type MappingFields = Readonly<Record<string, string>>;

/** Fields that name one column, each with its place in a mapping. */
export const columnFields = ['title', 'dateEnd', 'original', 'url'] as const;
export const deathFields = ['best', 'low', 'high'] as const;
export const mostNames = 4;
export const mostActors = 3;
/** Words of a column that stand for types, each with the type that it is. */
export const mostWords = 40;

/** What the form shows of a mapping. */
export function fieldsOfMapping({ fields }: Mapping): MappingFields {
  const { id, precision, uncertaintyMeters, names, type, actors, sources, deaths } = fields;
  const shown: Record<string, string> = {
    'map-id': Array.isArray(id) ? (id[0] ?? '') : id,
    'map-date': fields.date,
    'map-latitude': fields.latitude,
    'map-longitude': fields.longitude,
    'map-precision': precision && 'value' in precision ? precision.value : 'near',
    'map-uncertainty': uncertaintyMeters && 'value' in uncertaintyMeters ? String(uncertaintyMeters.value) : '',
    'map-type': 'value' in type ? '' : type.column,
    'map-otherwise': 'value' in type ? type.value : (type.otherwise ?? ''),
    'map-sources': sources?.column ?? '',
    'map-separator': sources?.separator ?? '',
  };
  for (const name of columnFields) shown[`map-${name}`] = fields[name] ?? '';
  for (const name of deathFields) shown[`map-${name}`] = deaths?.[name] ?? '';
  for (let n = 0; n < mostNames; n++) shown[`map-name-${n}`] = names[n] ?? '';
  for (let n = 0; n < mostActors; n++) {
    shown[`map-actor-${n}`] = actors[n]?.column ?? '';
    shown[`map-role-${n}`] = actors[n]?.role ?? 'party';
  }
  if ('values' in type)
    for (const [n, [word, is]] of Object.entries(type.values).slice(0, mostWords).entries()) {
      shown[`map-word-${n}`] = word;
      shown[`map-is-${n}`] = is;
    }
  return shown;
}

/**
 * The mapping that a form says.
 * @param was what it was made of: what the form does not show stays as it was
 * @throws Refusal mapping-wrong with the first thing that does not fit
 */
export function mappingOf(given: Readonly<Record<string, unknown>>, was: Mapping | null): Mapping {
  const at = (name: string): string | undefined => {
    const text = given[`map-${name}`];
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
  };
  const rows = <T>(count: number, row: (n: number) => T | undefined): T[] =>
    Array.from({ length: count }, (_, n) => row(n)).flatMap((one) => (one === undefined ? [] : [one]));
  const one = (name: string, column: string | undefined) => (column === undefined ? {} : { [name]: column });
  const uncertainty = at('uncertainty');
  const words = rows(mostWords, (n) => {
    // A word may begin or end with a space; it is sent as it was shown.
    const word = given[`map-word-${n}`];
    const is = at(`is-${n}`);
    return typeof word === 'string' && word !== '' && is !== undefined ? ([word, is] as const) : undefined;
  });
  const typeColumn = at('type');
  const sources = at('sources');
  const deaths = Object.assign({}, ...deathFields.map((name) => one(name, at(name))));
  const json = {
    ...(was?.dayOrder && { dayOrder: was.dayOrder }),
    ...(was?.decimal && { decimal: was.decimal }),
    fields: {
      id: at('id'),
      date: at('date'),
      latitude: at('latitude'),
      longitude: at('longitude'),
      precision: { value: at('precision') ?? 'near' },
      ...(uncertainty !== undefined && { uncertaintyMeters: { value: Number(uncertainty) } }),
      names: rows(mostNames, (n) => at(`name-${n}`)),
      type:
        typeColumn === undefined
          ? { value: at('otherwise') }
          : { column: typeColumn, values: Object.fromEntries(words), ...one('otherwise', at('otherwise')) },
      actors: rows(mostActors, (n) => {
        const column = at(`actor-${n}`);
        return column === undefined ? undefined : { column, role: at(`role-${n}`) };
      }),
      ...(sources !== undefined && { sources: { column: sources, ...one('separator', at('separator')) } }),
      ...Object.assign({}, ...columnFields.map((name) => one(name, at(name)))),
      ...(Object.keys(deaths).length > 0 && { deaths }),
    },
  };
  const read = Mapping.safeParse(json);
  if (read.success) return read.data;
  const [problem] = problemsOf(read.error, '', json);
  throw new Refusal('mapping-wrong', `${problem?.path}: got ${problem?.got}, expected ${problem?.expected}`);
}
