'use client';

import { usePathname } from 'next/navigation';
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Boundary } from '@/components/frame/Boundary.client';
import { whenIdle, whenReadable } from '@/components/frame/idle.client';
import { useSearch } from '@/components/frame/search.client';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { markingOf } from '@/lib/scene/focus';
import type { SceneGround } from '@/lib/scene/scene';
import { readParams, writeParams } from '@/lib/url/params';
import { mapFiltersAt, selectionOf } from '@/lib/url/paths';
import { Credits } from './Credits';
import { Failed, type Failure } from './Failed';
import type { FreshStillProps } from './FreshStill.client';
import { useFocus } from './focus.client';
import { Legend, type LegendWords } from './Legend';
import type { LiveSceneProps } from './live-props';
import styles from './map.module.css';
import { hasWebGL } from './webgl';

/** What has to be said before there is a live map. */
type ShellWords = Pick<Messages['map'], 'label' | 'noWebGL' | 'failed' | 'lost' | 'isStill' | 'retry'> & { legend: LegendWords };

interface Props {
  locale: Locale;
  words: ShellWords;
  credits: Pick<SceneGround, 'credits' | 'creditsLong'>;
  /** The still map of the address. */
  children: ReactNode;
}

/**
 * The map's place in the page. It shows the still map at once; the engine loads only once the page is readable.
 * No Suspense around it: React would send so large a part later, to be put in place by script.
 */
export function MapShell({ locale, words, credits, children }: Props) {
  const shell = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const search = useSearch();
  const { params: asked } = readParams(search);
  const focus = useFocus();
  const filters = focus?.step ? (focus.step.filters ?? {}) : mapFiltersAt(pathname, asked);
  const selection = markingOf(selectionOf(pathname), focus);
  const [state, setState] = useState<'still' | 'starting' | 'live' | Failure>('still');
  // Not next/dynamic: it would have the page fetch the engine's stylesheet at once.
  const [LiveScene, setLiveScene] = useState<ComponentType<LiveSceneProps> | null>(null);
  const load = useCallback(() => {
    setState('starting');
    import('./LiveScene.client').then(
      (module) => setLiveScene(() => module.LiveScene),
      () => setState('failed'),
    );
  }, []);
  useEffect(() => {
    // In two goes: trying WebGL and starting the download each hold a slow phone up for a moment.
    let cancelLoad = () => {};
    const cancelTrial = whenReadable(() => {
      if (hasWebGL()) cancelLoad = whenIdle(load);
      else setState('no-webgl');
    });
    return () => {
      cancelTrial();
      cancelLoad();
    };
  }, [load]);
  const failure = state === 'no-webgl' || state === 'failed' || state === 'lost' ? state : null;
  // The still map came with the first page; a page that is opened later brings none.
  const step = focus?.step?.number ?? asked.step ?? 1;
  const { map: view } = step === (asked.step ?? 1) ? asked : {};
  const shown = { ...mapFiltersAt(pathname, asked), ...(view && { map: view }), ...(step > 1 && { step }) };
  const address = `${pathname}${writeParams(shown)}`;
  const [drawn] = useState(address);
  const isStale = drawn !== address;
  const [FreshStill, setFreshStill] = useState<ComponentType<FreshStillProps> | null>(null);
  useEffect(() => {
    if (failure && isStale)
      import('./FreshStill.client').then(
        (module) => setFreshStill(() => module.FreshStill),
        () => {}, // the still map of before stays
      );
  }, [failure, isStale]);
  return (
    <section
      className={styles.shell}
      aria-label={words.label}
      ref={shell}
      data-state={failure ? 'still' : state}
      data-stale={isStale || undefined}
    >
      {failure && <Failed failure={failure} messages={words} onRetry={load} />}
      {children}
      {failure && isStale && FreshStill && <FreshStill {...{ shown, filters, locale, selection }} />}
      {LiveScene && (state === 'starting' || state === 'live') && (
        <Boundary onFailure={() => setState('failed')}>
          <LiveScene
            locale={locale}
            selection={selection}
            filters={filters}
            size={() => ({ width: shell.current?.clientWidth ?? 0, height: shell.current?.clientHeight ?? 0 })}
            onShown={() => setState('live')}
            onFailure={(failure) => setState(failure)}
          />
        </Boundary>
      )}
      <div className={styles.foot}>
        <Legend {...{ locale, filters, selection }} words={words.legend} />
        <Credits {...credits} />
      </div>
    </section>
  );
}
