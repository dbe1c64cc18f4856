import { importedSlug } from '../record/imported';
import { addDays } from '../time/spoken/day';
import { acledDataset, acledTypes } from './acled';
import { type Format, hasAll, leave, use } from './format';
import { statedUncertainty } from './uncertainty';

/** Counts by first-level unit, week and type. All of a unit stand on its centroid: they are drawn as the unit. */
export const acledAggregated: Format = {
  id: 'acled-aggregated',
  name: 'ACLED weekly aggregate',
  recognises: (sample) => sample.kind === 'table' && hasAll(sample, ['week', 'admin1', 'events', 'centroid_latitude']),
  columns: [
    use('id', 'id, slug', 'of the unit: with week and sub_event_type the id of the row'),
    use('week', 'time, id', 'the seven days from it on'),
    use('event_type', 'eventType, originalType'),
    use('sub_event_type', 'subEventType, originalType, id'),
    use('centroid_latitude', 'where.coordinates', 'of the unit: precision "governorate"'),
    use('centroid_longitude', 'where.coordinates'),
    use('admin1', 'where.names'),
    use('country', 'where.names'),
    use('events', 'events', 'how many the row counts'),
    use('fatalities', 'deaths', 'as the best estimate'),
    ...leave('not of events', 'population_exposure'),
    ...leave('follows from the rest', 'disorder_type', 'region'),
  ],
  dataset: acledDataset,
  read(cells, { dataset }) {
    const [unit, week] = [cells.needed('id'), cells.day('week')];
    const types = acledTypes(cells);
    const coordinates = cells.coordinates('centroid_latitude', 'centroid_longitude');
    const names = ['admin1', 'country'].flatMap((column) => cells.text(column) ?? []);
    const [events, fatalities] = [cells.count('events'), cells.count('fatalities')];
    if (events === undefined) cells.refuse('events', 'nothing', 'a whole number');
    if (cells.problems.length > 0 || !week || !types || !coordinates || events === undefined) return null;
    const id = `${unit} ${week} ${types.subEventType}`;
    return {
      id,
      slug: importedSlug(dataset, id),
      ...types,
      originalType: `${types.eventType}, ${types.subEventType}`,
      time: `${week}/${addDays(week, 6)}`,
      where: { coordinates, uncertaintyMeters: statedUncertainty.governorate, precision: 'governorate', names },
      actors: [],
      sources: [],
      events,
      ...(fatalities !== undefined && { deaths: { best: fatalities } }),
    };
  },
};
