import { readFileSync } from 'node:fs';
import { symbols } from '../scene/symbols';
import { CategoryFile, categoriesOf, statementCategories } from './categories';

const file = JSON.parse(readFileSync('data/categories.json', 'utf8'));
const { categories } = CategoryFile.parse(file);
const messagesOf = (list: unknown) =>
  CategoryFile.safeParse({ categories: list }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

test('a row has the category of its sub-event type, an area that of its kind', () => {
  const found = categoriesOf(categories);
  expect(found.ofSubEventType('Air/drone strike').id).toBe('strike');
  expect(found.ofSubEventType('Other').id).toBe('other');
  expect(found.ofArea('besieged').name.ar).toBe('حصار');
  expect(statementCategories(found)).toEqual(['toll', 'statement']);
  expect([...found.all.keys()]).toEqual(categories.map(({ id }) => id));
});

test('every category has a symbol of its own outline', () => {
  const paths = categories.map(({ symbol }) => symbols[symbol].path);
  expect(new Set(paths).size).toBe(categories.length);
});

test('what belongs to no category, or to two, is told', () => {
  const without = categories.map(({ subEventTypes = [], ...row }) => ({
    ...row,
    subEventTypes: subEventTypes.filter((type) => type !== 'Armed clash'),
  }));
  expect(messagesOf(without)).toEqual([
    'categories: got no category with "Armed clash" in "subEventTypes", expected each in one category',
  ]);
  const twice = [...categories, { ...categories[0], id: 'raid', areaKinds: ['curfew'], subEventTypes: ['Other'] }];
  expect(messagesOf(twice)).toEqual([
    `categories.${categories.length}.subEventTypes: got "Other" again, expected each in one category`,
    `categories.${categories.length}.areaKinds: got "curfew" again, expected each in one category`,
  ]);
  expect(messagesOf([...categories, { id: 'attack', name: { en: 'Attack' }, symbol: 'square' }])).toEqual([
    `categories.${categories.length}.id: got "attack" again, expected each in one category`,
  ]);
});
