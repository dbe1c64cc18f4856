import { everywhere, gazetteer } from '../geocode/testing/helpers';
import { createPlaceNames } from './place-names';
import { createTextIndex } from './text-index';

const texts = {
  bombs: 'Two car bombs went off at al-Sina’a prison. سيارتان مفخختان عند سجن الصناعة.',
  escape: 'فروا من السجن، وقتل سبعة سجناء.',
  clashes: 'Clashes: SDF and ISIS fought in Ghuwayran; 1,000 residents fled.',
  toll: 'ارتفع عدد القتلى إلى ٧٠٠ بينهم أطفال.',
  statement: 'United States says that a drone struck. بيان كبير عن الوضع',
  village: 'A shell fell. سقطت قذيفة بغويران.',
};
type Name = keyof typeof texts;
const places: Partial<Record<Name, string[]>> = { bombs: ['sinaa-prison', 'hasakah', 'syria'], village: ['hasakah', 'syria'] };
const names = Object.keys(texts) as Name[];
const plain = createTextIndex(names, (name) => ({ text: texts[name] }));
const placed = createTextIndex(names, (name) => ({ text: texts[name], places: places[name] ?? [] }), createPlaceNames(gazetteer));
const found = (index: typeof plain, query: string) => [...(index(query) ?? names)].sort();

test('a place of a pack is known by any of its names where a text lies in it or names it', () => {
  const items = [{ text: 'A market burned.', places: ['gn-379252'] }, { text: 'Police patrolled.' }];
  const index = createTextIndex(items, (item) => item, createPlaceNames(everywhere, ['gn-379252']));
  for (const query of ['Khartoum', 'الخرطوم', 'Khartum']) expect([query, ...(index(query) ?? [])]).toEqual([query, items[0]]);
  expect([...(index('police') ?? [])]).toEqual([items[1]]);
});

describe('what readers type and mean alike', () => {
  test.each<[string, string[], Name[]]>([
    [
      'apostrophes of every keyboard',
      [
        "al-Sina'a",
        'al-Sina’a',
        'al-Sina‘a',
        'al-Sinaʿa',
        'al-Sinaʾa',
        'al-Sina`a',
        'al-Sina´a',
        'al-Sina′a',
        'al-Sinaʼa',
        'al-Sina＇a',
        'Sinaa',
        'el sinaa',
      ],
      ['bombs'],
    ],
    ['punctuation and quotation marks', ['car bombs', '"car bombs"', '“car bombs”', 'car-bomb!', 'bombs, (car)'], ['bombs']],
    ['English endings', ['bomb', 'bombs', 'bombing', 'bombed'], ['bombs']],
    ['clash and its plural', ['clash', 'clashes', 'clashed', 'CLASHING'], ['clashes']],
    ['articles and clitics', ['السجن', 'سجن', 'بالسجن', 'للسجن', 'والسجن', 'السجون'], ['bombs', 'escape']],
    ['words of escape', ['فرار', 'الفرار', 'فروا', 'هروب', 'هرب', 'الفارين', 'هاربين'], ['escape']],
    ['broken plurals', ['سجين', 'السجناء', 'والسجناء'], ['escape']],
    ['the dead', ['قتلى', 'قتيل', 'القتلى', 'مقتل', 'قتلوا'], ['escape', 'toll']],
    ['digits of either script', ['700', '٧٠٠'], ['toll']],
    ['thousands', ['1000', '1,000', '١٬٠٠٠'], ['clashes']],
    ['both languages at once', ['car مفخخة', 'سجن bombs', 'مفخختان al-Sina’a'], ['bombs']],
    ['an irregular verb', ['fled', 'flee', 'escaped'], ['clashes']],
    ['an unfinished last word', ['pris', 'car bo', 'الصنا'], ['bombs']],
    ['small words that a text need not have', ['escape from the clashes', 'the clashes', 'clashes of'], ['clashes']],
  ])('%s', (_, queries, expected) => {
    for (const query of queries) expect({ query, found: found(plain, query) }).toEqual({ query, found: expected });
  });
});

test.each([
  'unicorn',
  'بيتزا',
  'Moscow',
  'موسكو',
  'car unicorn',
  'bombs بيتزا',
  'ran',
  'ombs',
  'بير',
  'units',
  'car bo prison',
  '70',
  'Москва',
])('nothing answers %s', (query) => expect(found(plain, query)).toEqual([]));

test.each(['', ' ', '?', '"', '!!', '«»'])('%j asks for nothing', (query) => expect(plain(query)).toBeNull());

test.each([
  [
    'Hasakah',
    'al-Hasakah',
    'alhasakah',
    'Hassakeh',
    'Al-Hasakeh',
    'Heseke',
    'Hesekê',
    'Hasaka',
    'الحسكة',
    'حسكة',
    'بالحسكة',
    'والحسكة',
    'للحسكة',
    'Hassak',
  ],
  ['Syria', 'سوريا', 'سورية', 'بسوريا', 'syri'],
])('a place in any spelling finds what lies in it: %s', (...spellings) => {
  for (const query of spellings) expect({ query, found: found(placed, query) }).toEqual({ query, found: ['bombs', 'village'] });
});

test('a place stands beside other words, and a name that is also a word finds only that word', () => {
  expect(found(placed, 'bombs Hassakeh')).toEqual(['bombs']);
  expect(found(placed, 'Hassakeh unicorn')).toEqual([]);
  expect(found(placed, 'Ghweran prison')).toEqual(['bombs']);
  expect(found(placed, 'Ghweran')).toEqual(found(placed, 'غويران'));
  expect(found(placed, 'al-Askari')).toEqual([]);
});

test('a name that a text has only after a clitic', () => {
  for (const query of ['غويران', 'بغويران', 'لغويران', 'غويران،', '«غويران»', 'Ghuwayran', 'Xiwêran'])
    expect(found(placed, query)).toEqual(['clashes', 'village']);
});
