import { nameLanguages } from '../gazetteer/schema';
import { type Fields, value } from './fields';

/** A name in a language. */
interface OtherName {
  text: string;
  lang: (typeof nameLanguages)[number];
}

/** Names of a form, one a line, in a field for each language: "aliases-en", "aliases-ku". */
export const otherNamesAt = (fields: Fields, name: string): OtherName[] =>
  nameLanguages.flatMap((lang) =>
    value(fields, `${name}-${lang}`)
      .split('\n')
      .flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), lang }])),
  );

/** The same the other way. */
export const fieldsOfOtherNames = (name: string, names: readonly OtherName[]): Record<string, string> =>
  Object.fromEntries(
    nameLanguages.map((lang) => [`${name}-${lang}`, names.flatMap((one) => (one.lang === lang ? [one.text] : [])).join('\n')]),
  );

/** Those that stay, in the order and with all that stood of them, then those that are new. */
export function namesChanged<N extends OtherName>(stood: readonly N[], given: readonly OtherName[]): (N | OtherName)[] {
  const same = (a: OtherName) => (b: OtherName) => a.text === b.text && a.lang === b.lang;
  return [
    ...stood.filter((one) => given.some(same(one))),
    ...given.filter((one, i) => !stood.some(same(one)) && given.findIndex(same(one)) === i),
  ];
}
