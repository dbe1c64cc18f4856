import { draftMapping } from '../formats/draft-mapping';
import { Mapping } from '../formats/mapping';
import { fieldsOfMapping, mappingOf } from './mapping-form';
import { asRefusal } from './refusals';

const header = ['رقم', 'التاريخ', 'lat', 'lon', 'نوع', 'source', 'killed', 'town', 'governorate', 'by'];
const rows = [['1', '2022-01-20', '36.5', '40.7', 'قصف', 'A; B', '3', 'Hasakah', 'Hasakah', 'SDF']];

test('the draft of a mapping goes through the form and back unchanged', () => {
  const { $schema: _, ...draft } = draftMapping(header, rows);
  expect(mappingOf(fieldsOfMapping(draft), null)).toEqual(draft);
});

test('everything that the form offers arrives in its place', () => {
  const fields = {
    'map-id': 'رقم',
    'map-date': 'التاريخ',
    'map-dateEnd': 'end',
    'map-latitude': 'lat',
    'map-longitude': 'lon',
    'map-precision': 'district',
    'map-uncertainty': '',
    'map-type': 'نوع',
    'map-word-0': ' قصف',
    'map-is-0': 'Shelling/artillery/missile attack',
    'map-word-1': 'x',
    'map-is-1': '',
    'map-otherwise': 'Other',
    'map-name-1': 'governorate',
    'map-actor-0': 'by',
    'map-role-0': 'attacker',
    'map-sources': 'source',
    'map-separator': ';',
    'map-best': 'killed',
    'map-url': 'link',
  };
  const mapping = mappingOf(fields, { ...draftMapping(header, rows), dayOrder: 'day-first' });
  expect(mapping).toEqual({
    dayOrder: 'day-first',
    fields: {
      id: 'رقم',
      date: 'التاريخ',
      dateEnd: 'end',
      latitude: 'lat',
      longitude: 'lon',
      precision: { value: 'district' },
      names: ['governorate'],
      type: { column: 'نوع', values: { ' قصف': 'Shelling/artillery/missile attack' }, otherwise: 'Other' },
      actors: [{ column: 'by', role: 'attacker' }],
      sources: { column: 'source', separator: ';' },
      deaths: { best: 'killed' },
      url: 'link',
    },
  });
  expect(Mapping.safeParse(mapping).success).toBe(true);
});

test.each([
  [{ 'map-id': '' }, 'fields.id'],
  [{ 'map-uncertainty': '-5' }, 'fields.uncertaintyMeters'],
  [{ 'map-type': '', 'map-otherwise': 'Weather' }, 'fields.type'],
  [{ 'map-precision': 'exact' }, 'fields.precision'],
])('what does not fit is refused by its field: %j', (wrong, path) => {
  const fields = { ...fieldsOfMapping(draftMapping(header, rows)), ...wrong };
  try {
    mappingOf(fields, null);
  } catch (error) {
    expect([asRefusal(error)?.code, asRefusal(error)?.detail]).toEqual(['mapping-wrong', expect.stringContaining(path)]);
    return;
  }
  throw new Error('expected a refusal');
});
