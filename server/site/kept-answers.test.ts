/** @jest-environment node */
import type { IncidentStore } from '../../lib/store/store';
import { keepAnswers } from './kept-answers';

function store() {
  const asked: string[] = [];
  const page = { items: ['a', 'b'], matched: 2, next: null, previous: null };
  const own = {
    version: '1',
    summaries: async (query: unknown) => {
      asked.push(`summaries ${JSON.stringify(query)}`);
      return { ...page, items: [...page.items] };
    },
    extent: async (kind: string) => {
      asked.push(`extent ${kind}`);
      if (asked.length === 1) throw new Error('The index does not answer.');
      return { count: 2 };
    },
    incident: async (slug: string) => {
      asked.push(slug);
      return null;
    },
  };
  return { asked, kept: keepAnswers(own as unknown as IncidentStore) };
}

test('what is asked again is asked of the index once, also by several at the same time', async () => {
  const { asked, kept } = store();
  const query = { filters: { q: 'prison' }, limit: 10 };
  const [first, second] = await Promise.all([kept.summaries(query), kept.summaries({ ...query })]);
  expect(await kept.summaries(query)).toBe(first);
  expect(second).toBe(first);
  await kept.summaries({ ...query, limit: 11 });
  expect(asked).toEqual(['summaries {"filters":{"q":"prison"},"limit":10}', 'summaries {"filters":{"q":"prison"},"limit":11}']);
  expect(kept.version).toBe('1');
});

test('nobody can change what others are given', async () => {
  const { kept } = store();
  const { items } = await kept.summaries({ filters: {} });
  expect(() => items.reverse()).toThrow(TypeError);
});

test('what failed is asked for again, and what is looked up by its slug is asked each time', async () => {
  const { asked, kept } = store();
  await expect(kept.extent('incidents', { filters: {} })).rejects.toThrow('does not answer');
  expect(await kept.extent('incidents', { filters: {} })).toEqual({ count: 2 });
  await kept.incident('x');
  await kept.incident('x');
  expect(asked).toEqual(['extent incidents', 'extent incidents', 'x', 'x']);
});
