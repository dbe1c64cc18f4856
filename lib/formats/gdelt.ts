import type { PointPrecision } from '../geometry/where';
import { type ImportedRow, importedSlug } from '../record/imported';
import { type Format, leave, use } from './format';
import { linked } from './outlets';
import { statedUncertainty } from './uncertainty';
import { unknownType } from './words-of-types';

type Types = Pick<ImportedRow, 'eventType' | 'subEventType'>;
const violence = (subEventType: string): Types => ({ eventType: 'Violence against civilians', subEventType });
const explosion = (subEventType: string): Types => ({ eventType: 'Explosions/Remote violence', subEventType });

/** CAMEO codes by ACLED's types; the longest that fits decides, and what none fits is Strategic developments, Other. */
const types: Readonly<Record<string, Types>> = {
  14: { eventType: 'Protests', subEventType: 'Peaceful protest' },
  145: { eventType: 'Riots', subEventType: 'Violent demonstration' },
  171: { eventType: 'Strategic developments', subEventType: 'Looting/property destruction' },
  173: { eventType: 'Strategic developments', subEventType: 'Arrests' },
  18: violence('Attack'),
  181: violence('Abduction/forced disappearance'),
  1821: violence('Sexual violence'),
  183: explosion('Remote explosive/landmine/IED'),
  1831: explosion('Suicide bomb'),
  19: { eventType: 'Battles', subEventType: 'Armed clash' },
  194: explosion('Shelling/artillery/missile attack'),
  195: explosion('Air/drone strike'),
  20: violence('Attack'),
  204: explosion('Chemical weapon'),
};
const typesOf = (code: string): Types =>
  [4, 3, 2].map((length) => (code.length >= length ? types[code.slice(0, length)] : undefined)).find(Boolean) ?? unknownType;

/** `ActionGeo_Type`: 1 country, 2 state of the USA, 3 city of the USA, 4 city elsewhere, 5 first-level unit elsewhere. */
const precisions: Readonly<Record<string, PointPrecision>> = {
  1: 'country',
  2: 'governorate',
  3: 'settlement',
  4: 'settlement',
  5: 'governorate',
};

const geo = (whose: string): string[] =>
  ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((name) => `${whose}Geo_${name}`);
const actor = (whose: string): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((name) => `${whose}${name}`);

/** The 61 columns of GDELT 2.0's event files, which have no header and are separated by tabs. */
const header = [
  'GlobalEventID',
  'Day',
  'MonthYear',
  'Year',
  'FractionDate',
  ...actor('Actor1'),
  ...actor('Actor2'),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...geo('Actor1'),
  ...geo('Actor2'),
  ...geo('Action'),
  'DATEADDED',
  'SOURCEURL',
];

const used = [
  'GlobalEventID',
  'Day',
  'EventCode',
  'ActionGeo_Type',
  'ActionGeo_Fullname',
  'ActionGeo_Lat',
  'ActionGeo_Long',
  'Actor1Name',
  'Actor2Name',
  'SOURCEURL',
  'DATEADDED',
];

export const gdelt: Format = {
  id: 'gdelt',
  name: 'GDELT 2.0 events',
  header,
  recognises: ({ kind, header: first }) =>
    kind === 'table' && first.length === header.length && /^\d{6,}$/.test(first[0] ?? '') && /^\d{8}$/.test(first[1] ?? ''),
  columns: [
    use('GlobalEventID', 'id, slug'),
    use('Day', 'time'),
    use(
      'EventCode',
      'eventType, subEventType, originalType',
      'CAMEO by the table of lib/formats/gdelt.ts; the code stays beside it',
    ),
    use('ActionGeo_Type', 'where.precision, where.uncertaintyMeters', '3 and 4 settlement, 2 and 5 governorate, 1 country'),
    use('ActionGeo_Fullname', 'where.names'),
    use('ActionGeo_Lat', 'where.coordinates'),
    use('ActionGeo_Long', 'where.coordinates'),
    use('Actor1Name', 'actors', 'role "party"'),
    use('Actor2Name', 'actors', 'role "party"'),
    use('SOURCEURL', 'sources, url', 'its site; the page itself'),
    use('DATEADDED', 'said', 'its day'),
    ...leave('codes, scores and places of the actors, made by a program', ...header.filter((name) => !used.includes(name))),
  ],
  dataset: {
    title: { en: 'GDELT 2.0 events', ar: 'أحداث GDELT 2.0' },
    summary: {
      en: 'Events that a program read out of the world’s news, as the GDELT Project has them.',
      ar: 'أحداث استخرجها برنامج من أخبار العالم، كما ترد في مشروع GDELT.',
    },
    licence: 'gdelt',
    attribution: 'The GDELT Project, https://www.gdeltproject.org',
    citation: 'The GDELT Project, https://www.gdeltproject.org, version {version}.',
    method: {
      en: 'Read by a program, not by people: one article can make several events, and the place may be another that it names.',
      ar: 'قرأها برنامج لا أشخاص: قد يصنع المقال الواحد عدة أحداث، وقد يكون المكان غير مكان الحدث.',
    },
    homepage: 'https://www.gdeltproject.org/',
  },
  read(cells, { dataset }) {
    const id = cells.needed('globaleventid');
    const day = cells.day('day');
    const code = cells.needed('eventcode');
    const precision = cells.code('actiongeo_type', precisions);
    const coordinates = cells.coordinates('actiongeo_lat', 'actiongeo_long');
    const names = cells.list('actiongeo_fullname', /,/);
    const actors = [...new Set(['actor1name', 'actor2name'].flatMap((column) => cells.text(column) ?? []))];
    const address = cells.text('sourceurl') ?? '';
    const added = cells.text('dateadded') === undefined ? undefined : cells.day('dateadded');
    if (cells.problems.length > 0 || !day || !precision || !coordinates) return null;
    return {
      id,
      slug: importedSlug(dataset, id),
      ...typesOf(code),
      originalType: `CAMEO ${code}`,
      time: day,
      where: { coordinates, uncertaintyMeters: statedUncertainty[precision], precision, names },
      actors: actors.map((name) => ({ name, role: 'party' })),
      ...linked([address]),
      ...(added !== undefined && { said: added }),
    };
  },
};
