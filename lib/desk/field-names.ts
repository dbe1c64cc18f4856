import type { DocumentMessages } from '../../messages/desk-documents.en';
import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { type Difference, keysOfDifference } from './compare';

/** "Claim 3 · what it says" for ["claims", 2, "text"]: what the desk calls a field of a document. */
export function fieldName(
  keys: readonly (string | number)[],
  { fields, numbered }: Pick<DocumentMessages, 'fields' | 'numbered'>,
  locale: Locale,
): string {
  const known: Readonly<Record<string, string>> = fields;
  const parts = keys.flatMap((key, i) => {
    if (typeof key === 'number') return [];
    // "states.label": what is counted of a figure is called "label" too.
    const inside = keys.slice(0, i).findLast((one) => typeof one === 'string');
    const name = known[`${inside}.${key}`] ?? known[key] ?? key;
    const number = keys[i + 1];
    // "coordinates.0": the first of a pair of which each has a name.
    const ofPair = typeof number === 'number' ? known[`${key}.${number}`] : undefined;
    if (ofPair !== undefined) return [ofPair];
    return [typeof number === 'number' ? format(locale, numbered, { name, number: number + 1 }) : name];
  });
  return parts.join(' · ');
}

/**
 * What the fields are called that differ between two versions, by their paths; of those for which the desk has no words, nothing.
 * @param versions the earlier one first: readers know its entries by their positions
 */
export function differenceNames(
  differences: readonly Difference[],
  versions: readonly unknown[],
  { fields, languages, numbered }: Pick<DocumentMessages, 'fields' | 'languages' | 'numbered'>,
  locale: Locale,
): Record<string, string> {
  const known = { ...fields, ...languages };
  return Object.fromEntries(
    differences.flatMap(({ path }) => {
      const keys = keysOfDifference(path, versions);
      const isKnown = keys.every((key) => typeof key === 'number' || Object.hasOwn(known, key));
      return isKnown && keys.length > 0 ? [[path, fieldName(keys, { fields: known, numbered }, locale)]] : [];
    }),
  );
}

/** ["claims", 2, "text"] for "claims[2].text", as problems and comments name fields. */
export const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name as string) : Number(index)));
