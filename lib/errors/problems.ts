import type { z } from 'zod';
import { refusedCharacter, visible } from './characters';

/** One thing wrong with the record, for the person who can mend it. */
export interface Problem {
  /** Relative to the project: "data/hasakah-2022/incidents/x.json". */
  file: string;
  /** JSON path inside it: "actors[0].role"; empty for the whole file. */
  path: string;
  got: string;
  expected: string;
}

export const describeProblem = ({ file, path, got, expected }: Problem): string =>
  `${file}${path ? ` at ${path}` : ''}: got ${got}, expected ${expected}.`;

/** ["actors", 0, "role"] → "actors[0].role" */
export const jsonPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key)),
    '',
  );

/** A value as a person would quote it, with what cannot be seen written out, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = visible(JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const at = (value: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** The expected part of a zod issue, in words. */
function expectation(issue: z.core.$ZodIssue): { got?: string; expected: string } {
  // What no row of a schema words better begins with one of zod's own words.
  if (!/^(?:Invalid|Too|Unrecognized) /.test(issue.message)) return ours(issue.message);
  switch (issue.code) {
    case 'too_small':
      return { expected: amount(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum) };
    case 'too_big':
      return { expected: amount(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum) };
    case 'invalid_type':
      return { expected: `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}` };
    case 'invalid_value':
      return { expected: `one of ${issue.values.map((value) => show(value)).join(', ')}` };
    case 'unrecognized_keys':
      return { got: `the unknown key ${issue.keys.map((key) => show(key)).join(', ')}`, expected: 'only the keys of its schema' };
    default:
      return ours(issue.message);
  }
}

/** Our own messages are written "got …, expected …" or "expected …". */
function ours(message: string): { got?: string; expected: string } {
  const both = /^got (.*), expected (.*)$/s.exec(message);
  if (both?.[1] && both[2]) return { got: both[1], expected: both[2] };
  return { expected: message.replace(/^expected /, '') };
}

/** "at least 1 entry", "a number of at most 180" */
function amount(of: string, bound: string, limit: number | bigint): string {
  if (of === 'array') return `${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  if (of === 'string') return `a text of ${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  return `a number of ${bound} ${limit}`;
}

export function problemsOf(error: z.ZodError, file: string, input: unknown): Problem[] {
  return error.issues.map((issue) => {
    const { got, expected } = expectation(issue);
    return { file, path: jsonPath(issue.path), got: got ?? show(at(input, issue.path)), expected };
  });
}

const excerpt = 20; // characters on either side of one that is refused

/** "https://maydan.example@other.example" leads to the other one. */
const userName = /https?:\/\/[^\s/?#]*@/i;

/**
 * What no text of a file may hold, keys too: characters that no reader can see or that turn the text around them, and
 * addresses with a user name.
 */
export function textProblems(json: unknown, file: string, keys: readonly PropertyKey[] = []): Problem[] {
  if (typeof json === 'string') {
    const found = refusedCharacter(json);
    if (!found && userName.test(json))
      return [{ file, path: jsonPath(keys), got: show(json), expected: 'an address without a user name or password before "@"' }];
    if (!found) return [];
    const { at, what } = found;
    const [from, to] = [Math.max(0, at - excerpt), at + excerpt];
    const around = `${from > 0 ? '…' : ''}${json.slice(from, to)}${to < json.length ? '…' : ''}`;
    return [{ file, path: jsonPath(keys), got: `${what} in ${show(around)}`, expected: 'a text without it' }];
  }
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, value]) => [
    ...textProblems(key, file, [...keys, visible(key)]),
    ...textProblems(value, file, [...keys, Array.isArray(json) ? Number(key) : visible(key)]),
  ]);
}
