import type { Mark } from '@/lib/desk/draft-text';
import { decidedAgain, knownAfter, shownMarks } from './pending-marks';

const at = (place: string) => ({ relation: 'at' as const, place });
const mark = (start: number, place: string | null, as?: number): Mark => ({
  start,
  end: start + 5,
  decision: place === null ? 'no-place' : 'chosen',
  where: place === null ? null : at(place),
  ...(as !== undefined && { as }),
});
const span = (start: number) => ({ start, end: start + 5 });

test('what is on its way is shown over what the desk has, the last of the same words, and what means the same follows it', () => {
  const known = [mark(0, 'marsan'), mark(20, 'marsan', 0)];
  const sent = (one: Mark) => ({ ...span(one.start), mark: one });
  expect(shownMarks(known, [sent(mark(0, null)), sent(mark(0, 'ansel')), sent(mark(10, 'quay'))])).toEqual([
    mark(0, 'ansel'),
    mark(10, 'quay'),
    mark(20, 'ansel', 0),
  ]);
  expect(shownMarks(known, [{ ...span(0), mark: null }])).toEqual([mark(20, 'marsan', 0)]);
});

test('what others have decided comes with an answer, but not over words of which something is still on its way', () => {
  const known = [mark(0, 'marsan'), mark(10, 'marsan')];
  const answered = [mark(0, 'ansel'), mark(10, 'quay'), mark(30, 'quay')];
  expect(knownAfter(known, answered, span(0), [])).toEqual(answered);
  expect(knownAfter(known, answered, span(0), [span(10)])).toEqual([mark(0, 'ansel'), mark(10, 'marsan'), mark(30, 'quay')]);
  // What it has answered about is known, also where the same words were decided once more.
  expect(knownAfter(known, answered, span(0), [span(0)])).toEqual(answered);
});

test('what is decided once more follows the words that it means the same as', () => {
  const same = mark(20, 'marsan', 0);
  expect(decidedAgain(same, [mark(0, 'ansel')])).toEqual(mark(20, 'ansel', 0));
  expect(decidedAgain(same, [mark(0, null)])).toEqual(mark(20, 'marsan'));
  expect([decidedAgain(same, []), decidedAgain(null, [])]).toEqual([same, null]);
});
