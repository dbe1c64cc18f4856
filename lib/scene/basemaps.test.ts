import { readBasemaps } from './basemaps.mjs';

const style = 'https://tiles.example/light.json';

it('offers OpenFreeMap where nothing is said, and shows none by itself', () => {
  const { offered, standard, problems } = readBasemaps({});
  expect(offered.map(({ light, dark }) => [light, dark])).toEqual([
    ['https://tiles.openfreemap.org/styles/positron', 'https://tiles.openfreemap.org/styles/dark'],
    ['https://tiles.openfreemap.org/styles/liberty', 'https://tiles.openfreemap.org/styles/liberty'],
  ]);
  expect([standard, problems]).toEqual([null, []]);
});

test.each([
  ['none', []],
  [`streets=${style}`, [{ id: 'streets', name: { en: 'streets', ar: 'streets' }, light: style, dark: style }]],
  [
    `a=${style}|https://tiles.example/dark.json, b=http://127.0.0.1:8080/style.json?key=1`,
    [
      { id: 'a', name: { en: 'a', ar: 'a' }, light: style, dark: 'https://tiles.example/dark.json' },
      {
        id: 'b',
        name: { en: 'b', ar: 'b' },
        light: 'http://127.0.0.1:8080/style.json?key=1',
        dark: 'http://127.0.0.1:8080/style.json?key=1',
      },
    ],
  ],
  [
    JSON.stringify([{ id: 'x', name: { en: 'Roads', ar: 'الطرق' }, light: style }]),
    [{ id: 'x', name: { en: 'Roads', ar: 'الطرق' }, light: style, dark: style }],
  ],
])('BASEMAPS=%s', (BASEMAPS, offered) => expect(readBasemaps({ BASEMAPS })).toEqual({ offered, standard: null, problems: [] }));

test.each([
  ['streets', 'entry 1 has no id'],
  ['Streets=https://tiles.example/a.json', 'entry 1 has no id'],
  ['a=tiles.example', 'the address of "a" is not an absolute address'],
  ['a=http://tiles.example/a.json', 'the address of "a" does not begin with https://'],
  ['a=https://u:p@tiles.example/a.json', 'the address of "a" holds a user name or a password'],
  [`a=${style},a=${style}`, 'the id "a" is taken'],
  [`embedded=${style}`, 'the id "embedded" is taken'],
  ['[{', 'is not valid JSON'],
  ['[3]', 'entry 1 has no id'],
])('BASEMAPS=%s is refused with its reason', (BASEMAPS, reason) => {
  const { problems } = readBasemaps({ BASEMAPS });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`BASEMAPS: got "${BASEMAPS}" (${reason}`);
});

it('shows the operator’s style from the start, under its own name or that of the list', () => {
  expect(readBasemaps({ BASEMAP_STYLE_URL: style })).toMatchObject({
    standard: 'default',
    offered: [{ id: 'default', name: { en: 'tiles.example' }, light: style }, {}, {}],
  });
  expect(readBasemaps({ BASEMAPS: `a=${style}`, BASEMAP_STYLE_URL: style })).toMatchObject({
    standard: 'a',
    offered: [{ id: 'a' }],
  });
});

test.each(['tiles.example', 'http://tiles.example/s.json', 'file:///etc/passwd'])('BASEMAP_STYLE_URL=%s is refused', (got) => {
  expect(readBasemaps({ BASEMAP_STYLE_URL: got }).problems[0]).toContain(`BASEMAP_STYLE_URL: got "${got}" (`);
});
