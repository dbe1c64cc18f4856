import type { z } from 'zod';

/** One thing wrong with the record, for the person who can mend it. */
export interface Problem {
  /** Relative to the project: "data/incidents/x.json". */
  file: string;
  /** JSON path inside it: "actors[0].role"; empty for the whole file. */
  path: string;
  got: string;
  expected: string;
}

export const describeProblem = ({ file, path, got, expected }: Problem): string =>
  `${file}${path ? ` at ${path}` : ''}: got ${got}, expected ${expected}.`;

const jsonPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key)),
    '',
  );

/** A value as a person would quote it, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const at = (value: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** The expected part of a zod issue, in words. */
function expectation(issue: z.core.$ZodIssue): { got?: string; expected: string } {
  // An array that no row of a schema words better: "got [], expected at least 1 entry".
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.message.startsWith('Too small'))
    return { expected: `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}` };
  switch (issue.code) {
    case 'invalid_type':
      return { expected: `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}` };
    case 'invalid_value':
      return { expected: `one of ${issue.values.map((value) => show(value)).join(', ')}` };
    case 'unrecognized_keys':
      return { got: `the unknown key ${issue.keys.map((key) => show(key)).join(', ')}`, expected: 'only the keys of its schema' };
    default: {
      // Our own messages are written "got …, expected …".
      const ours = /^got (.*), expected (.*)$/s.exec(issue.message);
      if (ours?.[1] && ours[2]) return { got: ours[1], expected: ours[2] };
      return { expected: issue.message.replace(/^expected /, '') };
    }
  }
}

export function problemsOf(error: z.ZodError, file: string, input: unknown): Problem[] {
  return error.issues.map((issue) => {
    const { got, expected } = expectation(issue);
    return { file, path: jsonPath(issue.path), got: got ?? show(at(input, issue.path)), expected };
  });
}
