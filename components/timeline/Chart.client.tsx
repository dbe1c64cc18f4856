'use client';

import type { Moments } from '@/lib/time/moments';
import { type Params, writeParams } from '@/lib/url/params';
import styles from './timeline.module.css';

/** A column as it is drawn. What the page sends is this, and not the elements: they would come a second time beside the HTML. */
export interface DrawnColumn extends Moments {
  /** What a screen reader says of it. */
  words: string;
  /** Above the bar; empty where nothing is dated. */
  count: string;
  label: string;
  /** rem: of the bar, and of the band below the axis. */
  height: number;
  depth: number;
  /** The grid line, from 1, at which it begins. */
  track: number;
  /** Said of the time that is left out before it. */
  skipped?: string;
}

export interface DrawnPeriod {
  text: string;
  /** Grid lines at which it begins and ends. */
  begin: number;
  end: number;
  isAtEnd: boolean;
}

export interface ChartProps {
  columns: readonly DrawnColumn[];
  periods: readonly DrawnPeriod[];
  /** `grid-template-columns` of all three rows. */
  tracks: string;
  /** rem: the least width; where it is too wide, the columns scroll. */
  width: number;
  /** The page whose list a column chooses from, and what its address keeps. */
  path: string;
  others: Params;
  /** Indices of the first and last column that are chosen. */
  chosen: { first: number; last: number } | null;
}

/** Columns, each a link, the names of longer periods, and below the axis what is known only to a span. */
export function Chart({ columns, periods, tracks, width, path, others, chosen }: ChartProps) {
  const grid = { gridTemplateColumns: tracks };
  const isOn = (i: number) => chosen !== null && i >= chosen.first && i <= chosen.last;
  return (
    <div style={{ minInlineSize: `${width}rem` }}>
      <ol className={styles.columns} style={grid}>
        {columns.map(({ from, to, words, count, label, height, track }, i) => (
          <li key={from} style={{ gridColumn: track }}>
            <a
              href={`${path}${writeParams({ ...others, from, to })}`}
              data-scroll="keep"
              data-column={i}
              aria-label={words}
              aria-current={isOn(i) ? 'date' : undefined}
              data-on={chosen === null ? undefined : isOn(i)}
            >
              <span className={styles.stack}>
                <span className={styles.count} data-label>
                  {count}
                </span>
                <span className={styles.bar} style={{ blockSize: `${height}rem` }} />
              </span>
              <span className={styles.day}>
                <span data-label>{label}</span>
              </span>
            </a>
          </li>
        ))}
        {columns.map(({ from, track, skipped }) =>
          skipped ? (
            <li key={`before ${from}`} className={styles.gap} style={{ gridColumn: track - 1 }} title={skipped}>
              <span className="visually-hidden">{skipped}</span>
            </li>
          ) : null,
        )}
      </ol>
      <div className={styles.periods} style={grid} aria-hidden="true">
        {periods.map(({ text, begin, end, isAtEnd }) => (
          <span key={begin} data-label data-end={isAtEnd || undefined} style={{ gridColumn: `${begin} / ${end}` }}>
            {text}
          </span>
        ))}
      </div>
      {columns.some(({ depth }) => depth > 0) && (
        <div className={styles.band} style={grid} aria-hidden="true">
          {columns.map(({ from, track, depth, skipped }) => (
            // It goes on over left out time, of which nothing else is drawn.
            <span key={from} style={{ gridColumn: `${skipped ? track - 1 : track} / ${track + 1}`, blockSize: `${depth}rem` }} />
          ))}
        </div>
      )}
    </div>
  );
}
