import { type Format, hasAll, use } from './format';

/** HDX HAPI's table of conflict events: counts by unit and month without coordinates, in categories that overlap. */
export const hapi: Format = {
  id: 'hdx-hapi',
  name: 'HDX HAPI conflict events',
  recognises: (sample) =>
    sample.kind === 'table' && hasAll(sample, ['location_code', 'admin_level', 'event_type', 'reference_period_start']),
  columns: [
    use(
      'event_type',
      '',
      'every row is refused: it counts an event in several categories, and places none; import the data set behind it',
    ),
  ],
  read(cells) {
    cells.raw('event_type');
    cells.refuse(
      '',
      'a count by unit and month, in categories that overlap',
      'events: import the file of UCDP or ACLED that it was made of',
    );
    return null;
  },
};
