import { ar } from '../../messages/ar';
import { en, type Messages } from '../../messages/en';
import type { Locale } from './locales';

const tables: Record<Locale, Messages> = { en, ar };

export const messagesFor = (locale: Locale): Messages => tables[locale];
export type { Messages };
