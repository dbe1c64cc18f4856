'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { stepInAddress, writeStep } from '@/components/map/address';
import { MapFocus } from '@/components/map/focus.client';
import { prefersStillness } from '@/components/map/follow.client';
import type { Focus } from '@/lib/scene/focus';
import { stepAt, zoneOf } from './reading-line';
import styles from './stories.module.css';

interface Props {
  /** What the map shows beside each step. */
  focuses: readonly Focus[];
  /** The step that the address names, from 1. */
  initial: number;
  /** "Step 3 of 10: Who got out" */
  labels: readonly string[];
  words: { previous: string; next: string; controls: string; keys: string };
  texts: readonly ReactNode[];
}

/**
 * The steps of a story, and what script adds to them: the step that is read is the one that the map shows and the address
 * names. Scrolling chooses it; buttons and keys scroll.
 */
export function Steps({ focuses, initial, labels, words, texts }: Props) {
  const [current, setCurrent] = useState(initial);
  const list = useRef<HTMLOListElement>(null);

  const goTo = useCallback((step: number, behavior: ScrollBehavior) => {
    list.current?.children[step - 1]?.scrollIntoView({ block: 'start', behavior });
  }, []);
  const go = useCallback(
    (step: number) => {
      if (step >= 1 && step <= focuses.length) goTo(step, prefersStillness() ? 'instant' : 'smooth');
    },
    [goTo, focuses.length],
  );

  useEffect(() => {
    const asked = stepInAddress();
    if (asked > 1) goTo(asked, 'instant');
    let frame = 0;
    const look = () => {
      frame = 0;
      const steps = [...(list.current?.children ?? [])];
      setCurrent(
        stepAt(
          steps.map((step) => step.getBoundingClientRect().top),
          zoneOf(document),
        ),
      );
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    // On a wide screen the panel scrolls, on a narrow one the window: both are heard on the way down.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      cancelAnimationFrame(frame);
    };
  }, [goTo]);

  useEffect(() => {
    if (current !== stepInAddress()) writeStep(current);
  }, [current]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { target } = event;
      // The map has arrow keys of its own, and so have fields.
      const isText = target === document.body || (target instanceof Element && target.closest('main') !== null);
      if (!isText || (target instanceof Element && target.closest('input, select, textarea, dialog'))) return;
      const isRtl = document.documentElement.dir === 'rtl';
      const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      go(current + by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [current, go]);

  const focus = focuses[current - 1];
  return (
    <>
      {focus && <MapFocus {...focus} />}
      <ol ref={list} className={styles.steps}>
        {texts.map((text, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
            key={i}
            id={`step-${i + 1}`}
            className={styles.step}
            aria-current={i + 1 === current ? 'step' : undefined}
          >
            {text}
          </li>
        ))}
      </ol>
      <nav className={styles.bar} aria-label={words.controls}>
        <Way label={words.previous} step={current - 1} last={focuses.length} sign="M11 3.5 5.5 9 11 14.5" onGo={go} />
        <p role="status">{labels[current - 1]}</p>
        <Way label={words.next} step={current + 1} last={focuses.length} sign="M7 3.5 12.5 9 7 14.5" onGo={go} />
        <p className="visually-hidden">{words.keys}</p>
      </nav>
    </>
  );
}

interface WayProps {
  label: string;
  step: number;
  last: number;
  sign: string;
  onGo: (step: number) => void;
}

/** Not disabled at an end: it would lose the focus. */
const Way = ({ label, step, last, sign, onGo }: WayProps) => (
  <button
    type="button"
    className={styles.way}
    aria-label={label}
    title={label}
    aria-disabled={step < 1 || step > last}
    onClick={() => onGo(step)}
  >
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d={sign} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  </button>
);
