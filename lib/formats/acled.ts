import { type EventType, eventTypes } from '../record/event-types';
import { type ImportedRow, importedSlug } from '../record/imported';
import { addDays } from '../time/spoken/day';
import type { Cells } from './cells';
import { type DatasetDefaults, type Format, hasAll, leave, type RowContext, use } from './format';
import { statedUncertainty } from './uncertainty';

type Types = Pick<ImportedRow, 'eventType' | 'subEventType'>;

/** Event types of before 2019, as version 5 to 8 have them, by those of today's codebook. */
const earlierTypes: Readonly<Record<string, Types>> = {
  'battle-no change of territory': { eventType: 'Battles', subEventType: 'Armed clash' },
  'battle-non-state actor overtakes territory': { eventType: 'Battles', subEventType: 'Non-state actor overtakes territory' },
  'battle-government regains territory': { eventType: 'Battles', subEventType: 'Government regains territory' },
  'remote violence': { eventType: 'Explosions/Remote violence', subEventType: 'Shelling/artillery/missile attack' },
  'violence against civilians': { eventType: 'Violence against civilians', subEventType: 'Attack' },
  'headquarters or base established': { eventType: 'Strategic developments', subEventType: 'Headquarters or base established' },
  'non-violent transfer of territory': { eventType: 'Strategic developments', subEventType: 'Non-violent transfer of territory' },
  'strategic development': { eventType: 'Strategic developments', subEventType: 'Other' },
};
/** Whom the codes and words of inter1 mean, where "Riots/Protests" leaves it open. */
const rioters = ['5', 'rioters'];
const precisions = { 1: 'settlement', 2: 'near', 3: 'governorate' } as const;
const timePrecisions = { 1: 1, 2: 2, 3: 3 } as const;
const bySubType = new Map(
  Object.entries(eventTypes).flatMap(([eventType, subTypes]) =>
    subTypes.map((subEventType): [string, Types] => [
      `${eventType} ${subEventType}`.toLowerCase(),
      { eventType: eventType as EventType, subEventType },
    ]),
  ),
);

/** Of an event, or a count of them: by today's codebook, or an earlier one. */
export function acledTypes(cells: Cells): Types | undefined {
  const [type, subType] = [cells.needed('event_type'), cells.text('sub_event_type')];
  const first = cells.raw('inter1').trim().toLowerCase();
  const found = bySubType.get(`${type} ${subType}`.toLowerCase());
  if (found) return found;
  if (subType !== undefined) {
    cells.refuse('sub_event_type', `"${subType}" of "${type}"`, 'an event type and a sub-event type of the codebook');
    return undefined;
  }
  if (type.toLowerCase() === 'riots/protests')
    return rioters.includes(first)
      ? { eventType: 'Riots', subEventType: 'Mob violence' }
      : { eventType: 'Protests', subEventType: 'Peaceful protest' };
  const earlier = earlierTypes[type.toLowerCase()];
  if (!earlier && type !== '') cells.refuse('event_type', `"${type}"`, 'an event type of the codebook');
  return earlier;
}

function read(cells: Cells, { dataset }: RowContext): ImportedRow | null {
  const id = cells.needed('event_id_cnty');
  const types = acledTypes(cells);
  const coordinates = cells.coordinates('latitude', 'longitude');
  const precision = cells.code('geo_precision', precisions);
  const time = timeOf(cells);
  const places = (precision === 'governorate' ? [] : ['location', 'admin3', 'admin2']).concat('admin1', 'country');
  const names = places.flatMap((column) => cells.text(column) ?? []);
  const main = ['actor1', 'actor2'].flatMap((column) => cells.text(column) ?? []);
  const associated = ['assoc_actor_1', 'ally_actor_1', 'assoc_actor_2', 'ally_actor_2'].flatMap((column) =>
    cells.list(column, /;/),
  );
  const actors = [...new Set([...main, ...associated])];
  const sources = cells.list('source', /;/);
  const sourceScale = cells.text('source_scale');
  const fatalities = cells.count('fatalities');
  if (cells.problems.length > 0 || !types || !coordinates || !precision || !time) return null;
  const original = [cells.text('event_type'), cells.text('sub_event_type')].filter(Boolean).join(', ');
  return {
    id,
    slug: importedSlug(dataset, id),
    ...types,
    originalType: original,
    time,
    where: { coordinates, uncertaintyMeters: statedUncertainty[precision], precision, names: [...new Set(names)] },
    actors: actors.map((name) => ({ name, role: /^civilians\b/i.test(name) ? 'affected' : 'party' })),
    sources,
    ...(sourceScale !== undefined && { sourceScale }),
    ...(fatalities !== undefined && { deaths: { best: fatalities } }),
  };
}

/** 1 the day; 2 the week, of which the middle is given; 3 the month. */
function timeOf(cells: Cells): string | undefined {
  const day = cells.day('event_date');
  const precision = cells.code('time_precision', timePrecisions);
  if (!day || !precision) return undefined;
  if (precision === 1) return day;
  return precision === 2 ? `${addDays(day, -3)}/${addDays(day, 3)}` : day.slice(0, 7);
}

/** ACLED's terms do not let rows be passed on, so the desk alone sees them unless it has given a permission. */
export const acledDataset: DatasetDefaults = {
  title: { en: 'ACLED', ar: 'ACLED' },
  summary: {
    en: 'Political violence and protest by the Armed Conflict Location & Event Data project, as it has them.',
    ar: 'العنف السياسي والاحتجاج بحسب مشروع بيانات مواقع النزاعات المسلحة وأحداثها (ACLED)، كما ترد فيه.',
  },
  licence: 'acled',
  attribution: 'Armed Conflict Location & Event Data Project (ACLED); https://acleddata.com',
  citation:
    'Raleigh, Clionadh, Roudabeh Kishi, and Andrew Linke (2023). Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10. ACLED, version {version}.',
  method: {
    en: 'Coded by people from local, national and international media, partners and reports, week by week, and corrected later: an event keeps its id.',
    ar: 'يرمّزها باحثون عن وسائل إعلام محلية ووطنية ودولية وشركاء وتقارير، أسبوعًا بأسبوع، وتُصحَّح لاحقًا مع بقاء رقم الحدث.',
  },
  homepage: 'https://acleddata.com/',
  isRestricted: true,
};

const columns = [
  use('event_id_cnty', 'id, slug', 'stays when the event is corrected'),
  use('event_date', 'time', 'in words, as 2024-11-01, or as 11/01/2024 with its order told'),
  use('time_precision', 'time', '1 the day, 2 the week around it, 3 its month'),
  use('event_type', 'eventType, originalType', 'types of before 2019 by today’s'),
  use('sub_event_type', 'subEventType, originalType'),
  use('actor1', 'actors', 'role "party", of civilians "affected": the order implies no direction'),
  use('assoc_actor_1', 'actors', 'each of the list; in version 5 ally_actor_1'),
  use('actor2', 'actors'),
  use('assoc_actor_2', 'actors', 'in version 5 ally_actor_2'),
  use('ally_actor_1', 'actors', 'version 5'),
  use('ally_actor_2', 'actors', 'version 5'),
  use('inter1', 'eventType', 'only where "Riots/Protests" of before 2019 leaves it open: 5 or Rioters'),
  use('latitude', 'where.coordinates'),
  use('longitude', 'where.coordinates'),
  use('geo_precision', 'where.precision, where.uncertaintyMeters', '1 settlement, 2 near (25 km), 3 governorate'),
  ...['location', 'admin3', 'admin2', 'admin1', 'country'].map((column) =>
    use(column, 'where.names', column === 'location' ? 'where geo_precision is 3 only admin1 and country' : ''),
  ),
  use('source', 'sources'),
  use('source_scale', 'sourceScale'),
  use('fatalities', 'deaths', 'as the best estimate'),
  ...leave('ACLED’s own sentences', 'notes'),
  ...leave('follows from the date or the types', 'year', 'disorder_type', 'civilian_targeting'),
  ...leave('kinds of the actors, which are named', 'inter2', 'interaction'),
  ...leave('codes of what is named', 'iso', 'iso3', 'gwno', 'region'),
  ...leave(
    'not of the event',
    'tags',
    'timestamp',
    'data_id',
    'event_id_no_cnty',
    'population_1km',
    'population_2km',
    'population_5km',
    'population_best',
  ),
];

export const acled: Format = {
  id: 'acled',
  name: 'ACLED events',
  recognises: (sample) =>
    sample.kind === 'table' && hasAll(sample, ['event_id_cnty', 'event_date', 'time_precision', 'event_type', 'geo_precision']),
  columns,
  read,
  dataset: acledDataset,
};

/** Version 5 of 2015, 25 columns, found without its header. */
const version5 = (
  'gwno,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,actor1,ally_actor_1,inter1,actor2,ally_actor_2,' +
  'inter2,interaction,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,notes,fatalities'
).split(',');

export const acledVersion5: Format = {
  ...acled,
  id: 'acled-5',
  name: 'ACLED version 5, without a header',
  header: version5,
  recognises: ({ kind, header }) =>
    kind === 'table' &&
    header.length === version5.length &&
    /^\d{1,3}$/.test(header[0] ?? '') &&
    /^\d+[a-z]{3}$|^[a-z]{3}\d+$/.test(header[1] ?? ''),
};

/** What ACLED took back: `event_id_cnty` of each. */
export const acledDeletions: Format = {
  id: 'acled-deletions',
  name: 'ACLED deletions',
  removes: true,
  recognises: ({ kind, header }) => kind === 'table' && header.includes('event_id_cnty') && header.includes('deleted_timestamp'),
  columns: [
    use('event_id_cnty', 'id', 'the row is withdrawn; its address says so'),
    ...leave('the day of the import is told', 'deleted_timestamp'),
  ],
  read: (cells) => {
    cells.needed('event_id_cnty');
    return null;
  },
};
