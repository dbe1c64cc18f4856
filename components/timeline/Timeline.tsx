import { format, shortCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { bucketLabel, bucketWords, daysWords } from '@/lib/time/day-words';
import type { Moments } from '@/lib/time/moments';
import { spanOf } from '@/lib/time/read-timeline';
import { type Column, chosenColumns, stepped, type Timeline as TimelineData, widerSpan } from '@/lib/time/timeline';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
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
  const most = Math.max(1, ...columns.map(({ count }) => count));
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
  const widths = columnWidths(columns, unit, locale);
  const tracks = tracksOf(columns, widths);
  const isOn = (i: number) => chosen !== null && i >= chosen.first && i <= chosen.last;
  const skippedWords = (skipped: Moments) => format(locale, words.skipped, { days: daysWords(skipped.from, skipped.to, locale) });
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
        columns={columns.map(({ from: begin, to: end }) => [begin, end])}
        previous={step(-1)}
        next={step(1)}
        isNarrowed={chosen !== null}
        words={{ play, pause: words.pause, previous, next, controls: words.timeControls, keys: words.keys }}
      >
        {/* Where this is too wide, the columns scroll. */}
        <div style={{ minInlineSize: `${chartWidth(columns, widths)}rem` }}>
          <ol className={styles.columns} style={{ gridTemplateColumns: tracks }}>
            {columns.map((column, i) => (
              <li key={column.from} style={{ gridColumn: track(columns, i) }}>
                <a
                  href={path({ from: column.from, to: column.to })}
                  data-scroll="keep"
                  data-column={i}
                  aria-label={labelOf(column)}
                  aria-current={isOn(i) ? 'date' : undefined}
                  data-on={chosen === null ? undefined : isOn(i)}
                >
                  <span className={styles.stack}>
                    <span className={styles.count} data-label>
                      {column.count > 0 ? shortCount(locale, column.count) : ''}
                    </span>
                    <span className={styles.bar} style={{ blockSize: `${((column.count / most) * 3.25).toFixed(2)}rem` }} />
                  </span>
                  <span className={styles.day}>
                    <span data-label>{bucketLabel(column, unit, locale)}</span>
                  </span>
                </a>
              </li>
            ))}
            {columns.map(({ from: day, skipped }, i) =>
              skipped ? (
                <li
                  key={`before ${day}`}
                  className={styles.gap}
                  style={{ gridColumn: track(columns, i) - 1 }}
                  title={skippedWords(skipped)}
                >
                  <span className="visually-hidden">{skippedWords(skipped)}</span>
                </li>
              ) : null,
            )}
          </ol>
          <div className={styles.periods} style={{ gridTemplateColumns: tracks }} aria-hidden="true">
            {periodLabels(columns, unit, locale).map(({ day, text, first: begin, last: end, isAtEnd }) => (
              <span
                key={day}
                data-label
                data-end={isAtEnd || undefined}
                style={{ gridColumn: `${track(columns, begin)} / ${track(columns, end) + 1}` }}
              >
                {text}
              </span>
            ))}
          </div>
          <Band columns={columns} tracks={tracks} />
        </div>
      </Player>
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
    </section>
  );

  function labelOf(column: Column): string {
    const days = bucketWords(column, unit, locale);
    const dated = format(locale, words.dayCount, { days, count: column.count });
    return column.spanning > 0 ? `${dated}${format(locale, words.bandCount, { count: column.spanning })}` : dated;
  }
}

/** Grid tracks: one for each column, and a narrow one before each that comes after left out time. */
const tracksOf = (columns: readonly Column[], widths: readonly number[]): string =>
  columns.map(({ skipped }, i) => `${skipped ? `${gapWidth}rem ` : ''}minmax(${widths[i]?.toFixed(3)}rem, 1fr)`).join(' ');
/** The grid line, from 1, at which the column of an index begins. */
const track = (columns: readonly Column[], i: number): number =>
  1 + i + columns.slice(0, i + 1).filter(({ skipped }) => skipped).length;

const bandRem = 1;

/** Below the axis, as deep as there are things that may have been then: what is known only to a span is no bar of one day. */
function Band({ columns, tracks }: { columns: readonly Column[]; tracks: string }) {
  const most = Math.max(...columns.map(({ spanning }) => spanning));
  if (most === 0) return null;
  const depth = (count: number) => `${Math.max(count > 0 ? 0.1875 : 0, (count / most) * bandRem).toFixed(2)}rem`;
  return (
    <div className={styles.band} style={{ gridTemplateColumns: tracks }} aria-hidden="true">
      {columns.map(({ from, spanning, skipped }, i) => (
        // It goes on over left out time, of which nothing else is drawn.
        <span
          key={from}
          style={{
            gridColumn: `${skipped ? track(columns, i) - 1 : track(columns, i)} / ${track(columns, i) + 1}`,
            blockSize: depth(spanning),
          }}
        />
      ))}
    </div>
  );
}
