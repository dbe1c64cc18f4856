import type { PointPrecision } from '../geometry/where';
import { type ImportedRow, importedSlug } from '../record/imported';
import type { Cells } from './cells';
import { readDay, spanOf } from './dates';
import { type ColumnUse, type Format, hasAll, leave, use } from './format';
import { statedUncertainty } from './uncertainty';

/** `where_prec` of the codebook. */
const precisions: Readonly<Record<string, PointPrecision>> = {
  1: 'settlement',
  2: 'near',
  3: 'district',
  4: 'governorate',
  5: 'unit',
  6: 'country',
  7: 'unit',
};
/** Of the places that `where_prec` 5 has those that are lines. */
const lines = /\b(?:road|highway|route|river|border|line of contact|loc|canal|railway|pipeline)\b/i;

const types: Readonly<Record<string, { words: string; type: Pick<ImportedRow, 'eventType' | 'subEventType'> }>> = {
  1: { words: 'state-based violence', type: { eventType: 'Battles', subEventType: 'Armed clash' } },
  2: { words: 'non-state violence', type: { eventType: 'Battles', subEventType: 'Armed clash' } },
  3: { words: 'one-sided violence', type: { eventType: 'Violence against civilians', subEventType: 'Attack' } },
};
const datePrecisions = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const;
const clarities = { 1: 'clear', 2: 'summary' } as const;

function read(cells: Cells, { dataset }: { dataset: string }): ImportedRow | null {
  const id = cells.needed('id');
  const type = cells.code('type_of_violence', types);
  const coordinates = cells.coordinates('latitude', 'longitude');
  if (coordinates) agreesWithShape(cells, coordinates);
  const precision = precisionOf(cells);
  const time = timeOf(cells);
  const clarity = cells.has('event_clarity') ? cells.code('event_clarity', clarities) : undefined;
  const [sideA, sideB] = [cells.needed('side_a'), cells.needed('side_b')];
  const isOneSided = type?.words === 'one-sided violence';
  const deaths = deathsOf(cells);
  const names = ['where_coordinates', 'adm_2', 'adm_1', 'country'].flatMap((column) => cells.text(column) ?? []);
  const original = cells.text('source_original');
  const sources = cells.list('source_office', /;/);
  const said = saidOf(cells);
  if (cells.problems.length > 0 || !type || !coordinates || !precision || !time) return null;
  return {
    id,
    slug: importedSlug(dataset, id),
    ...type.type,
    originalType: type.words,
    time,
    where: {
      coordinates,
      uncertaintyMeters: statedUncertainty[precision],
      precision,
      names: [...new Set(namesFor(precision, names))],
    },
    actors: [
      { name: sideA, role: isOneSided ? 'attacker' : 'party' },
      { name: sideB, role: isOneSided ? 'affected' : 'party' },
    ],
    sources,
    ...(original !== undefined && { original }),
    deaths,
    ...(clarity === 'summary' && { isSummary: true }),
    ...(said !== null && { said }),
  };
}

/** Of the country as a whole only its name is told. */
const namesFor = (precision: PointPrecision, names: readonly string[]): readonly string[] =>
  precision === 'country' ? names.slice(-1) : names;

/** Where the shape is given too, both must be one place: columns of a file that was edited are easily exchanged. */
function agreesWithShape(cells: Cells, [lon, lat]: readonly [number, number]): void {
  const [, shapeLon, shapeLat] = /^POINT ?\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(cells.raw('geom_wkt').trim()) ?? [];
  if (shapeLon === undefined || (Math.abs(Number(shapeLon) - lon) < 0.01 && Math.abs(Number(shapeLat) - lat) < 0.01)) return;
  cells.refuse('latitude', `${lat} and the longitude ${lon}`, `those of geom_wkt, ${Number(shapeLat)} and ${Number(shapeLon)}`);
}

function precisionOf(cells: Cells): PointPrecision | undefined {
  const precision = cells.code('where_prec', precisions);
  const isLine = cells.raw('where_prec').trim() === '5' && lines.test(cells.raw('where_coordinates'));
  return isLine ? 'linear' : precision;
}

/** From `date_start` to `date_end`; about, where the day is not known and yet only one is given. */
function timeOf(cells: Cells): string | undefined {
  const [from, to] = [cells.day('date_start'), cells.day('date_end')];
  const precision = cells.code('date_prec', datePrecisions);
  if (!from || !to || !precision) return undefined;
  if (from > to) {
    cells.refuse('date_end', to, `a day from ${from} on, which is date_start`);
    return undefined;
  }
  return from === to && precision > 1 ? `${from}~` : spanOf(from, to);
}

function deathsOf(cells: Cells): NonNullable<ImportedRow['deaths']> {
  const [best, low, high] = [cells.count('best'), cells.count('low'), cells.count('high')];
  const parts = {
    sideA: cells.count('deaths_a'),
    sideB: cells.count('deaths_b'),
    civilians: cells.count('deaths_civilians'),
    unknown: cells.count('deaths_unknown'),
  };
  return Object.fromEntries(
    Object.entries({ best, low, high, ...parts }).filter(([, value]) => value !== undefined),
  ) as NonNullable<ImportedRow['deaths']>;
}

/** When the publications that it names came out: the day, or from the first to the last. A day that cannot be read is none. */
function saidOf(cells: Cells): string | null {
  const days = cells
    .raw('source_date')
    .split(';')
    .flatMap((text) => {
      const read = readDay(text);
      return 'day' in read && read.day <= cells.notation.today ? [read.day] : [];
    })
    .sort();
  return days[0] === undefined ? null : spanOf(days[0], days.at(-1) as string);
}

const columns: readonly ColumnUse[] = [
  use('id', 'id, slug', 'the same in every version'),
  use(
    'type_of_violence',
    'eventType, subEventType, originalType',
    '1 and 2: Battles, Armed clash; 3: Violence against civilians, Attack. The words of the codebook stay beside it.',
  ),
  use('side_a', 'actors', 'role "party"; in one-sided violence "attacker"'),
  use('side_b', 'actors', 'role "party"; in one-sided violence "affected"'),
  use('date_start', 'time', 'to date_end: a day, a month, a year, or from day to day'),
  use('date_end', 'time'),
  use('date_prec', 'time', 'above 1 with one day given: about that day'),
  use('event_clarity', 'isSummary', '2: the row sums up several events that its sources do not tell apart'),
  use('latitude', 'where.coordinates'),
  use('longitude', 'where.coordinates'),
  use('geom_wkt', 'where.coordinates', 'must be the same place as latitude and longitude, else the row is refused'),
  use(
    'where_prec',
    'where.precision, where.uncertaintyMeters',
    '1 settlement, 2 near (25 km), 3 district, 4 governorate, 5 linear where its name is that of a line, else unit, 6 country, 7 unit: waters or airspace',
  ),
  use('where_coordinates', 'where.names'),
  use('adm_2', 'where.names'),
  use('adm_1', 'where.names'),
  use('country', 'where.names'),
  use('source_office', 'sources', 'the publications, in one link of the chain'),
  use('source_original', 'original', 'who said it first: the last link of the chain'),
  use('source_date', 'said', 'when the publications came out'),
  ...['best', 'low', 'high'].map((column) =>
    use(column, 'deaths', column === 'best' ? 'as the publisher has them, also where low is above best or high below it' : ''),
  ),
  use('deaths_a', 'deaths', 'of side_a'),
  use('deaths_b', 'deaths', 'of side_b'),
  use('deaths_civilians', 'deaths'),
  use('deaths_unknown', 'deaths'),
  ...leave(
    'the headlines are the outlets’ own words; source_office and source_date name the articles',
    'source_article',
    'source_headline',
  ),
  ...leave('counted in source_office', 'number_of_sources'),
  ...leave('longer than a name; where_coordinates names the place', 'where_description'),
  ...leave('follows from date_start', 'year'),
  ...leave(
    'of the conflict as a whole, which the publisher’s own tables tell',
    'active_year',
    'conflict_dset_id',
    'conflict_new_id',
    'conflict_name',
    'dyad_dset_id',
    'dyad_new_id',
    'dyad_name',
    'side_a_dset_id',
    'side_a_new_id',
    'side_b_dset_id',
    'side_b_new_id',
    'gwnoa',
    'gwnob',
  ),
  ...leave('follows from the coordinates', 'priogrid_gid'),
  ...leave('codes of what is named', 'relid', 'country_id', 'region'),
  ...leave('how far the publisher has coded it', 'code_status'),
];

/** What every layout has, from 38 to 49 columns. */
const always = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'latitude',
  'longitude',
  'date_prec',
  'date_start',
  'best',
];

/** The layout of 2021 on, by which a file without a header is read. */
export const ged49 = (
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,' +
  'dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,' +
  'source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,' +
  'priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,' +
  'best,high,low,gwnoa,gwnob'
).split(',');

const publisher = {
  licence: 'cc-by-4.0',
  homepage: 'https://ucdp.uu.se/downloads/',
  method: {
    en: 'Coded by people from news agencies, other media, organisations and reports: events of organised violence with at least one death, each with a low, a best and a high estimate, and how precisely its place and day are known.',
    ar: 'رمّزها باحثون عن وكالات الأنباء ووسائل إعلام أخرى ومنظمات وتقارير: أحداث عنف منظَّم أوقعت قتيلًا واحدًا على الأقل، ولكل حدث تقدير أدنى وأرجح وأعلى، ومدى دقة مكانه ويومه.',
  },
} as const;

export const ucdpGed: Format = {
  id: 'ucdp-ged',
  name: 'UCDP GED',
  recognises: (sample) => sample.kind === 'table' && hasAll(sample, always),
  columns,
  read,
  versionIn: (file) => /ged(?:event)?[_-]?v?(\d{2})[._]?(\d)(?!\d)/i.exec(file)?.slice(1).join('.') ?? null,
  dataset: {
    ...publisher,
    title: { en: 'UCDP Georeferenced Event Dataset', ar: 'مجموعة UCDP للأحداث محددة المواقع' },
    summary: {
      en: 'Events of organised violence by the Uppsala Conflict Data Program, as it has them.',
      ar: 'أحداث العنف المنظَّم بحسب برنامج أوبسالا لبيانات النزاعات، كما ترد فيه.',
    },
    attribution: 'Uppsala Conflict Data Program (UCDP), Georeferenced Event Dataset, CC BY 4.0',
    citation:
      'Sundberg, Ralph, and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4). UCDP GED version {version}.',
  },
};

/** Monthly, not yet final: the same columns, mostly without a header. A finished event gets another id in GED. */
export const ucdpCandidate: Format = {
  ...ucdpGed,
  id: 'ucdp-candidate',
  name: 'UCDP Candidate Events',
  header: ged49,
  recognises: ({ kind, header }) =>
    kind === 'table' && header.length === ged49.length && /^\d+$/.test(header[0] ?? '') && /^[123]$/.test(header[5] ?? ''),
  versionIn: (file) => /v(\d{2})[._](\d)[._](\d{1,2})/i.exec(file)?.slice(1).join('.') ?? null,
  dataset: {
    ...publisher,
    title: { en: 'UCDP Candidate Events', ar: 'أحداث UCDP الأولية' },
    summary: {
      en: 'Events of organised violence by the Uppsala Conflict Data Program, coded month by month and not yet final.',
      ar: 'أحداث العنف المنظَّم بحسب برنامج أوبسالا لبيانات النزاعات، مُرمّزة شهرًا بشهر وغير نهائية بعد.',
    },
    attribution: 'Uppsala Conflict Data Program (UCDP), Candidate Events Dataset, CC BY 4.0',
    citation:
      'Hegre, Håvard, Mihai Croicu, Kristine Eck, and Stina Högbladh (2020). Introducing the UCDP Candidate Events Dataset. Research & Politics. Version {version}.',
  },
};
