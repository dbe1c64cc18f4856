import type { DocumentMessages } from '../../messages/desk-documents.en';
import type { Locale } from '../i18n/locales';
import type { DocumentStatus } from '../record/document-status';
import { compare } from './compare';
import { differenceNames } from './field-names';
import type { Changed } from './form-fields';
import type { ListedKind } from './work';

/** A value of a document in words: those for a status agree with what it is of. A source or place has none. */
export function valueWords({ ofKind, statuses }: DocumentMessages, kind: string, path: string, value: unknown): string {
  if (path === 'status') return (ofKind[kind as ListedKind]?.statuses ?? statuses)[value as DocumentStatus] ?? String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What differs between two versions of a document, in words. */
export function changedBetween(before: object, after: object, kind: string, words: DocumentMessages, locale: Locale): Changed[] {
  const differences = compare(before, after);
  const names = differenceNames(differences, [before, after], words, locale);
  const shown = (path: string, value: unknown) => (value === undefined ? null : valueWords(words, kind, path, value));
  return differences.map((one) => ({
    label: names[one.path] ?? one.path,
    before: shown(one.path, one.before),
    after: shown(one.path, one.after),
  }));
}
