'use client';

import useSWR from 'swr';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Basemaps } from '@/lib/scene/basemaps.mjs';
import type { Scene } from '@/lib/scene/scene';
import type { Size } from '@/lib/scene/view';
import { type Params, writeParams } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import type { Failure } from './Failed';
import { LiveMap } from './LiveMap.client';
import styles from './live.module.css';

export interface LiveProps {
  locale: Locale;
  messages: Messages['map'];
  bases: Basemaps;
  selection: Selection | null;
  filters: Params;
  /** px of the map's place. */
  size: () => Size;
  /** The live map has drawn its first picture. */
  onShown: () => void;
  onFailure: (failure: Failure) => void;
}

async function fetchScene(key: string): Promise<Scene> {
  const response = await fetch(key);
  if (!response.ok) throw new Error(`${key}: got ${response.status}, expected 200`);
  return response.json();
}

/** Fetches what the filters let through; keeps the last while it asks again, and says so when it fails. */
export function LiveScene(props: LiveProps) {
  const { locale, messages, filters } = props;
  const { data, error } = useSWR(`/${locale}/data/scene.json${writeParams(filters)}`, fetchScene, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    keepPreviousData: true,
    errorRetryInterval: 3000,
  });
  return (
    <>
      {data && <LiveMap {...props} scene={data} />}
      {error && (
        <p className={styles.notice} role="status">
          {messages.dataFailed}
        </p>
      )}
    </>
  );
}
