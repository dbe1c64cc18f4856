import { readFileSync } from 'node:fs';
import { Place } from '../../gazetteer/schema';
import { normalise } from '../normalise';
import { keysOf } from '../recognise/latin';
import { phraseOf } from '../recognise/names';
import { tokenise } from '../tokenise';
import { compactRow, countriesOf, readCompact } from './compact';
import { parseGeoNames } from './geonames';

const table = readFileSync(`${__dirname}/../../../data/gazetteer/wide.tsv`, 'utf8');
const places = readCompact(table);

test('the committed layer: places by the schema, no id twice, credit in its head', () => {
  const broken = places.flatMap((place) => Place.safeParse(place).error?.issues.map((issue) => [place.id, issue.message]) ?? []);
  expect(broken).toEqual([]);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(places.length).toBeGreaterThan(3_000);
  expect(countriesOf(table)).toEqual(['SY', 'IQ', 'TR', 'LB', 'JO', 'IL', 'PS']);
  expect(table.split('\n').slice(0, 4).join('\n')).toMatch(/GeoNames.*CC BY 4\.0/);
  expect(table.length).toBeLessThan(1_000_000);
});

test('only the countries that are asked for', () => {
  expect(readCompact(table, ['LB']).length).toBeLessThan(100);
  expect(readCompact(table, ['XX'])).toEqual([]);
});

test('a place comes back from its row as it was', () => {
  const row = ['170063', 'Aleppo', 'Aleppo', 'ALP,Halab,Xelîl,حلب,ح لب,محافظة حلب', '36.2', '37.16', 'P', 'PPLA', 'SY', ''];
  const [place] = parseGeoNames([...row, '09', '', '', '', '1602264', '', '', '', '2019-01-01'].join('\t')).places;
  expect(place!.names.map((name) => name.text)).toEqual(['Aleppo', 'Halab', 'Xelîl', 'حلب']);
  const [again] = readCompact(compactRow(place!, 'SY'));
  const byLanguage = (one: Place) => ['en', 'ar', 'ku'].flatMap((lang) => one.names.filter((name) => name.lang === lang));
  expect({ ...again!, names: byLanguage(again!) }).toEqual({ ...place!, names: byLanguage(place!) });
});

test('a line with cells missing is told', () => {
  expect(() => readCompact('# note\n1\tSY\n')).toThrow(/line 2: got 2 cells, expected 11/);
});

test('the short way to a name’s words gives what the long way gives', () => {
  for (const { names } of places)
    for (const { text } of names) expect([text, ...phraseOf(text)]).toEqual([text, ...keysOf(tokenise(normalise(text)))]);
});
