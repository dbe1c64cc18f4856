'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Boundary } from '@/components/frame/Boundary.client';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Basemaps } from '@/lib/scene/basemaps.mjs';
import type { SceneGround } from '@/lib/scene/scene';
import { filtersOf, readParams } from '@/lib/url/params';
import { selectionOf } from '@/lib/url/paths';
import { Credits } from './Credits';
import { Failed, type Failure } from './Failed';
import { Legend } from './Legend';
import type { LiveProps } from './live-props';
import styles from './map.module.css';
import { useFreshStill } from './still.client';
import { hasWebGL } from './webgl';

interface Props {
  locale: Locale;
  messages: Messages['map'];
  bases: Basemaps;
  credits: Pick<SceneGround, 'credits' | 'creditsLong'>;
  /** The still map of the address. */
  children: ReactNode;
}

/**
 * The map's place in the page. It shows the still map at once; the engine loads only once the page is readable.
 * No Suspense around it: React would send so large a part later, to be put in place by script.
 */
export function MapShell({ locale, messages, bases, credits, children }: Props) {
  const shell = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const search = useSearchParams();
  const filters = filtersOf(readParams(search).params);
  const [state, setState] = useState<'still' | 'starting' | 'live' | Failure>('still');
  // Not next/dynamic: it would have the page fetch the engine's stylesheet at once.
  const [LiveScene, setLiveScene] = useState<ComponentType<LiveProps> | null>(null);
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
  useFreshStill(shell, `${pathname}?${search}`, failure !== null);
  return (
    <section className={styles.shell} aria-label={messages.label} ref={shell} data-state={failure ? 'still' : state}>
      {failure && <Failed failure={failure} messages={messages} onRetry={load} />}
      {children}
      {LiveScene && (state === 'starting' || state === 'live') && (
        <Boundary onFailure={() => setState('failed')}>
          <LiveScene
            locale={locale}
            messages={messages}
            bases={bases}
            selection={selectionOf(pathname)}
            filters={filters}
            size={() => ({ width: shell.current?.clientWidth ?? 0, height: shell.current?.clientHeight ?? 0 })}
            onShown={() => setState('live')}
            onFailure={(failure) => setState(failure)}
          />
        </Boundary>
      )}
      <div className={styles.foot}>
        <Legend locale={locale} messages={messages} filters={filters} />
        <Credits {...credits} />
      </div>
    </section>
  );
}

/** Calls back when the page has loaded and the browser has nothing better to do. @returns what calls it off */
function whenReadable(callback: () => void): () => void {
  let cancel = () => {};
  const start = () => {
    cancel = whenIdle(callback);
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
  return () => {
    window.removeEventListener('load', start);
    cancel();
  };
}

/** Calls back when the browser has nothing better to do. @returns what calls it off */
function whenIdle(callback: () => void): () => void {
  if (!window.requestIdleCallback) {
    const timer = window.setTimeout(callback, 200);
    return () => window.clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(callback, { timeout: 2000 });
  return () => window.cancelIdleCallback(handle);
}
