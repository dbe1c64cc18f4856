'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, useTransition } from 'react';
import { useFailure, usePages } from '@/components/frame/connection.client';
import { stepped } from '@/lib/time/timeline';
import { carriedOf, readParams, writeParams } from '@/lib/url/params';
import { Chart, type ChartProps } from './Chart.client';
import styles from './timeline.module.css';

interface Props {
  chart: ChartProps;
  /** Addresses of the window one step back and on; null at the ends. */
  previous: string | null;
  next: string | null;
  isNarrowed: boolean;
  words: { play: string; pause: string; previous: string; next: string; controls: string; keys: string };
}

const playMs = 1600; // each day's time on the screen, at least

/** A part of a label's box: its sides are rounded to the pixels of the screen. */
const wholeFrom = 0.98;

const dates = () => {
  const search = new URLSearchParams(window.location.search);
  return { from: search.get('from') ?? undefined, to: search.get('to') ?? undefined };
};

/** This page's address with another window of time, its lists from their beginnings. */
function withDates(from: string, to: string): string {
  const { params } = readParams(new URLSearchParams(window.location.search));
  return `${window.location.pathname}${writeParams({ ...carriedOf(params), ...(params.map && { map: params.map }), from, to })}`;
}

const columnAt = (event: { target: EventTarget; clientX: number; clientY: number }): HTMLElement | null =>
  document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]') ?? null;
const indexOf = (element: HTMLElement | null): number | null => (element ? Number(element.dataset.column) : null);

/** What script adds to the days: dragging over them, arrow keys, and playing them. Map, list and address follow. */
export function Player({ chart: drawing, previous, next, isNarrowed, words }: Props) {
  const router = usePages();
  const { columns } = drawing;
  const [isPending, startTransition] = useTransition();
  const [isPlaying, setPlaying] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  const brush = useRef<{ first: number; last: number; moved: boolean } | null>(null);
  const anchor = useRef<number | null>(null);

  // The next day did not come: playing on would ask for it again and again.
  const hasFailed = useFailure()?.what === 'page';
  useEffect(() => {
    if (hasFailed) setPlaying(false);
  }, [hasFailed]);

  const show = (a: number, b: number, how: 'push' | 'replace') => {
    const [first, last] = [columns[Math.min(a, b)], columns[Math.max(a, b)]];
    if (!first || !last) return;
    startTransition(() => router[how](withDates(first.from, last.to), { scroll: false }));
  };

  // One day after the other, each only once the one before has arrived.
  useEffect(() => {
    if (!isPlaying || isPending) return;
    const timer = setTimeout(() => {
      const window = navigator.onLine && stepped(columns, dates(), 1);
      if (window) startTransition(() => router.replace(withDates(window.from, window.to), { scroll: false }));
      else setPlaying(false);
    }, playMs);
    return () => clearTimeout(timer);
  }, [isPlaying, isPending, columns, router]);

  const play = () => {
    const isAtEnd = isNarrowed && stepped(columns, dates(), 1) === null;
    if (!isPlaying && (!isNarrowed || isAtEnd)) show(0, 0, 'push');
    // A day that is still on its way gives way to the one that is shown.
    if (isPlaying && isPending) startTransition(() => router.replace(window.location.href, { scroll: false }));
    setPlaying(!isPlaying);
  };

  // The days are one stop of the Tab key; without script each is its own.
  useEffect(() => {
    const links = [...(chart.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    const stop =
      links.find((link) => link === document.activeElement) ?? links.find((link) => link.dataset.on === 'true') ?? links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  });

  // Where the columns scroll, "2017" that is cut by the edge would be read as another number.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other labels
  useEffect(() => {
    const root = chart.current;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries)
          (target as HTMLElement).dataset.cut = String(intersectionRatio < wholeFrom);
      },
      { root, threshold: wholeFrom },
    );
    for (const label of root?.querySelectorAll('[data-label]:not(:empty)') ?? []) observer.observe(label);
    return () => observer.disconnect();
  }, [columns]);

  const mark = (first: number | null, last: number | null) => {
    for (const link of chart.current?.querySelectorAll<HTMLElement>('[data-column]') ?? []) {
      const i = Number(link.dataset.column);
      if (first === null || last === null) delete link.dataset.brushed;
      else link.dataset.brushed = String(i >= Math.min(first, last) && i <= Math.max(first, last));
    }
  };
  const down = (event: PointerEvent) => {
    const first = indexOf(columnAt(event));
    if (first !== null && event.button === 0) brush.current = { first, last: first, moved: false };
  };
  const move = (event: PointerEvent) => {
    if (!brush.current) return;
    // Let go outside of the days.
    if (event.buttons === 0) {
      brush.current = null;
      mark(null, null);
      return;
    }
    const last = indexOf(columnAt(event));
    if (last === null || last === brush.current.last) return;
    chart.current?.setPointerCapture(event.pointerId);
    brush.current = { ...brush.current, last, moved: true };
    mark(brush.current.first, last);
  };
  const up = () => {
    if (brush.current?.moved) show(brush.current.first, brush.current.last, 'push');
    mark(null, null);
    if (!brush.current?.moved) brush.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = indexOf(event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null);
    if (at === null) return;
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: columns.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const target = chart.current?.querySelector<HTMLElement>(`[data-column="${Math.max(0, Math.min(columns.length - 1, to))}"]`);
    if (!target) return;
    chart.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.setAttribute('tabindex', '-1');
    target.tabIndex = 0;
    target.focus();
    if (event.shiftKey) {
      anchor.current ??= at;
      show(anchor.current, Number(target.dataset.column), 'replace');
    } else anchor.current = null;
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <div className={styles.controls} role="group" aria-label={words.controls}>
        <Step href={previous} label={words.previous} sign="M11 3.5 5.5 9 11 14.5" />
        <button type="button" className={styles.play} onClick={play} aria-label={isPlaying ? words.pause : words.play}>
          <Sign path={isPlaying ? 'M6 4V14M12 4V14' : 'M5.5 3.5 14 9 5.5 14.5Z'} isFilled={!isPlaying} />
        </button>
        <Step href={next} label={words.next} sign="M7 3.5 12.5 9 7 14.5" />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut for what the links inside do */}
      <div
        ref={chart}
        className={styles.chart}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          brush.current = null;
          mark(null, null);
        }}
        onDragStart={(event) => event.preventDefault()}
        onClickCapture={(event) => {
          // The end of a drag is no click on the day where it ended.
          if (brush.current?.moved) {
            event.preventDefault();
            event.stopPropagation();
          }
          brush.current = null;
        }}
        onKeyDown={onKeyDown}
      >
        <Chart {...drawing} />
      </div>
      <p className="visually-hidden">{words.keys}</p>
    </>
  );
}

function Step({ href, label, sign }: { href: string | null; label: string; sign: string }) {
  return href ? (
    <a className={styles.step} href={href} aria-label={label} title={label} data-scroll="keep">
      <Sign path={sign} />
    </a>
  ) : (
    <span className={styles.step} aria-hidden="true">
      <Sign path={sign} />
    </span>
  );
}

const Sign = ({ path, isFilled = false }: { path: string; isFilled?: boolean }) => (
  <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
    <path
      d={path}
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
