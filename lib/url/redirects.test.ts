import { firstSlug, meantPath, meantSearch, movedTo, type Redirect, RedirectFile, redirectProblems } from './redirects';

const rows: Redirect[] = [
  { kind: 'incidents', from: 'old-name', to: 'newer-name', because: 'renamed' },
  { kind: 'incidents', from: 'newer-name', to: 'whole', because: 'merged' },
  { kind: 'places', from: 'old-name', to: 'hasakah', because: 'renamed' },
  { kind: 'articles', from: 'dated', to: 'redated', because: 'renamed' },
  { kind: 'articles', from: 'copy', to: 'dated', because: 'merged' },
  { kind: 'actors', from: 'old-group', to: 'group', because: 'renamed' },
  { kind: 'articles', from: 'old-report', to: 'report', because: 'renamed' },
];

test.each([
  ['/en/incidents/old-name', '/en/incidents/whole'],
  ['/ar/incidents/newer-name', '/ar/incidents/whole'],
  ['/en/incidents/old-name.png', '/en/incidents/whole.png'],
  ['/en/places/old-name', '/en/places/hasakah'],
  ['/en/areas/old-name', null],
  ['/en/articles/dated', '/en/articles/redated'],
  ['/en/articles/copy', '/en/articles/redated#claims'],
  ['/en/articles/copy.json', '/en/articles/redated.json'],
  ['/embed/en/incidents/old-name', '/embed/en/incidents/whole'],
  ['/embed/ar/live/incidents/old-name', '/embed/ar/live/incidents/whole'],
  ['/embed/en/live', null],
  ['/en/actors/old-group/feed.xml', '/en/actors/group/feed.xml'],
  ['/EN/Incidents/Whole', '/en/incidents/whole'],
  ['/ar-SY/incidents/whole', '/ar/incidents/whole'],
  ['/ar_SY', '/ar'],
  ['/fr/incidents/whole', '/en/incidents/whole'],
  ['/de-AT/incidents/old-name', '/en/incidents/whole'],
  ['/', '/en'],
  ['/en/', '/en'],
  ['/en//incidents/whole/', '/en/incidents/whole'],
  ['/incidents/whole', '/en/incidents/whole'],
  ['/Incidents/old-name.png', '/en/incidents/whole.png'],
  ['/data', '/en/data'],
  ['/Embed/AR/Places/Hasakah', '/embed/ar/places/hasakah'],
  ['/embed', '/embed/en'],
  ['/embed/', '/embed/en'],
  ['/embed//incidents/old-name', '/embed/en/incidents/whole'],
  ['/embed/ar/days', '/embed/ar'],
  ['/embed/data', '/embed/en'],
  ['/embed/ar/questions', '/embed/ar'],
  ['/embed/ar/questions/how-many', null],
  ['/embed/ar/live/incidents/old-name', '/embed/ar/live/incidents/whole'],
  ['/embed/no-such-thing', null],
  ['/API/collections', '/api/collections'],
  ['/oembed', null],
  ['/en/incidents/whole', null],
  ['/en', null],
  ['/embed.js', null],
  ['/basemap', null],
])('%s → %s', (pathname, meant) => expect(meantPath(pathname, rows, 'en')).toBe(meant));

test('a language that the site does not offer leads to one that it does', () => {
  expect(meantPath('/ar/incidents/whole', rows, 'en', ['en'])).toBe('/en/incidents/whole');
  expect(meantPath('/embed/en/live/incidents/whole', rows, 'ar', ['ar'])).toBe('/embed/ar/live/incidents/whole');
  expect(meantPath('/ar', rows, 'ar', ['ar'])).toBeNull();
});

test('what is meant is an end: asked again, it stands', () => {
  for (const path of [
    '/',
    '//incidents//old-name/',
    '/embed/days/',
    '/EN/Incidents/Old-Name.PNG',
    '/fr/places/old-name',
    '/Embed/fr/incidents/newer-name',
  ]) {
    const meant = meantPath(path, rows, 'ar');
    expect(meant).not.toBeNull();
    expect(meantPath(meant as string, rows, 'ar')).toBeNull();
  }
});

test.each([
  ['actor=old-group', 'actor=group'],
  ['theme=dark&actor=sdf,old-group&actor=group', 'theme=dark&actor=sdf%2Cgroup'],
  ['article=old-report&q=old-group', 'article=report&q=old-group'],
  ['actor=group,sdf', null],
  ['actor=old-report&source=old-group', null],
])('the filters %s → %s', (search, meant) =>
  expect(meantSearch(new URLSearchParams(search), rows)?.toString() ?? null).toBe(meant),
);

test.each([
  ['newer-name', 'old-name'],
  ['old-name', 'old-name'],
  ['whole', 'whole'],
])('%s was first published as %s: renames are followed back, mergers are not', (slug, first) =>
  expect(firstSlug(rows, 'incidents', slug)).toBe(first),
);

test('a rename that a feed has told of already stays told', () => {
  const told: Redirect[] = [
    { kind: 'areas', from: 'a', to: 'b', because: 'renamed', keepsFeedId: false },
    { kind: 'areas', from: 'b', to: 'c', because: 'renamed' },
  ];
  expect(firstSlug(told, 'areas', 'c')).toBe('b');
});

const exists = (kind: string, slug: string) =>
  ['incidents/whole', 'places/hasakah', 'actors/group', 'articles/report', 'articles/redated'].includes(`${kind}/${slug}`);

const filed = (table: readonly Redirect[]) => table.map((value) => ({ file: 'data/a/redirects.json', value }));

test('a sound table has no problems', () => expect(redirectProblems(filed(rows), exists)).toEqual([]));

test.each<[Redirect, RegExp]>([
  [{ kind: 'incidents', from: 'whole', to: 'old-name', because: 'renamed' }, /which has a page/],
  [{ kind: 'incidents', from: 'gone', to: 'nowhere', because: 'renamed' }, /expected.*something of the record/],
  [{ kind: 'incidents', from: 'old-name', to: 'whole', because: 'merged' }, /a second row/],
  [{ kind: 'incidents', from: 'a', to: 'a', because: 'merged' }, /a circle/],
  [{ kind: 'places', from: 'older-name', to: 'hasakah', because: 'renamed' }, /a second rename to places\/hasakah/],
])('%j is told', (row, told) => expect(JSON.stringify(redirectProblems(filed([...rows, row]), exists))).toMatch(told));

test('a circle leads nowhere rather than round for ever', () =>
  expect(
    movedTo(
      [
        { kind: 'areas', from: 'a', to: 'b', because: 'renamed' },
        { kind: 'areas', from: 'b', to: 'a', because: 'renamed' },
      ],
      'areas',
      'a',
    ),
  ).toBeNull());

test('a row of another shape is refused', () =>
  expect(RedirectFile.safeParse({ redirects: [{ kind: 'incidents', from: 'A b', to: 'c', because: 'whim' }] }).success).toBe(
    false,
  ));

test.each([
  ['/ku-Arab/incidents/x', '/ku-arab/incidents/x'],
  ['/ku_Arab_IQ', '/ku-arab'],
  ['/ku-Latn', '/ku'],
  ['/CKB/data', '/ckb/data'],
  ['/embed/ckb/incidents/x', null],
  ['/tr/data', '/en/data'],
])('with further languages %s means %s', (path, meant) => {
  expect(meantPath(path, [], 'en', ['en', 'ku', 'ku-arab', 'ckb'])).toBe(meant);
});
