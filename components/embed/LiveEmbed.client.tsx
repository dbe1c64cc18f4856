'use client';

import { type MouseEvent, useEffect, useState } from 'react';
import { Credits } from '@/components/map/Credits';
import { Failed, type Failure } from '@/components/map/Failed';
import { MapFocus } from '@/components/map/focus.client';
import { GuestProvider } from '@/components/map/guest.client';
import { LiveMap } from '@/components/map/LiveMap.client';
import styles from '@/components/map/map.module.css';
import { hasWebGL } from '@/components/map/webgl';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Focus, Marking } from '@/lib/scene/focus';
import type { Scene } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import own from './live.module.css';
import { tellEmbed } from './tell-embed';

export interface LiveEmbedProps {
  locale: Locale;
  messages: Messages['map'];
  selection: Marking | null;
  /** Those that the pages it opens shall have. */
  filters: Params;
  /** What the picture showed. */
  scene: Scene;
  focus: Focus | null;
}

/** Only the site's own basemap: a newsroom that embeds a map has not agreed to ask another server. */
const bases = { offered: [], standard: null };
/** Pages of the site may not be framed, so they open beside the article. */
const openPage = (path: string) => {
  window.open(path, '_blank', 'noopener');
};

/** The live map inside an embed, in the place of its picture. */
export function LiveEmbed({ locale, messages, selection, filters, scene, focus }: LiveEmbedProps) {
  const [state, setState] = useState<'starting' | 'live' | Failure>(() => (hasWebGL() ? 'starting' : 'no-webgl'));
  const failure = state === 'starting' || state === 'live' ? null : state;
  useEffect(() => {
    if (state === 'starting') return;
    tellEmbed(state === 'live' ? 'shown' : state === 'no-webgl' ? 'no-webgl' : 'failed');
  }, [state]);
  const leave = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    openPage(link.href);
  };
  return (
    <GuestProvider value={openPage}>
      {focus && <MapFocus {...focus} />}
      <section
        className={`${styles.shell} ${own.live}`}
        aria-label={messages.label}
        data-state={failure ? 'still' : state}
        onClickCapture={leave}
      >
        {failure ? (
          <Failed failure={failure} messages={messages} onRetry={() => setState('starting')} />
        ) : (
          <LiveMap
            locale={locale}
            messages={messages}
            bases={bases}
            selection={selection}
            filters={filters}
            scene={scene}
            // It fills its frame, and is asked for before it stands there.
            size={() => ({ width: window.innerWidth, height: window.innerHeight })}
            onShown={() => setState((now) => (now === 'starting' ? 'live' : now))}
            onFailure={setState}
          />
        )}
        <div className={styles.foot}>
          <span />
          <Credits {...scene.ground} />
        </div>
      </section>
    </GuestProvider>
  );
}
