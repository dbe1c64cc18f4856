import { readParams } from '../url/params';
import { dropUnknown } from './filters';
import type { CuratedRecord } from './model';

const record = {
  site: { categories: [{ id: 'escape', name: { en: 'Escape', ar: 'فرار' }, symbol: 'arrow' }] },
  actors: new Map([['sdf', {}]]),
  sources: new Map(),
  articles: new Map(),
  redirects: [],
} as unknown as CuratedRecord;
const read = (query: string, bases?: ReadonlySet<string>) => dropUnknown(readParams(new URLSearchParams(query)), record, bases);

test('what names nothing is dropped and told; the rest of a list stays', () => {
  expect(read('actor=sdf,unicorns&article=none&category=escape,party&type=battles&q=unicorns')).toEqual({
    params: { category: ['escape'], actor: ['sdf'], type: ['battles'], q: 'unicorns' },
    notices: [
      { name: 'category', got: 'party', expected: 'category' },
      { name: 'actor', got: 'unicorns', expected: 'actor' },
      { name: 'article', got: 'none', expected: 'article' },
    ],
  });
});

test('a basemap is asked about only where the address is of a page', () => {
  const bases = new Set(['embedded', 'streets']);
  expect(read('base=moon', bases)).toEqual({ params: {}, notices: [{ name: 'base', got: 'moon', expected: 'base' }] });
  expect(read('base=streets', bases)).toEqual({ params: { base: 'streets' }, notices: [] });
  expect(read('base=moon')).toEqual({ params: { base: 'moon' }, notices: [] });
});
