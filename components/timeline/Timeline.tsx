import { format, shortCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { bucketLabel, bucketWords, daysWords } from '@/lib/time/day-words';
import type { Moments } from '@/lib/time/moments';
import { spanOf } from '@/lib/time/read-timeline';
import { type Column, chosenColumns, stepped, type Timeline as TimelineData, widerSpan } from '@/lib/time/timeline';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
import type { ChartProps } from './Chart.client';
import { Player } from './Player.client';
import { chartWidth, columnWidths, gapWidth, periodLabels } from './period-labels';
import styles from './timeline.module.css';

interface Props {
  timeline: TimelineData;
  params: Params;
  locale: Locale;
  /** After the language, the page whose list is chosen from: "/days". Default: the overview. */
  path?: string;
  /** What that page is of when no time is chosen, where that is not what its plain address shows. */
  whole?: Params;
}

/**
 * Hours, days, weeks, months or years with their counts. Each is a link, so choosing one works without script; with it
 * one can drag, step and play. What is chosen can be zoomed into.
 */
export function Timeline({ timeline, params, locale, path: page = '', whole = {} }: Props) {
  const { browse: words } = messagesFor(locale);
  const { unit, columns, spanning, open } = timeline;
  const span = spanOf(params);
  if (columns.length < 2 && !span) return null;
  const { from, to, ...others } = carriedOf(params);
  const chosen = chosenColumns(columns, { from, to });
  const path = (more: Params) => `/${locale}${page}${writeParams({ ...others, ...more })}`;
  const written = (window: Moments) => `${window.from}/${window.to}`;
  const step = (by: 1 | -1) => {
    const window = stepped(columns, { from, to }, by);
    return window && path({ ...window });
  };
  const [first, last] = [chosen && columns[chosen.first], chosen && columns[chosen.last]];
  const isPart = chosen !== null && chosen.last - chosen.first < columns.length - 1;
  const closer = first && last && isPart && unit !== 'hour' ? { from: first.from, to: last.to } : null;
  const wider = span && widerSpan(span);
  const notes = [
    spanning > 0 && format(locale, words.spanNote, { count: spanning }),
    open > 0 && format(locale, words.openNote, { count: open }),
    chosen !== null && spanning + open > 0 && words.mayFall,
  ].filter((note) => note !== false);
  const { previous, next, play } = words.steps[unit];
  return (
    <section className={styles.timeline} aria-labelledby="when">
      <div className={styles.head}>
        <h2 id="when">{words.when}</h2>
        {chosen && (
          <a className={styles.all} href={path(whole)} data-scroll="keep">
            {words.allDays}
          </a>
        )}
        {closer && (
          <a className={styles.all} href={path({ ...closer, span: written(closer) })} data-scroll="keep">
            {words.zoomIn}
          </a>
        )}
        {span && (
          <a
            className={styles.all}
            href={path({ ...(from && { from }), ...(to && { to }), ...(wider ? { span: written(wider) } : { span: undefined }) })}
            data-scroll="keep"
          >
            {words.zoomOut}
          </a>
        )}
      </div>
      <Player
        chart={{ ...drawingOf(timeline, locale), path: `/${locale}${page}`, others, chosen }}
        previous={step(-1)}
        next={step(1)}
        isNarrowed={chosen !== null}
        words={{ play, pause: words.pause, previous, next, controls: words.timeControls, keys: words.keys }}
      />
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
    </section>
  );
}

const barRem = 3.25; // the highest
const bandRem = 1; // the deepest
const leastDepth = 0.1875; // rem

/**
 * What the chart draws: bars as high as there are things dated then, and below the axis a band as deep as there are things
 * that may have been then: what is known only to a span is no bar of one day.
 */
function drawingOf(
  { unit, columns }: TimelineData,
  locale: Locale,
): Pick<ChartProps, 'columns' | 'periods' | 'tracks' | 'width'> {
  const { browse: words } = messagesFor(locale);
  const widths = columnWidths(columns, unit, locale);
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const mostSpanning = Math.max(1, ...columns.map(({ spanning }) => spanning));
  return {
    columns: columns.map((column, i) => ({
      from: column.from,
      to: column.to,
      words: wordsOf(column),
      count: column.count > 0 ? shortCount(locale, column.count) : '',
      label: bucketLabel(column, unit, locale),
      height: rounded((column.count / most) * barRem),
      depth: column.spanning > 0 ? rounded(Math.max(leastDepth, (column.spanning / mostSpanning) * bandRem)) : 0,
      track: track(columns, i),
      ...(column.skipped && {
        skipped: format(locale, words.skipped, { days: daysWords(column.skipped.from, column.skipped.to, locale) }),
      }),
    })),
    periods: periodLabels(columns, unit, locale).map(({ text, first, last, isAtEnd }) => ({
      text,
      begin: track(columns, first),
      end: track(columns, last) + 1,
      isAtEnd,
    })),
    tracks: tracksOf(columns, widths),
    width: chartWidth(columns, widths),
  };

  function wordsOf(column: Column): string {
    const days = bucketWords(column, unit, locale);
    const dated = format(locale, words.dayCount, { days, count: column.count });
    return column.spanning > 0 ? `${dated}${format(locale, words.bandCount, { count: column.spanning })}` : dated;
  }
}

const rounded = (rem: number): number => Math.round(rem * 100) / 100;

/** Grid tracks: one for each column, and a narrow one before each that comes after left out time. */
const tracksOf = (columns: readonly Column[], widths: readonly number[]): string =>
  columns.map(({ skipped }, i) => `${skipped ? `${gapWidth}rem ` : ''}minmax(${widths[i]?.toFixed(3)}rem, 1fr)`).join(' ');
/** The grid line, from 1, at which the column of an index begins. */
const track = (columns: readonly Column[], i: number): number =>
  1 + i + columns.slice(0, i + 1).filter(({ skipped }) => skipped).length;
