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

const same = (a: OtherName) => (b: OtherName) => a.text === b.text && a.lang === b.lang;

/**
 * Those that stay, in their order and with their marks, then those that are new. A new one in the line of one that is gone is
 * that one in another spelling, in its place and with its marks.
 */
export function namesChanged<N extends OtherName>(stood: readonly N[], given: readonly OtherName[]): (N | OtherName)[] {
  const lines = given.filter((one, i) => given.findIndex(same(one)) === i);
  const kept = stood.flatMap((one): N[] => {
    if (lines.some(same(one))) return [one];
    const line = lineInPlaceOf(one, stood, lines);
    return line && !stood.some(same(line)) ? [{ ...one, text: line.text }] : [];
  });
  return [...kept, ...lines.filter((line) => !kept.some(same(line)))];
}

/** The line where a name stood in the field of its language. Where lines were taken out, nobody can tell which it is. */
function lineInPlaceOf(name: OtherName, stood: readonly OtherName[], lines: readonly OtherName[]): OtherName | undefined {
  const ofLanguage = (all: readonly OtherName[]) => all.filter(({ lang }) => lang === name.lang);
  const [before, now] = [ofLanguage(stood), ofLanguage(lines)];
  return now.length < before.length ? undefined : now[before.findIndex(same(name))];
}
