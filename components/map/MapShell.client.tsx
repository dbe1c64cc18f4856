'use client';

import dynamic from 'next/dynamic';
import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';
import useSWR from 'swr';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Scene } from '@/lib/scene/scene';
import type { Filters } from '@/lib/store/store';
import { filtersOf, type Params, readParams, writeParams } from '@/lib/url/params';
import { selectionOf } from '@/lib/url/paths';
import { Legend } from './Legend';
import styles from './map.module.css';
import { hasWebGL } from './webgl';

const LiveMap = dynamic(() => import('./LiveMap.client').then((module) => module.LiveMap), { ssr: false });

interface Props {
  locale: Locale;
  /** The scene of the first address, made on the server. */
  initial: { scene: Scene; filters: Filters };
  messages: Messages['map'];
}

const sceneKey = (locale: Locale, filters: Params): string => `/${locale}/data/scene.json${writeParams(filters)}`;

async function fetchScene(key: string): Promise<Scene> {
  const response = await fetch(key);
  if (!response.ok) throw new Error(`${key}: got ${response.status}, expected 200`);
  return response.json();
}

/** The map's place in the page. The engine itself loads only once the page is readable. */
export function MapShell(props: Props) {
  return (
    <section className={styles.shell} aria-label={props.messages.label}>
      <Suspense>
        <Shell {...props} />
      </Suspense>
    </section>
  );
}

function Shell({ locale, initial, messages }: Props) {
  const pathname = usePathname();
  const filters = filtersOf(readParams(useSearchParams()).params);
  const { data: scene = initial.scene } = useSWR(sceneKey(locale, filters), fetchScene, {
    fallback: { [sceneKey(locale, initial.filters)]: initial.scene },
    revalidateOnFocus: false,
    revalidateIfStale: false,
    keepPreviousData: true,
  });
  const [state, setState] = useState<'waiting' | 'live' | 'no-webgl' | 'failed'>('waiting');
  useEffect(() => setState(hasWebGL() ? 'live' : 'no-webgl'), []);
  return (
    <>
      {state === 'live' && (
        <LiveMap
          scene={scene}
          locale={locale}
          messages={messages}
          selection={selectionOf(pathname)}
          filters={filters}
          onFailure={() => setState('failed')}
        />
      )}
      {state === 'waiting' && <p className={styles.message}>{messages.loading}</p>}
      {(state === 'no-webgl' || state === 'failed') && (
        <p className={styles.message} role="status">
          {state === 'no-webgl' ? messages.noWebGL : messages.failed}
        </p>
      )}
      <Legend messages={messages} />
    </>
  );
}
