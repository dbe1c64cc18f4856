import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RowsPage } from '@/lib/lists/page';
import { moreOf } from '@/lib/lists/page-size';
import type { ListWords } from './EntryPages.client';

/** @param list its name, by which its links are told from those of another list of the page */
export function listWords(list: string, page: RowsPage, locale: Locale): ListWords {
  const { pages, previous, next, more, loading, shownOf, added } = messagesFor(locale).lists;
  const first = format(locale, more, { count: moreOf(page) });
  return { pages: format(locale, pages, { list }), previous, next, first, more, loading, shownOf, added };
}

/** "Shown: 50 of 10,000" */
export const shownWords = ({ shown, matched }: RowsPage, locale: Locale): string =>
  format(locale, messagesFor(locale).lists.shownOf, { shown, count: matched });
