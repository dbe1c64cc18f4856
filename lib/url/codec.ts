/** What a parameter of an address came to. */
export type Read<T> = { state: 'missing' } | { state: 'valid'; value: T } | { state: 'invalid'; got: string; expected: Expected };

/** Key of the sentence that says what was expected (messages.expected). */
export type Expected =
  | 'map'
  | 'date'
  | 'category'
  | 'type'
  | 'actor'
  | 'source'
  | 'article'
  | 'dataset'
  | 'status'
  | 'theme'
  | 'base'
  | 'q'
  | 'bbox'
  | 'list'
  | 'position'
  | 'oneWay'
  | 'span'
  | 'find'
  | 'step'
  | 'order'
  | 'panel'
  | 'interactive'
  | 'version'
  | 'size';

export interface Codec<T> {
  /** Null: not understood. */
  parse(text: string): T | null;
  write(value: T): string;
  expected: Expected;
}

export const oneOf = <T extends string>(values: readonly T[], expected: Expected): Codec<T> => ({
  parse: (text) => values.find((value) => value === text) ?? null,
  write: (value) => value,
  expected,
});
