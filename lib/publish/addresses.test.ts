/** @jest-environment node */
import { curatedHere } from '../../server/store/testing/curated';
import { ownPagesOf } from '../record/address';
import { addressesOf } from './addresses';

test('any part of the addresses is that part of all of them, each once', async () => {
  const { curated, opened } = curatedHere();
  const { count, slice } = await addressesOf(opened);
  const all = await slice(0, count);
  const paths = new Set(all.map(({ path }) => path));
  expect(paths.size).toBe(count);
  for (const kind of ['incidents', 'areas', 'actors', 'articles'] as const)
    for (const slug of curated[kind].keys())
      for (const locale of opened.record.site.locales) expect(paths).toContain(`/${locale}/${kind}/${slug}`);
  for (const [offset, limit] of [
    [0, 1],
    [1, 2],
    [5, 300],
    [count - 3, 10],
    [count, 5],
  ] as const)
    expect(await slice(offset, limit)).toEqual(all.slice(offset, offset + limit));
});

test('the lists of questions and of stories are pages where there is any', () => {
  const { opened } = curatedHere();
  expect(ownPagesOf(opened.record)).toEqual(expect.arrayContaining(['questions', 'stories']));
  const none = ownPagesOf({ answered: [], stories: new Map() });
  expect(none).toContain('days');
  expect(none).not.toContain('questions');
  expect(none).not.toContain('stories');
});
