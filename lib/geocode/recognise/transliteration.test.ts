import { closeEnough, skeleton } from './transliteration';

const sameFamily = (a: string, b: string) => skeleton(a) === skeleton(b) && closeEnough(a, b);

test.each([
  ['hasakah', 'hassakeh'],
  ['hasakah', 'hasaka'],
  ['shaddadi', 'sheddadi'],
  ['qamishli', 'kamichli'],
  ['darbasiyah', 'derbasiyeh'],
  ['malikiyah', 'malkiya'],
  ['ghuwayran', 'guwayran'],
  ['zuhour', 'zouhour'],
  ['abyad', 'abyadh'],
  ['hamis', 'hamees'],
])('%s and %s are one name', (a, b) => {
  expect(sameFamily(a, b)).toBe(true);
});

test.each([
  ['khabur', 'khobar'],
  ['busayrah', 'basra'],
  ['markada', 'market'],
  ['ghuwayran', 'governor'],
  ['baytara', 'bator'],
  ['hasakah', 'husky'],
  ['rusafa', 'russia'],
  ['khabur', 'kuwait'],
  ['hasakah', 'hasakawi'],
  ['qamishli', 'qamishlawi'],
])('%s and %s are two', (a, b) => {
  expect(sameFamily(a, b)).toBe(false);
});
