import { z } from 'zod';
import { describeProblem, problemsOf } from './problems';

const told = (schema: z.ZodType, input: unknown) =>
  problemsOf(schema.safeParse(input).error!, 'data/x.json', input).map(describeProblem);

test('what is wrong is told in words of ours, with the path and what stands there', () => {
  expect(told(z.object({ modes: z.array(z.string()).min(1) }), { modes: [] })).toEqual([
    'data/x.json at modes: got [], expected at least 1 entry.',
  ]);
  expect(told(z.object({ a: z.array(z.number()) }), { a: [1, 'b'] })).toEqual([
    'data/x.json at a[1]: got "b", expected a number.',
  ]);
  expect(told(z.strictObject({}), { draft: 1 })).toEqual([
    'data/x.json: got the unknown key "draft", expected only the keys of its schema.',
  ]);
  const lon = z.number().min(-180).max(180);
  expect(told(z.tuple([lon, lon]), [400, -200])).toEqual([
    'data/x.json at [0]: got 400, expected a number of at most 180.',
    'data/x.json at [1]: got -200, expected a number of at least -180.',
  ]);
  expect(told(z.string().min(1), '')).toEqual(['data/x.json: got "", expected a text of at least 1 character.']);
  expect(told(z.number().positive(), 0)).toEqual(['data/x.json: got 0, expected a number of more than 0.']);
  expect(told(z.object({}, { error: 'expected an object of ours' }), null)).toEqual([
    'data/x.json: got null, expected an object of ours.',
  ]);
});
