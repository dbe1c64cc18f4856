import { importedSlug } from '../record/imported';
import { type Format, hasAll, leave, use } from './format';
import { addressesIn, linked } from './outlets';
import { statedUncertainty } from './uncertainty';
import { typesByWords } from './words-of-types';

/** Bellingcat's timemap: a JSON list of events. `sources` and `filters` are lists of objects, of which the texts are read. */
export const timemap: Format = {
  id: 'timemap',
  name: 'timemap JSON',
  recognises: (sample) => sample.kind === 'events' && hasAll(sample, ['id', 'date', 'latitude', 'longitude', 'sources']),
  columns: [
    use('id', 'id, slug'),
    use('date', 'time', 'month first, as timemap writes it'),
    use('latitude', 'where.coordinates', 'precision "settlement"'),
    use('longitude', 'where.coordinates'),
    use('location', 'where.names'),
    use('description', 'eventType, subEventType', 'by words of it; the text itself is left out'),
    use('filters', 'eventType, subEventType, originalType', 'their values, by words'),
    use('sources', 'sources, url', 'the account or site of each address'),
    ...leave('the time of day is in no known zone', 'time'),
    ...leave('how it is shown there', 'associations', 'category', 'colour', 'projectOffset', 'comments'),
  ],
  read(cells, { dataset }) {
    const id = cells.needed('id');
    const day = cells.day('date', 'month-first');
    const coordinates = cells.coordinates('latitude', 'longitude');
    const names = cells.list('location', /,/);
    const filters = valuesIn(cells.raw('filters'));
    const links = addressesIn(cells.raw('sources'));
    const description = cells.text('description') ?? '';
    if (cells.problems.length > 0 || !day || !coordinates) return null;
    return {
      id,
      slug: importedSlug(dataset, id),
      ...typesByWords(`${filters.join(' ')} ${description}`),
      ...(filters.length > 0 && { originalType: filters.join(', ') }),
      time: day,
      where: { coordinates, uncertaintyMeters: statedUncertainty.settlement, precision: 'settlement', names },
      actors: [],
      ...linked(links),
    };
  },
};

/** The values of a JSON list such as [{ "key": "weapon", "value": "cluster munition" }]. */
function valuesIn(json: string): string[] {
  const list: unknown = json.trim().startsWith('[') ? JSON.parse(json) : [];
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const value = one !== null && typeof one === 'object' && 'value' in one ? one.value : one;
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  });
}
