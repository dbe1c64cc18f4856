import { z } from 'zod';
import { Refusal } from '../../lib/desk/refusals';
import { refusedCharacter } from '../../lib/errors/characters';
import { problemsOf } from '../../lib/errors/problems';

/** @throws Refusal wrong-input with everything that is wrong */
export function read<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = problemsOf(parsed.error, '', input);
  const told = problems.map(({ path, got, expected }) => `${path}: got ${got}, expected ${expected}`);
  throw new Refusal('wrong-input', told.join('; '), undefined, problems[0]?.path);
}

/** A line that others read: trimmed, and without what cannot be seen. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => refusedCharacter(text) === null, 'expected a text without invisible characters');
