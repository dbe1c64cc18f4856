import { jsonPath, type Problem, show } from '../errors/problems';
import type { Messages } from './messages';

/** What a file of messages comes to: its words, those of another language where it has none, and what is wrong with it. */
export interface Completed {
  messages: Messages;
  /** What it does not have: "site.skip". */
  missing: readonly string[];
  problems: readonly Omit<Problem, 'file'>[];
}

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value);

const pluralForms: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'] satisfies Intl.LDMLPluralRule[];
/** One message for each plural form: { one: "{count} incident", other: "{count} incidents" }. */
const isPlural = (value: Table): boolean => 'other' in value && Object.keys(value).every((key) => pluralForms.includes(key));

/** The names in braces of a message: "{count} of {all}" → count, all. */
const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const namesOf = (message: string | Table): string[] =>
  typeof message === 'string' ? namesIn(message) : Object.values(message).flatMap((text) => namesIn(String(text)));

/**
 * The messages of a language that the project does not speak itself, as its file gives them, over those of one that it does.
 * A message has no names in braces but those that the other has; a plural one has the forms of its own language, or one text where
 * that has no forms. What begins with "$" is a note to people.
 * @param given what `data/messages/<tag>.json` says
 */
export function completeWords(base: Messages, given: unknown): Completed {
  const missing: string[] = [];
  const problems: Omit<Problem, 'file'>[] = [];
  const say = (keys: readonly PropertyKey[], got: unknown, expected: string) =>
    problems.push({ path: jsonPath(keys), got: show(got), expected });

  const message = (own: string | Table, value: unknown, keys: readonly PropertyKey[]): unknown => {
    const isForms = isTable(value) && isPlural(value) && Object.values(value).every((text) => typeof text === 'string');
    if (typeof value !== 'string' && !(isForms && typeof own !== 'string')) {
      say(keys, value, typeof own === 'string' ? 'a text' : `a text for each plural form of the language, "other" among them`);
      return own;
    }
    const known = new Set(namesOf(own));
    // One may be left out: "one incident" need not say how many, and Arabic leaves out a bearing that it would have to decline.
    if (namesOf(value as string | Table).some((name) => !known.has(name))) {
      say(keys, value, `no other names in braces than ${[...known].map((name) => `{${name}}`).join(', ') || 'none'}`);
      return own;
    }
    return typeof own !== 'string' && typeof value === 'string' ? { other: value } : value;
  };

  const complete = (own: unknown, value: unknown, keys: readonly PropertyKey[]): unknown => {
    if (value === undefined) {
      missing.push(...leavesOf(own, keys));
      return own;
    }
    if (typeof own === 'string') return message(own, value, keys);
    if (Array.isArray(own)) {
      if (Array.isArray(value) && value.length === own.length)
        return own.map((entry, i) => complete(entry, value[i], [...keys, i]));
      say(keys, value, `a list of ${own.length}`);
      return own;
    }
    if (!isTable(own)) return own;
    if (isPlural(own)) return message(own, value, keys);
    if (!isTable(value)) {
      say(keys, value, `an object with ${Object.keys(own).slice(0, 5).join(', ')}`);
      return own;
    }
    for (const key of Object.keys(value))
      if (!Object.hasOwn(own, key) && !key.startsWith('$'))
        say([...keys, key], value[key], 'only keys that the English messages have');
    return Object.fromEntries(
      Object.entries(own).map(([key, entry]) => [key, complete(entry, ownValue(value, key), [...keys, key])]),
    );
  };

  return { messages: complete(base, given, []) as Messages, missing, problems };
}

const ownValue = (table: Table, key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined);

/** The paths of all messages of a table. */
function leavesOf(own: unknown, keys: readonly PropertyKey[]): string[] {
  if (typeof own === 'string' || (isTable(own) && isPlural(own))) return [jsonPath(keys)];
  if (typeof own !== 'object' || own === null) return [];
  return Object.entries(own).flatMap(([key, entry]) => leavesOf(entry, [...keys, Array.isArray(own) ? Number(key) : key]));
}

/** How many messages there are. */
export const messageCount = (messages: Messages): number => leavesOf(messages, []).length;
