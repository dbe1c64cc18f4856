'use client';

import useSWR from 'swr';
import { fetchData, keepUntilAsked } from '@/components/frame/fetch-data';
import type { Scene } from '@/lib/scene/scene';
import { mapDataPath } from './address';
import { LiveMap } from './LiveMap.client';
import styles from './live.module.css';
import type { LiveMapParts, LiveSceneProps } from './live-props';

/** Fetches its words and basemaps, and what the filters let through; keeps the last while it asks again, and says so when it fails. */
export function LiveScene(props: LiveSceneProps) {
  const { locale, filters, selection } = props;
  const { data: parts } = useSWR(`/${locale}/data/live-map.json`, fetchData<LiveMapParts>, keepUntilAsked);
  const { data, error } = useSWR(mapDataPath(locale, 'scene.json', filters, selection), fetchData<Scene>, keepUntilAsked);
  if (!parts) return null;
  return (
    <>
      {data && <LiveMap {...props} {...parts} scene={data} />}
      {error && (
        <p className={styles.notice} role="status">
          {parts.messages.dataFailed}
        </p>
      )}
    </>
  );
}
