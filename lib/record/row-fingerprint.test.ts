import type { ImportedRow } from './imported';
import { fieldFingerprints, rowFingerprint } from './row-fingerprint';

const row: Required<Omit<ImportedRow, 'digest'>> = {
  id: '1',
  slug: 'd-1',
  title: { en: 'Clash', ar: 'اشتباك' },
  eventType: 'Battles',
  subEventType: 'Armed clash',
  originalType: 'a',
  time: '1994-03-04',
  where: { coordinates: [1, 2], uncertaintyMeters: 10, precision: 'site', names: ['x'] },
  actors: [{ name: 'a', role: 'party', actor: 'b' }],
  sources: ['s'],
  sourceScale: 'National',
  original: 'o',
  said: '1994-03-05',
  deaths: { best: 1, low: 2, high: 3, sideA: 4, sideB: 5, civilians: 6, unknown: 7 },
  isSummary: true,
  events: 2,
  url: 'https://a.example/',
};

/** Every row that differs in one value, however deep it stands. */
function variants(value: unknown, put: (value: unknown) => ImportedRow): ImportedRow[] {
  if (Array.isArray(value)) return value.flatMap((inner, i) => variants(inner, (now) => put(value.with(i, now))));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => variants(inner, (now) => put({ ...value, [key]: now })));
  return [put(typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`)];
}

test('a change of any value changes the fingerprint, and that of its field alone', () => {
  const all = variants(row, (value) => value as ImportedRow);
  expect(all.length).toBe(30);
  const before = fieldFingerprints(row);
  for (const other of all) {
    expect(rowFingerprint(other)).not.toBe(rowFingerprint(row));
    const after = fieldFingerprints(other);
    expect(Object.keys(after).filter((field) => after[field] !== before[field])).toHaveLength(1);
  }
  expect(Object.keys(before).sort()).toEqual(Object.keys(row).sort());
});
