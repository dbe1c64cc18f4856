import { importedSlug } from '../record/imported';
import type { Cells } from './cells';
import { type Format, hasAll, leave, type RowContext, use } from './format';
import { titleOf } from './title';
import { unstatedUncertainty } from './uncertainty';
import { typesByWords } from './words-of-types';

/** Both layouts say the same by other names: first that of version 3 and later, then that of version 2. */
const names = {
  id: ['post id', '#'],
  title: ['title', 'incident title'],
  day: ['post date (utc)', 'incident date', 'created (utc)'],
  latitude: ['latitude', 'location.lat'],
  longitude: ['longitude', 'location.lon'],
  place: ['location'],
  category: ['categories', 'category'],
} as const;

const present = (cells: Cells, columns: readonly string[]): string =>
  columns.find((column) => cells.has(column)) ?? (columns[0] as string);

function read(cells: Cells, { dataset }: RowContext) {
  const of = (field: keyof typeof names) => present(cells, names[field]);
  const id = cells.needed(of('id'));
  const day = cells.day(of('day'));
  const coordinates = cells.coordinates(of('latitude'), of('longitude'));
  const title = titleOf(cells.text(of('title')));
  const category = cells.text(of('category'));
  const place = cells.has('location') ? cells.list('location', /,/) : [];
  if (cells.raw('approved').trim().toLowerCase() === 'no') cells.refuse('approved', 'NO', 'a report that was approved');
  if (cells.problems.length > 0 || !day || !coordinates) return null;
  return {
    id,
    slug: importedSlug(dataset, id),
    ...(title && { title }),
    ...typesByWords(`${category ?? ''} ${title ? Object.values(title)[0] : ''}`),
    ...(category !== undefined && { originalType: category }),
    time: day,
    where: { coordinates, ...unstatedUncertainty, names: place },
    actors: [],
    sources: [],
  };
}

/** Reports of a deployment of Ushahidi, by its export. Names and addresses of those who reported are never read. */
export const ushahidi: Format = {
  id: 'ushahidi',
  name: 'Ushahidi CSV',
  recognises: (sample) =>
    sample.kind === 'table' &&
    (hasAll(sample, ['post id', 'title']) || hasAll(sample, ['#', 'incident title', 'incident date', 'latitude', 'longitude'])),
  columns: [
    use('Post ID', 'id, slug', 'version 2: #'),
    use('Title', 'title, eventType, subEventType', 'version 2: INCIDENT TITLE; types by words of it and of the category'),
    use('Post Date (UTC)', 'time', 'version 2: INCIDENT DATE, whose order has to be told; else Created (UTC)'),
    use('Latitude', 'where.coordinates', 'precision "near", ± 5 km, as the file says none'),
    use('Longitude', 'where.coordinates'),
    use('Location.lat', 'where.coordinates', 'version 3'),
    use('Location.lon', 'where.coordinates', 'version 3'),
    use('Location', 'where.names'),
    use('Categories', 'originalType, eventType, subEventType', 'version 2: CATEGORY'),
    use('APPROVED', '', 'version 2: a report that was not approved is refused'),
    ...leave(
      'of those who reported: never read',
      'FIRST NAME',
      'LAST NAME',
      'EMAIL',
      'Contact',
      'Contact ID',
      'Author',
      'Author email',
      'Contact Type',
    ),
    ...leave('texts of reports, which may name people', 'DESCRIPTION', 'Unstructured Description'),
    ...leave('of the work on it', 'VERIFIED', 'Survey', 'Post Status', 'Sets', 'Updated (UTC)'),
  ],
  read,
};
