import { importedSlug } from '../record/imported';
import { type Format, hasAll, leave, use } from './format';
import { addressesIn, linked } from './outlets';
import { titleOf } from './title';
import { statedUncertainty, unstatedUncertainty } from './uncertainty';
import { typesByWords } from './words-of-types';

/** `geolocation_resolution`, where the project asks for it. */
const resolutions: Readonly<Record<string, 'site' | 'settlement'>> = {
  Exact: 'site',
  Vicinity: 'settlement',
  Locality: 'settlement',
};

/** Atlos' export of a project: fixed columns, those of the project, and source_1, source_2 … */
export const atlos: Format = {
  id: 'atlos',
  name: 'Atlos CSV',
  recognises: (sample) =>
    sample.kind === 'table' && hasAll(sample, ['slug', 'inserted_at', 'updated_at', 'latitude', 'longitude']),
  columns: [
    use('slug', 'id, slug'),
    use('date', 'time', 'a row without one is refused'),
    use('latitude', 'where.coordinates'),
    use('longitude', 'where.coordinates'),
    use(
      'geolocation_resolution',
      'where.precision, where.uncertaintyMeters',
      'Exact site, Vicinity and Locality settlement; else near, ± 5 km',
    ),
    use('type', 'eventType, subEventType, originalType', 'by words of it and of the description'),
    use('description', 'title, eventType, subEventType', 'up to 120 characters'),
    use('source_1', 'sources, url', 'and source_2 … source_30: the account or site of each'),
    ...leave('of the investigation, not of the event', 'inserted_at', 'updated_at', 'status', 'tags', 'sensitive', 'assignments'),
    ...leave(
      'what pictures show',
      'equipment',
      'impact',
      'environment',
      'weather',
      'camera_system',
      'geolocation',
      'more_info',
      'chronolocation',
    ),
  ],
  read(cells, { dataset }) {
    const id = cells.needed('slug');
    const day = cells.day('date');
    const coordinates = cells.coordinates('latitude', 'longitude');
    const precision = resolutions[cells.raw('geolocation_resolution').trim()];
    const [type, description = ''] = [cells.text('type'), cells.text('description')];
    const links = Array.from({ length: 30 }, (_, i) => `source_${i + 1}`).flatMap((column) =>
      addressesIn(cells.text(column) ?? ''),
    );
    if (cells.problems.length > 0 || !day || !coordinates) return null;
    const title = titleOf(description);
    return {
      id,
      slug: importedSlug(dataset, id),
      ...(title && { title }),
      ...typesByWords(`${type ?? ''} ${description}`),
      ...(type !== undefined && { originalType: type }),
      time: day,
      where: {
        coordinates,
        ...(precision ? { precision, uncertaintyMeters: statedUncertainty[precision] } : unstatedUncertainty),
        names: [],
      },
      actors: [],
      ...linked(links),
    };
  },
};
