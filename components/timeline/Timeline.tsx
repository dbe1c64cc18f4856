import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type Column, chosenColumns, type Span, stepped, type Timeline as TimelineData, type Window } from '@/lib/time/timeline';
import { carriedOf, type Params } from '@/lib/url/params';
import { homePath } from '@/lib/url/paths';
import { dayNumber, daysWords, shortMonth } from './days';
import { Player } from './Player.client';
import { chartWidth, columnWidths, gapWidth, periodLabels } from './period-labels';
import styles from './timeline.module.css';

interface Props {
  timeline: TimelineData;
  params: Params;
  locale: Locale;
}

/** The days with their counts. Each day is a link, so choosing one works without script; with it one can drag, step and play. */
export function Timeline({ timeline, params, locale }: Props) {
  const { browse: words } = messagesFor(locale);
  const { columns, spans, undated } = timeline;
  if (columns.length < 2) return null;
  const { from, to, ...others } = carriedOf(params);
  const chosen = chosenColumns(columns, { from, to });
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const loose = spans.reduce((sum, { count }) => sum + count, 0);
  const path = (window: Window) => homePath(locale, { ...others, ...window } as Params);
  const step = (by: 1 | -1) => {
    const window = stepped(columns, { from, to }, by);
    return window && path(window);
  };
  const notes = [
    loose > 0 && format(locale, words.spanNote, { count: loose }),
    undated > 0 && format(locale, words.undatedNote, { count: undated }),
    chosen !== null && loose + undated > 0 && words.mayFall,
  ].filter((note) => note !== false);
  const widths = columnWidths(columns, timeline.unit, locale);
  const tracks = tracksOf(columns, widths);
  const isOn = (i: number) => chosen !== null && i >= chosen.first && i <= chosen.last;
  return (
    <section className={styles.timeline} aria-labelledby="when">
      <div className={styles.head}>
        <h2 id="when">{words.when}</h2>
        {chosen && (
          <a className={styles.all} href={path({})} data-scroll="keep">
            {words.allDays}
          </a>
        )}
      </div>
      <Player
        columns={columns.map(({ from: first, to: last }) => ({ from: first, to: last }))}
        previous={step(-1)}
        next={step(1)}
        isNarrowed={chosen !== null}
        words={{
          play: words.play,
          pause: words.pause,
          previous: words.previous,
          next: words.next,
          controls: words.timeControls,
          keys: words.keys,
        }}
      >
        {/* Where this is too wide, the days scroll. */}
        <div style={{ minInlineSize: `${chartWidth(columns, widths)}rem` }}>
          <ol className={styles.columns} style={{ gridTemplateColumns: tracks }}>
            {columns.map((column, i) => {
              const days = daysWords(column.from, column.to, locale);
              return (
                <li key={column.from} style={{ gridColumn: track(columns, i) }}>
                  <a
                    href={path({ from: column.from, to: column.to })}
                    data-scroll="keep"
                    data-column={i}
                    aria-label={format(locale, words.dayCount, { days, count: column.count })}
                    aria-current={isOn(i) ? 'date' : undefined}
                    data-on={chosen === null ? undefined : isOn(i)}
                  >
                    <span className={styles.stack}>
                      <span className={styles.count}>{column.count > 0 ? column.count : ''}</span>
                      <span className={styles.bar} style={{ blockSize: `${(column.count / most) * 3.25}rem` }} />
                    </span>
                    <span className={styles.day}>
                      {timeline.unit === 'day' ? dayNumber(column.from) : shortMonth(column.from, locale)}
                    </span>
                  </a>
                </li>
              );
            })}
            {columns.map(({ from: day, skipped }, i) =>
              skipped > 0 ? (
                <li
                  key={`before ${day}`}
                  className={styles.gap}
                  style={{ gridColumn: track(columns, i) - 1 }}
                  title={format(locale, words.skipped, { count: skipped })}
                >
                  <span className="visually-hidden">{format(locale, words.skipped, { count: skipped })}</span>
                </li>
              ) : null,
            )}
          </ol>
          <Periods timeline={timeline} tracks={tracks} locale={locale} />
          <Spans spans={spans} columns={columns} tracks={tracks} />
        </div>
      </Player>
      <p className={styles.note}>{notes.join(' ')}</p>
    </section>
  );
}

/** Grid tracks: one for each column, and a narrow one before each that comes after left out days. */
const tracksOf = (columns: readonly Column[], widths: readonly number[]): string =>
  columns.map(({ skipped }, i) => `${skipped > 0 ? `${gapWidth}rem ` : ''}minmax(${widths[i]?.toFixed(3)}rem, 1fr)`).join(' ');
/** The grid line, from 1, at which the column of an index begins. */
const track = (columns: readonly Column[], i: number): number =>
  1 + i + columns.slice(0, i + 1).filter(({ skipped }) => skipped > 0).length;

/** A line over all the days that something may have been; the note below says it in words. */
function Spans({ spans, columns, tracks }: { spans: readonly Span[]; columns: readonly Column[]; tracks: string }) {
  if (spans.length === 0) return null;
  return (
    <div className={styles.spans} style={{ gridTemplateColumns: tracks }} aria-hidden="true">
      {spans.map(({ from, to, count, first, last, lane, opensBefore, opensAfter }) => (
        <span
          key={`${from}/${to}`}
          style={{
            gridColumn: `${track(columns, first)} / ${track(columns, last) + 1}`,
            gridRow: lane + 1,
            opacity: Math.min(1, 0.45 + count * 0.15),
          }}
          data-before={opensBefore || undefined}
          data-after={opensAfter || undefined}
        />
      ))}
    </div>
  );
}

interface PeriodsProps {
  timeline: TimelineData;
  tracks: string;
  locale: Locale;
}

function Periods({ timeline: { columns, unit }, tracks, locale }: PeriodsProps) {
  return (
    <div className={styles.periods} style={{ gridTemplateColumns: tracks }} aria-hidden="true">
      {periodLabels(columns, unit, locale).map(({ day, text, first, last, isAtEnd }) => (
        <span
          key={day}
          data-end={isAtEnd || undefined}
          style={{ gridColumn: `${track(columns, first)} / ${track(columns, last) + 1}` }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
