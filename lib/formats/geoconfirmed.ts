import { type ImportedRow, importedSlug } from '../record/imported';
import type { Cells } from './cells';
import { type DatasetDefaults, type Format, hasAll, leave, type RowContext, use } from './format';
import { addressesIn, linked } from './outlets';
import { plainText } from './plain-text';
import { statedUncertainty } from './uncertainty';
import { typesByWords } from './words-of-types';

/** The colour of a style names the faction in a KMZ: "#api/icons/E00000/False/icons/…". */
const factions: Readonly<Record<string, string>> = {
  '0051CA': 'Ukraine',
  '3184FF': 'Ukraine (civilian)',
  E00000: 'Russia',
  FF6666: 'Russia (civilian)',
  '6A1D00': 'North Korea',
  '400080': 'Belarus',
  '0A5900': 'NATO',
  '65BB59': 'NATO (civilian)',
};
/** Of the colours and words for a faction those that name nobody. */
const nobody = /^(?:neutral|unknown|special|other)$/i;

interface Read {
  id: string;
  day: string | undefined;
  faction: string | undefined;
  description: string;
  origin: string | undefined;
  names: string[];
  links: string[];
}

function rowOf(cells: Cells, { id, day, faction, description, origin, names, links }: Read, dataset: string): ImportedRow | null {
  const coordinates = cells.coordinates('latitude', 'longitude');
  if (cells.problems.length > 0 || !day || !coordinates) return null;
  return {
    id,
    slug: importedSlug(dataset, id),
    ...typesByWords(description),
    ...(origin !== undefined && { originalType: origin }),
    time: day,
    where: { coordinates, uncertaintyMeters: statedUncertainty.site, precision: 'site', names },
    actors: faction === undefined || nobody.test(faction) ? [] : [{ name: faction, role: 'party' }],
    ...linked(links),
  };
}

const dataset: DatasetDefaults = {
  title: { en: 'GeoConfirmed', ar: 'GeoConfirmed' },
  summary: {
    en: 'Events placed by volunteers from photographs and videos, each with its link.',
    ar: 'أحداث حدّد متطوعون مواقعها من صور ومقاطع مصوّرة، ومع كل منها رابطه.',
  },
  licence: 'unknown',
  attribution: 'GeoConfirmed, https://geoconfirmed.org',
  citation: 'GeoConfirmed, https://geoconfirmed.org, version {version}.',
  method: {
    en: 'Photographs and videos are placed by volunteers and checked by others. Event types were told here from words of the description.',
    ar: 'يحدّد متطوعون مواقع الصور والمقاطع ويراجعها آخرون. وقد استُخلصت أنواع الأحداث هنا من كلمات الوصف.',
  },
  homepage: 'https://geoconfirmed.org/',
};

const typesNote = 'types by words of it (lib/formats/words-of-types.ts); the text itself is left out';

export const geoconfirmed: Format = {
  id: 'geoconfirmed',
  name: 'GeoConfirmed CSV',
  recognises: (sample) => sample.kind === 'table' && hasAll(sample, ['date', 'faction', 'pluscode', 'geolocation', 'id']),
  columns: [
    use('Id', 'id, slug'),
    use('Date', 'time'),
    use('Faction', 'actors', 'role "party"; none where it names nobody'),
    use('Latitude', 'where.coordinates', 'precision "site", ± 100 m: a position found in a picture'),
    use('Longitude', 'where.coordinates'),
    use('PlusCode', 'where.names', 'the town behind the code'),
    use('Description', 'eventType, subEventType', typesNote),
    use('Origin', 'originalType'),
    use('Source', 'sources, url', 'the account or site of each link; the first link'),
    ...leave('the day again', 'Name'),
    ...leave('who placed it, as a link', 'Geolocation'),
    ...leave('what a picture shows, not what happened', 'Equipment', 'EquipmentItems', 'Units', 'OrbatUnits'),
  ],
  dataset,
  read(cells, context: RowContext) {
    const [place = ''] = cells
      .list('pluscode', /;/)
      .map((text) => text.replace(/^[23456789CFGHJMPQRVWX]{2,8}\+[23456789CFGHJMPQRVWX]*\s*/i, ''));
    const read: Read = {
      id: cells.needed('id'),
      day: cells.day('date'),
      faction: cells.text('faction'),
      description: cells.text('description') ?? '',
      origin: cells.text('origin'),
      names: place
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      links: addressesIn(cells.text('source') ?? ''),
    };
    return rowOf(cells, read, context.dataset);
  },
};

export const geoconfirmedKmz: Format = {
  id: 'geoconfirmed-kmz',
  name: 'GeoConfirmed KMZ',
  recognises: ({ kind, marks = [] }) => kind === 'features' && marks.some((mark) => /^#?api\/icons\/[0-9a-f]{6}\//i.test(mark)),
  columns: [
    use('name', 'time', 'begins with the day: "20 APR 2026"'),
    use('styleUrl', 'actors', 'its colour names the faction'),
    use('description', 'eventType, subEventType, sources, url', typesNote),
    use('latitude', 'where.coordinates'),
    use('longitude', 'where.coordinates'),
    use(
      'key',
      'id, slug',
      'a digest of day, position and description, as the file has no ids: one that is changed becomes another row',
    ),
    ...leave('how it is drawn', 'icon', 'icon-scale', 'icon-heading', 'label-scale', 'styleHash', 'styleMapHash'),
  ],
  dataset,
  read(cells, context) {
    const html = cells.raw('description');
    const color = /icons\/([0-9a-f]{6})\//i.exec(cells.raw('styleurl'))?.[1]?.toUpperCase() ?? '';
    const [name = ''] = /^\s*\d{1,2} \p{L}{3,} \d{4}/u.exec(cells.raw('name')) ?? [];
    if (name === '') cells.refuse('name', `"${cells.raw('name').slice(0, 40)}"`, 'a day at its beginning, such as 20 APR 2026');
    const read: Read = {
      id: cells.raw('key'),
      day: name === '' ? undefined : cells.dayIn('name', name),
      faction: factions[color],
      description: plainText(html),
      origin: undefined,
      names: [],
      links: addressesIn(html),
    };
    return rowOf(cells, read, context.dataset);
  },
};
