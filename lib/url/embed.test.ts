import fc from 'fast-check';
import { type EmbedOptions, embedOptionNames, embedPath, interactions, livePath, panels, readEmbed, writeEmbed } from './embed';
import { type Params, statuses } from './params';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const params: fc.Arbitrary<Params> = fc.record(
  {
    map: fc
      .tuple(
        fc.integer({ min: 0, max: 2200 }),
        fc.integer({ min: -850000, max: 850000 }),
        fc.integer({ min: -1800000, max: 1800000 }),
      )
      .map(([zoom, lat, lon]) => ({ zoom: zoom / 100, lat: lat / 10_000, lon: lon / 10_000 })),
    actor: fc.uniqueArray(slug, { minLength: 1, maxLength: 3 }),
    status: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
    theme: fc.constantFrom('light' as const, 'dark' as const),
  },
  { requiredKeys: [] },
);
const options: fc.Arbitrary<EmbedOptions> = fc.record(
  {
    panel: fc.constantFrom(...panels.slice(1)),
    interactive: fc.constantFrom(...interactions.slice(1)),
    version: fc.stringMatching(/^[0-9a-f]{12}$/),
  },
  { requiredKeys: [] },
);

test('any state → address → the same state', () => {
  fc.assert(
    fc.property(params, options, (asked, chosen) => {
      const address = { params: asked, options: chosen };
      const read = readEmbed(new URL(`http://x${embedPath('ar', { kind: 'areas', slug: 'x' }, address)}`).searchParams);
      expect(read).toEqual({ ...address, notices: [] });
    }),
  );
});

test('any query is read without throwing, and what is not understood is told', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...embedOptionNames), fc.string({ unit: 'binary', maxLength: 99 })), (query) => {
      const read = readEmbed(query);
      for (const { name, got } of read.notices) expect(query[name]?.startsWith(got)).toBe(true);
    }),
  );
});

test('only differences from the default are written', () => {
  expect(writeEmbed({ params: {}, options: { panel: 'none', interactive: 'click' } })).toBe('');
  expect(writeEmbed({ params: { theme: 'dark' }, options: { panel: 'side' } })).toBe('?theme=dark&panel=side');
  expect(writeEmbed({ params: {}, options: { interactive: 'no' } })).toBe('?interactive=no');
  expect(embedPath('en', null, { params: {}, options: {} })).toBe('/embed/en');
  expect(livePath('en', { kind: 'places', slug: 'hasakah' }, { theme: 'dark', base: 'streets' })).toBe(
    '/embed/en/live/places/hasakah?theme=dark',
  );
});
