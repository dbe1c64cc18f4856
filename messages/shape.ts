/** What a table in another language has to have: the same keys, with plurals in the forms that the language has. */
export type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : T extends { other: string }
      ? Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
      : { [K in keyof T]: Shape<T[K]> };
