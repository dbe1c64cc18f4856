import { textWidth, wrap } from './text';

test.each([
  ['افتراض: ريف الحسكة الجنوبي', 1],
  ['Supposed: Southern countryside of Hasakah', 2],
  ["at most 5–7 km², according to Athr's own sources", 2],
  ['Curfew', 1],
])('"%s" stands in %d line(s), as even as its words allow', (text, count) => {
  const lines = wrap(text, 13, 13.5 * 13);
  expect(lines.join(' ')).toBe(text);
  expect(lines).toHaveLength(count);
  const widths = lines.map((line) => textWidth(line, 13));
  if (count > 1) expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
});
