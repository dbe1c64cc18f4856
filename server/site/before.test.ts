/** @jest-environment node */
import type { RecordCatalogue } from '../../lib/record/model';
import { beforeOf } from './before';

const record = (version: string, more: { datasets?: string[]; articles?: string[]; withdrawn?: string[] } = {}) => {
  const map = (keys: readonly string[] = []) => new Map(keys.map((key) => [key, {}]));
  return {
    version,
    datasets: map(more.datasets),
    articles: map(more.articles),
    withdrawn: map(more.withdrawn),
  } as unknown as RecordCatalogue;
};
const own = { datasets: ['a', 'b'], articles: ['x'], withdrawn: ['incidents/y'] };

test('what is corrected or added may be seen for a moment as it was', () => {
  const now = record('2', { ...own, datasets: ['a', 'b', 'c'], articles: ['x', 'z'] });
  expect(beforeOf(record('1', own), now)).toEqual({ version: '1', isGone: false });
});

test.each([
  ['a dataset that is shown no longer', { ...own, datasets: ['a'] }],
  ['an article that is gone', { ...own, articles: [] }],
  ['what was withdrawn', { ...own, withdrawn: ['incidents/y', 'incidents/z'] }],
])('%s goes at once', (_, now) => {
  expect(beforeOf(record('1', own), record('2', now))).toEqual({ version: '1', isGone: true });
});

test('what is no longer withdrawn is no loss', () => {
  expect(beforeOf(record('1', own), record('2', { ...own, withdrawn: [] }))).toMatchObject({ isGone: false });
});
