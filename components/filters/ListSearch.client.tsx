'use client';

import { type ReactNode, useRef } from 'react';
import styles from './filters.module.css';

/** When what levels spellings does not come: as it was typed, without regard to case. The next key asks for it again. */
const literally = (text: string): string => text.toLowerCase().trim();

/** Narrows a long list while one types, in either script and any spelling; what is ticked stays in sight. */
export function ListSearch({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const narrow = async (input: HTMLInputElement) => {
    // Comes only to those who type here; and what stands there by then counts, not what stood there before.
    const items = [...(list.current?.querySelectorAll('li') ?? [])];
    const textOf = (item: Element) => item.textContent ?? '';
    const found = await import('@/lib/search/text-index').then(
      ({ createTextIndex }) => createTextIndex(items, (item) => ({ text: textOf(item) }))(input.value),
      () => new Set(items.filter((item) => literally(textOf(item)).includes(literally(input.value)))),
    );
    for (const item of items) {
      const isTicked = item.querySelector('input')?.checked === true;
      item.hidden = !isTicked && found?.has(item) === false;
    }
  };
  return (
    <div className={styles.long}>
      {/* No name: it is no part of what the form sends. */}
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        onInput={(event) => void narrow(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div ref={list} className={styles.scroll}>
        {children}
      </div>
    </div>
  );
}
