import { desk as ar } from '../../messages/desk.ar';
import { type DeskMessages, desk as en } from '../../messages/desk.en';
import { languageName } from '../i18n/language-name';
import { isOwnLanguage, type OwnLanguage } from '../i18n/languages';
import { type Locale, locales } from '../i18n/locales';
import type { RefusalCode } from './refusals';
import type { Role } from './roles';

const tables: Readonly<Record<OwnLanguage, DeskMessages>> = { en, ar };

/**
 * The words of the desk: a table of its own, as readers of the public pages need none of them. It is in the project's own
 * languages alone, and offers the texts of documents in all of the site's.
 */
export function deskMessages(locale: Locale): DeskMessages {
  const words = tables[isOwnLanguage(locale) ? locale : 'en'];
  const further = locales().filter((tag) => !isOwnLanguage(tag));
  if (further.length === 0) return words;
  const names = Object.fromEntries(further.map((tag) => [tag, languageName(tag, locale)]));
  const { documents } = words;
  return {
    ...words,
    documents: {
      ...documents,
      languages: { ...documents.languages, ...names },
      withdrawWhy: { ...documents.withdrawWhy, ...names },
    },
  };
}
export type { DeskMessages };

/** What a role may do, in words. @param mayBeOwn whether people sign off what they have written themselves */
export const rightsOf = (words: DeskMessages, role: Role, mayBeOwn: boolean): string =>
  mayBeOwn && role === 'reviewer' ? words.ownSignOffRights : words.roleRights[role];

export const problemWords = (locale: Locale): Readonly<Record<RefusalCode, string>> => deskMessages(locale).problems;
