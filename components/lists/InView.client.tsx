'use client';

import { useEffect, useEffectEvent, useOptimistic, useTransition } from 'react';
import { usePages } from '@/components/frame/connection.client';
import { onView, useHasView, viewNow } from '@/components/map/view.client';
import type { Locale } from '@/lib/i18n/locales';
import type { Box } from '@/lib/store/box';
import { carriedOf, readParams, writeParams } from '@/lib/url/params';
import styles from './lists.module.css';

const pauseMs = 300; // whoever drags the map often drags on

interface Props {
  /** The box of the address, written as there; null where lists show what lies anywhere. */
  bbox: string | null;
  locale: Locale;
  words: { inView: string };
}

/** Narrows the lists to what the live map shows, and keeps them so while it is moved; the address says so. */
export function InView({ bbox, locale, words }: Props) {
  const hasView = useHasView();
  const pages = usePages();
  const [isPending, startTransition] = useTransition();
  const [isOn, setOn] = useOptimistic(bbox !== null);
  const show = (how: 'push' | 'replace', box: Box | null) => {
    const { params } = readParams(new URLSearchParams(window.location.search));
    const { bbox: _, ...others } = carriedOf(params);
    const next = { ...others, ...(params.map && { map: params.map }), ...(box && { bbox: box }) };
    const address = `/${locale}${writeParams(next)}`;
    if (address !== `${window.location.pathname}${window.location.search}`)
      startTransition(() => {
        setOn(box !== null);
        pages[how](address, { scroll: false });
      });
  };
  const follow = useEffectEvent(() => {
    const box = viewNow();
    if (box && bbox !== null && box.join() !== bbox) show('replace', box);
  });
  useEffect(() => {
    if (!hasView) return;
    let timer: number;
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => follow(), pauseMs);
    };
    soon();
    const end = onView(soon);
    return () => {
      end();
      window.clearTimeout(timer);
    };
  }, [hasView]);
  if (!hasView) return null;
  return (
    <label className={styles.inView} aria-busy={isPending}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => show('push', currentTarget.checked ? viewNow() : null)}
      />
      {words.inView}
    </label>
  );
}
