'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { report } from '@/components/frame/connection.client';
import type { Message } from '@/lib/i18n/format';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { RowsPage } from '@/lib/lists/page';
import { moreOf } from '@/lib/lists/page-size';
import { EntryGroups } from './EntryGroups';
import styles from './lists.module.css';
import type { MoreProps, MoreState } from './MorePages.client';

export interface ListWords {
  /** Name of the links between its parts. */
  pages: string;
  previous: string;
  next: string;
  /** How many the first press adds, in words. */
  first: string;
  /** The same of later ones. */
  more: string;
  loading: string;
  /** "Shown: {shown} of {count}" */
  shownOf: string;
  added: Message;
}

interface Props {
  page: RowsPage;
  /** The path of the page that shows it, and of what gives its further parts to the script. */
  path: string;
  data: string;
  /** Goes along in the links of the rows. */
  query: string;
  locale: Locale;
  words: ListWords;
  /** How much of the list the first part shows, in words: a browser needs long to set up how numbers are written. */
  shownWords: string;
  /** Level of the headings above rows. */
  level?: 3 | 4;
}

/** How many parts were added to a list, by its address: going back finds them again. */
const added = new Map<string, number>();

/**
 * A list in parts. Before and without script links lead to the parts before and after; with it the next part is added
 * below, the focus stays, and what came is announced.
 */
export function EntryPages({ page, path, data, query, locale, words, shownWords, level = 3 }: Props) {
  const first = page.next && `${data}${data.includes('?') ? page.next.replace('?', '&') : page.next}`;
  const [count, setCount] = useState(0);
  const [More, setMore] = useState<ComponentType<MoreProps> | null>(null);
  const [state, setState] = useState<MoreState>({ shown: 0, hasMore: first !== null, isLoading: false });
  const end = useRef<HTMLParagraphElement>(null);
  const isAsked = useRef(false);

  const show = (parts: number) => {
    setCount(parts);
    if (More || !first) return;
    import('./MorePages.client').then(
      (module) => setMore(() => module.MorePages),
      () => report({ what: 'part', retry: () => show(parts) }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is shown again
  useEffect(() => {
    const before = first && added.get(first);
    if (before) show(before);
  }, []);
  const more = () => {
    isAsked.current = true;
    if (first) added.set(first, count + 1);
    show(count + 1);
  };
  // The button goes with the last part: the focus stays where it was, at the end of the list.
  useEffect(() => {
    if (!state.hasMore && isAsked.current) end.current?.focus({ preventScroll: true });
  }, [state.hasMore]);

  const shown = page.shown + state.shown;
  const moreWords = state.shown > 0 ? format(locale, words.more, { count: moreOf(page, state.shown) }) : words.first;
  return (
    <>
      <EntryGroups groups={page.groups} locale={locale} query={query} level={level} />
      {More && first && (
        <More
          first={first}
          data={data}
          parts={count}
          after={page.groups.at(-1)?.key ?? ''}
          locale={locale}
          query={query}
          level={level}
          onChange={setState}
        />
      )}
      {(page.next || page.previous) && (
        <nav className={styles.pages} aria-label={words.pages}>
          <p ref={end} tabIndex={-1} className={styles.soft}>
            {state.shown > 0 ? format(locale, words.shownOf, { shown, count: page.matched }) : shownWords}
          </p>
          {page.previous && (
            <a className={styles.step} href={`${path}${page.previous}`} rel="prev">
              {words.previous}
            </a>
          )}
          {page.next && (
            <a className={`${styles.step} ${styles.plain}`} href={`${path}${page.next}`} rel="next">
              {words.next}
            </a>
          )}
          {state.hasMore && (
            <button type="button" className={styles.more} onClick={more} aria-disabled={state.isLoading || undefined}>
              {state.isLoading ? words.loading : moreWords}
            </button>
          )}
          <p className="visually-hidden" role="status">
            {state.shown > 0 && !state.isLoading ? format(locale, words.added, { count: shown, total: page.matched }) : ''}
          </p>
        </nav>
      )}
    </>
  );
}
