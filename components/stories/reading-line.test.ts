import { stepAt } from './reading-line';

const zone = { top: 400, bottom: 800 };

test.each([
  // Nothing has come up to the line, which lies at 520: the first step is read all the same.
  [[600, 900, 1200], 1],
  [[300, 521, 900], 1],
  [[300, 520, 900], 2],
  [[-600, -100, 410], 3],
  [[], 1],
])('of steps that begin at %j the one that is read is %i', (tops, step) => {
  expect(stepAt(tops, zone)).toBe(step);
});
