import { kinds, ownPages, pageOf, type Selection } from './paths';

const pages: [path: string, selection: Selection | null][] = [
  ['/ar', null],
  ...ownPages.map((name): [string, null] => [`/ar/${name}`, null]),
  ...kinds.map((kind): [string, Selection] => [`/ar/${kind}/x-1`, { kind, slug: 'x-1' }]),
];
test.each(pages)('%s is a page', (path, selection) => {
  expect(pageOf(path)).toEqual({ locale: 'ar', selection });
});

test('the page of a dataset is none of a thing', () => {
  expect(pageOf('/ar/datasets/ucdp-ged')).toEqual({ locale: 'ar', selection: null, dataset: 'ucdp-ged' });
});

test.each([
  '/',
  '/en/datasets',
  '/en/datasets/x/y',
  '/fr',
  '/fr/data',
  '/en/',
  '/en/nothing',
  '/en/incidents',
  '/en/incidents/',
  '/en/data/x',
  '/en/incidents/x/y',
  '/en/__proto__/x',
])('%s is none', (path) => {
  expect(pageOf(path)).toBeNull();
});
