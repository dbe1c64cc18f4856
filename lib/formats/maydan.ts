import { type PointPrecision, pointPrecisions } from '../geometry/where';
import { byLetters } from '../i18n/by-letters';
import { locales } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { type EventType, eventTypes } from '../record/event-types';
import { type ImportedRow, importedSlug } from '../record/imported';
import { roles } from '../record/schema';
import { edtfProblem } from '../time/edtf';
import type { Cells } from './cells';
import { type ColumnUse, type Format, hasAll, leave, type RowContext, use } from './format';

/** Of an incident that is told by a place, how precisely that is known: by ACLED's geo precision. */
const precisions: Readonly<Record<string, PointPrecision>> = { 1: 'settlement', 2: 'near', 3: 'unit' };
type Actors = ImportedRow['actors'];

interface Names {
  id: string;
  type: string;
  subType: string;
  precision: string;
  geoPrecision: string;
  uncertainty: string;
  names: string;
}

/** What both files say alike. */
function common(cells: Cells, names: Names, { dataset }: RowContext) {
  const slug = cells.needed(names.id);
  const title = cells.needed('title');
  const [eventType, subEventType] = [cells.needed(names.type), cells.needed(names.subType)];
  const subTypes: readonly string[] = Object.hasOwn(eventTypes, eventType) ? eventTypes[eventType as EventType] : [];
  if (cells.problems.length === 0 && !subTypes.includes(subEventType))
    cells.refuse(names.subType, `"${subEventType}" of "${eventType}"`, 'an event type and a sub-event type of the codebook');
  const time = cells.needed('time');
  const problem = time === '' ? null : edtfProblem(time);
  if (problem) cells.refuse('time', `"${time}" (${problem})`, 'a possible EDTF time, such as 2026-11-30');
  const coordinates = cells.coordinates('latitude', 'longitude');
  const uncertaintyMeters = cells.number(names.uncertainty);
  if (uncertaintyMeters === undefined || uncertaintyMeters <= 0)
    cells.refuse(names.uncertainty, cells.raw(names.uncertainty) || 'nothing', 'metres above 0');
  const said = pointPrecisions.find((precision) => precision === cells.raw(names.precision).trim());
  const precision = said ?? cells.code(names.geoPrecision, precisions);
  const places = namesIn(cells, names.names);
  if (cells.problems.length > 0 || !coordinates || !precision || !uncertaintyMeters) return null;
  // A row of the same dataset comes back under the address that it has.
  const id = slug.startsWith(`${dataset}-`) ? slug.slice(dataset.length + 1) : slug;
  return {
    id,
    slug: importedSlug(dataset, id),
    title: byLetters(title),
    eventType: eventType as EventType,
    subEventType,
    time,
    where: { coordinates, uncertaintyMeters, precision, names: places },
  };
}

/** A list in JSON, or in one cell with its items apart by semicolons. */
const namesIn = (cells: Cells, column: string): string[] =>
  cells.raw(column).startsWith('[')
    ? jsonList(cells, column).filter((name) => typeof name === 'string')
    : cells.list(column, /;/);

/** "named:Name" is a name as a dataset has it, "name" an actor of the record. */
const nameIn = (id: string): string => id.slice(id.indexOf(':') + 1);

const geojsonNames = {
  id: 'id',
  type: 'eventtype',
  subType: 'subeventtype',
  precision: 'precision',
  geoPrecision: 'geoprecision',
  uncertainty: 'uncertaintymeters',
  names: 'placenames',
};

export const maydanGeojson: Format = {
  id: 'maydan-geojson',
  name: 'Maydan GeoJSON',
  recognises: (sample) =>
    sample.kind === 'features' && hasAll(sample, ['entryversion', 'eventtype', 'subeventtype', 'uncertaintymeters', 'claims']),
  columns: [
    use('id', 'id, slug'),
    use('title', 'title', 'in the language of the file'),
    use('eventType', 'eventType'),
    use('subEventType', 'subEventType'),
    use('time', 'time'),
    use('latitude', 'where.coordinates', 'of the property anchor'),
    use('longitude', 'where.coordinates', 'of the property anchor'),
    use('uncertaintyMeters', 'where.uncertaintyMeters'),
    use('precision', 'where.precision', 'of rows of datasets; else by geoPrecision'),
    use('geoPrecision', 'where.precision', '1 settlement, 2 near, 3 unit'),
    use('placeNames', 'where.names'),
    use('actors', 'actors'),
    use('claims', 'sources, original', 'the chain of the first claim'),
    ...leave(
      'derived anew from the rest',
      'summary',
      'entryVersion',
      'category',
      'statement',
      'timeWords',
      'timeBasis',
      'timePrecision',
      'place',
      'relation',
      'whereWords',
      'explanation',
      'generalizedTo',
      'origins',
      'corroboration',
      'independentOrigins',
      'contested',
      'supposed',
      'beside',
      'corrections',
      'page',
      'anchor',
      'dataset',
      'licence',
      'credit',
    ),
  ],
  read(cells, context) {
    const row = common(cells, geojsonNames, context);
    const [actors, claims] = [jsonList(cells, 'actors'), jsonList(cells, 'claims')];
    if (!row) return null;
    const chain = ((claims[0] as { attribution?: unknown } | undefined)?.attribution ?? []) as string[];
    const [, publication, ...further] = chain.some((id) => id.includes(':')) ? chain : ['', ...chain];
    const original = further.at(-1);
    return {
      ...row,
      actors: (actors as { actor: string; role: Actors[number]['role'] }[]).flatMap(({ actor, role }) =>
        typeof actor === 'string' && roles.includes(role)
          ? [{ name: nameIn(actor), role, ...(!actor.includes(':') && { actor }) }]
          : [],
      ),
      sources: publication ? nameIn(publication).split('; ') : [],
      ...(original && { original: nameIn(original) }),
    };
  },
};

function jsonList(cells: Cells, column: string): unknown[] {
  try {
    const list: unknown = JSON.parse(cells.raw(column) || '[]');
    if (Array.isArray(list)) return list;
  } catch {}
  cells.refuse(column, 'another value', 'a list');
  return [];
}

/** The words for roles in every language, by which a table names them. */
const rolesByWord = new Map(locales().flatMap((locale) => roles.map((role) => [messagesFor(locale).roles[role], role] as const)));

const csvNames = {
  id: 'id',
  type: 'event_type',
  subType: 'sub_event_type',
  precision: 'precision',
  geoPrecision: 'geo_precision',
  uncertainty: 'uncertainty_meters',
  names: 'place_names',
};
const csvColumns: readonly ColumnUse[] = [
  use('id', 'id, slug'),
  use('title', 'title', 'in the language of the file'),
  use('event_type', 'eventType'),
  use('sub_event_type', 'subEventType'),
  use('time', 'time'),
  use('latitude', 'where.coordinates'),
  use('longitude', 'where.coordinates'),
  use('uncertainty_meters', 'where.uncertaintyMeters'),
  use('precision', 'where.precision', 'of rows of datasets; else by geo_precision'),
  use('geo_precision', 'where.precision', '1 settlement, 2 near, 3 unit'),
  use('place_names', 'where.names'),
  use('actors', 'actors', 'names, each with its role in the language of the file'),
  use('origin_names', 'original', 'whom the claims go back to'),
  ...leave('its uncertainty says the same', 'generalized_to'),
  ...leave(
    'derived anew from the rest',
    'summary',
    'category',
    'statement',
    'time_words',
    'time_basis',
    'time_precision',
    'place_id',
    'place',
    'where',
    'origins',
    'independent_origins',
    'corroboration',
    'contested',
    'supposed',
    'claims',
    'beside',
    'articles',
    'published',
    'updated',
    'dataset',
    'licence',
    'credit',
    'page',
    'entry_version',
    'record_version',
  ),
];

export const maydanCsv: Format = {
  id: 'maydan-csv',
  name: 'Maydan CSV',
  recognises: (sample) =>
    sample.kind === 'table' &&
    hasAll(sample, ['id', 'event_type', 'time', 'uncertainty_meters', 'entry_version', 'record_version']),
  columns: csvColumns,
  read(cells, context) {
    const row = common(cells, csvNames, context);
    const actors = cells.list('actors', /;/).flatMap((text): Actors => {
      const [, name, word] = /^(.*) \(([^()]*)\)$/.exec(text) ?? [];
      const role = rolesByWord.get(word ?? '');
      if (name && role) return [{ name, role }];
      cells.refuse('actors', `"${text}"`, 'a name and a role, as in "A party (attacker)"');
      return [];
    });
    const original = cells.text('origin_names');
    if (!row || cells.problems.length > 0) return null;
    return { ...row, actors, sources: [], ...(original !== undefined && { original }) };
  },
};
