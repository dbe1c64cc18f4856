import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import type { LegendBodyProps } from './LegendBody.client';
import styles from './legend.module.css';
import map from './map.module.css';

export interface LegendWords {
  title: string;
  /** Of the link to the page that explains all signs. */
  signs: string;
}

interface Props {
  locale: Locale;
  words: LegendWords;
  filters: Params;
  /** What the page is about. */
  selection: Selection | null;
}

/** The legend's button. What it opens comes when it is opened; until then and without script, a link to what explains the signs. */
export function Legend({ locale, words, filters, selection }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [Body, setBody] = useState<ComponentType<LegendBodyProps> | null>(null);
  // It may have been opened before the script came.
  useEffect(() => setOpen(fold.current?.open ?? false), []);
  useEffect(() => {
    if (!isOpen) return;
    import('./LegendBody.client').then(
      (module) => setBody(() => module.LegendBody),
      () => {}, // the link stays
    );
  }, [isOpen]);
  const signs = <a href={`/${locale}/about#signs`}>{words.signs}</a>;
  return (
    <details className={styles.legend} name="map-fold" ref={fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={map.control} data-over-map>
        {words.title}
      </summary>
      <div className={`${map.fold} ${styles.fold}`}>
        {Body ? <Body {...{ locale, filters, selection, isOpen }}>{signs}</Body> : signs}
      </div>
    </details>
  );
}
