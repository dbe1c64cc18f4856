import { importedSlug } from '../record/imported';
import type { Cells } from './cells';
import { type Format, leave, use } from './format';
import { addressesIn, linked } from './outlets';
import { plainText } from './plain-text';
import { titleOf } from './title';
import { unstatedUncertainty } from './uncertainty';
import { typesByWords } from './words-of-types';

/** Columns of the sheet behind a layer that can hold its day. */
const dayColumns = ['begin', 'date', 'event date', 'incident date', 'day', 'التاريخ', 'تاريخ'];

/** "20 APR 2026: shelling" begins with its day. */
const dayAhead = /^\s*(\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,} \d{4})/u;

function dayOf(cells: Cells): string | undefined {
  const column = dayColumns.find((name) => cells.raw(name).trim() !== '');
  if (column !== undefined) return cells.day(column);
  const ahead = dayAhead.exec(cells.raw('name'))?.[1];
  if (ahead !== undefined) return cells.dayIn('name', ahead);
  cells.refuse('date', 'nothing', 'a day: in a column "date", before the name, or in the column that a --mapping names');
  return undefined;
}

/** A Google My Map as KML or KMZ: what its makers typed, of which nothing says how precisely it is placed. */
export const myMaps: Format = {
  id: 'my-maps',
  name: 'Google My Maps KMZ',
  recognises: ({ kind, marks = [] }) =>
    kind === 'features' && marks.some((mark) => /^#?(?:icon|line|poly)-\d+-[0-9a-f]{6}/i.test(mark)),
  columns: [
    use('name', 'title, time', 'up to 120 characters; its day where it begins with one'),
    use('date', 'time', 'of the sheet behind the layer; also "begin", "event date", "incident date", "day", التاريخ'),
    use('latitude', 'where.coordinates', 'precision "near", ± 5 km, as the file says none'),
    use('longitude', 'where.coordinates'),
    use(
      'description',
      'eventType, subEventType, sources, url',
      'types by words of it and of the name; the text itself is left out',
    ),
    use('key', 'id, slug', 'a digest of name, position and description, as the file has no ids'),
    ...leave('how it is drawn', 'styleUrl', 'icon', 'icon-color', 'icon-scale', 'styleHash', 'styleMapHash'),
    ...leave('pictures stay with their map', 'gx_media_links', 'images'),
  ],
  read(cells, { dataset }) {
    const id = cells.needed('key');
    const day = dayOf(cells);
    const coordinates = cells.coordinates('latitude', 'longitude');
    const title = titleOf(cells.text('name'));
    const description = cells.raw('description');
    const links = addressesIn(description);
    if (cells.problems.length > 0 || !day || !coordinates) return null;
    return {
      id,
      slug: importedSlug(dataset, id),
      ...(title && { title }),
      ...typesByWords(`${cells.raw('name')} ${plainText(description)}`),
      time: day,
      where: { coordinates, ...unstatedUncertainty, names: [] },
      actors: [],
      ...linked(links),
    };
  },
};
