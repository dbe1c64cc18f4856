'use client';

import useSWR from 'swr';
import type { Scene } from '@/lib/scene/scene';
import { writeParams } from '@/lib/url/params';
import { LiveMap } from './LiveMap.client';
import styles from './live.module.css';
import type { LiveProps } from './live-props';

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
