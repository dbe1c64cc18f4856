'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { carriedOf, readParams } from '@/lib/url/params';
import { homePath } from '@/lib/url/paths';
import styles from './panel-bar.module.css';
import { useSearch } from './search.client';
import { setSheet, useSheet } from './sheet.client';

interface Props {
  locale: Locale;
  words: { back: string; sheet: string; raise: string; lower: string };
}

/** Head of the panel: the way back to the list as it was filtered, and on a small screen what moves the sheet. */
export function PanelBar({ locale, words }: Props) {
  const pathname = usePathname();
  const filters = carriedOf(readParams(useSearch()).params);
  const isHome = pathname === homePath(locale);
  const { bar, step } = useSheet();

  // A page that opens shows its title: a sheet that was pulled down comes up again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the occasion
  useEffect(() => setSheet('half'), [pathname]);

  return (
    <div className={styles.bar} data-home={isHome} ref={bar}>
      {isHome ? (
        <span />
      ) : (
        <a className={styles.back} href={homePath(locale, filters)}>
          <Chevron />
          {words.back}
        </a>
      )}
      <span className={styles.grip} aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would show */}
      <span className={styles.heights} role="group" aria-label={words.sheet}>
        <button type="button" aria-label={words.lower} title={words.lower} onClick={() => step(-1)}>
          <Chevron turn={180} />
        </button>
        <button type="button" aria-label={words.raise} title={words.raise} onClick={() => step(1)}>
          <Chevron turn={0} />
        </button>
      </span>
    </div>
  );
}

/** Points up at 0 degrees; without a turn, to where the line begins: back. */
function Chevron({ turn }: { turn?: number }) {
  return (
    <svg
      className={turn === undefined ? styles.backMark : undefined}
      width={18}
      height={18}
      viewBox="0 0 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={turn === undefined ? 'M11 3.5 5.5 9 11 14.5' : turn === 0 ? 'M3.5 11.5 9 6 14.5 11.5' : 'M3.5 6.5 9 12 14.5 6.5'}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
