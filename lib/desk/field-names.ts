import type { DocumentMessages } from '../../messages/desk-documents.en';
import { format } from '../i18n/format';
import type { Locale } from '../i18n/locales';

/** "Claim 3 · what it says" for ["claims", 2, "text"]: what the desk calls a field of a document. */
export function fieldName(
  keys: readonly (string | number)[],
  { fields, numbered }: Pick<DocumentMessages, 'fields' | 'numbered'>,
  locale: Locale,
): string {
  const parts = keys.flatMap((key, i) => {
    if (typeof key === 'number') return [];
    const name = (fields as Readonly<Record<string, string>>)[key] ?? key;
    const number = keys[i + 1];
    return [typeof number === 'number' ? format(locale, numbered, { name, number: number + 1 }) : name];
  });
  return parts.join(' · ');
}

/** ["claims", 2, "text"] for "claims[2].text", as problems and comments name fields. */
export const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name as string) : Number(index)));
