import { desk as ar } from '../../messages/desk.ar';
import { type DeskMessages, desk as en } from '../../messages/desk.en';
import type { Locale } from '../i18n/locales';
import type { RefusalCode } from './refusals';

const tables: Record<Locale, DeskMessages> = { en, ar };

/** The words of the desk: a table of its own, as readers of the public pages need none of them. */
export const deskMessages = (locale: Locale): DeskMessages => tables[locale];
export type { DeskMessages };

export const problemWords = (locale: Locale): Readonly<Record<RefusalCode, string>> => tables[locale].problems;
