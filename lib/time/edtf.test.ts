import parse from 'edtf';
import fc from 'fast-check';
import { bounds, edtfProblem } from './edtf';

const digits = (n: number, length: number) => String(n).padStart(length, '0');
const part = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.option(fc.integer({ min: 0, max: 13 })),
    day: fc.option(fc.integer({ min: 0, max: 32 })),
  })
  .map(({ year, month, day }) =>
    [digits(year, 4), ...(month === null ? [] : [digits(month, 2), ...(day === null ? [] : [digits(day, 2)])])].join('-'),
  );
const text = fc.oneof(
  part,
  fc
    .tuple(part, part)
    .filter(([first, last]) => first !== last)
    .map((parts) => parts.join('/')),
  fc.tuple(part, fc.constantFrom('~', '?', '%', '/..', '/')).map((parts) => parts.join('')),
);

test('plain days, months, years and spans of them are read as the parser reads them', () => {
  fc.assert(
    fc.property(text, (edtf) => {
      let expected: { from: number; to: number } | null;
      try {
        const { min, max } = parse(edtf);
        expected = { from: min, to: max };
      } catch {
        expected = null;
      }
      const finite = (value: number) => (Number.isFinite(value) ? value : null);
      if (expected) expect(bounds(edtf)).toEqual({ from: finite(expected.from), to: finite(expected.to) });
      else expect(edtfProblem(edtf)).not.toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

// The parser refuses it; datasets write so what took one day.
test('a span from a date to the same date is that date', () => {
  for (const date of ['1994', '1994-03', '1994-03-05']) expect(bounds(`${date}/${date}`)).toEqual(bounds(date));
  expect(edtfProblem('1994-13/1994-13')).not.toBeNull();
});

test('a span that ends before it begins is a problem', () => {
  expect(edtfProblem('1994-03-05/1994-03-04')).toBe('it ends before it begins');
  expect(edtfProblem('1994-03-04/1994-03-05')).toBeNull();
});
