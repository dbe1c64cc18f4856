import { readDatetime } from './datetime';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

test.each([
  ['2022-01-23', '2022-01-23T00:00:00.000Z', '2022-01-23T23:59:59.999Z'],
  ['2022-01-23T18:00:00Z', '2022-01-23T18:00:00.000Z', '2022-01-23T18:00:00.000Z'],
  ['2022-01-23t18:00:00+02:00', '2022-01-23T16:00:00.000Z', '2022-01-23T16:00:00.000Z'],
  ['2022-01-21/2022-01-23', '2022-01-21T00:00:00.000Z', '2022-01-23T23:59:59.999Z'],
  ['../2022-01-24T12:00:00Z', null, '2022-01-24T12:00:00.000Z'],
  ['2022-01-24/', '2022-01-24T00:00:00.000Z', null],
  ['../..', null, null],
])('%s', (text, from, to) => {
  const read = readDatetime(text);
  expect(read && { from: iso(read.from), to: iso(read.to) }).toEqual({ from, to });
});

test.each([
  '',
  'Sunday',
  '2022-02-30',
  '2022-01-25/2022-01-20',
  '2022-01-23T25:00:00Z',
  '2022-01-23T18:00:00',
  '2022-02-30T00:00:00Z',
  '2022/2023/2024',
  '22-1-2',
])('%j is no datetime', (text) => expect(readDatetime(text)).toBeNull());
