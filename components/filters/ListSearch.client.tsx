'use client';

import { type ReactNode, useRef } from 'react';
import styles from './filters.module.css';

/** Narrows a long list while one types, in either script and any spelling; what is ticked stays in sight. */
export function ListSearch({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const narrow = async (input: HTMLInputElement) => {
    // Comes only to those who type here; and what stands there by then counts, not what stood there before.
    const { createTextIndex } = await import('@/lib/search/text-index');
    const items = [...(list.current?.querySelectorAll('li') ?? [])];
    const found = createTextIndex(items, (item) => ({ text: item.textContent ?? '' }))(input.value);
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
