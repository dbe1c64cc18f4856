'use client';

import type { Feature } from 'geojson';
import { useEffect, useRef, useState } from 'react';
import styles from './desk.module.css';
import { setField } from './kept-draft.client';
import { PlaceMap } from './PlaceMap.client';

/** A map that fills in the coordinates where it is clicked; typed ones need no map. It is made when it is first asked for, or the page is there for it. */
export function PointMap({
  label,
  extent,
  chooses = 'point',
  names: [latitudeName, longitudeName] = ['where-latitude', 'where-longitude'],
  isFirstOpen = false,
}: {
  label: string;
  extent: readonly [number, number, number, number];
  /** Which of the ways to say where it is that chooses. */
  chooses?: 'point' | 'circle';
  /** Of the fields that are filled in: latitude and longitude. */
  names?: readonly [string, string];
  /** Whoever comes to point at it need not ask for the map. */
  isFirstOpen?: boolean;
}) {
  const [isOpen, setOpen] = useState(isFirstOpen);
  const [features, setFeatures] = useState<readonly Feature[]>([]);
  const [canScript, setCanScript] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setCanScript(true), []);
  if (!canScript) return null;
  const point = ([longitude, latitude]: readonly [number, number]) => {
    const form = box.current?.closest('form');
    if (!form) return;
    setField(form, 'where', chooses);
    setField(form, longitudeName, String(longitude));
    setField(form, latitudeName, String(latitude));
    setFeatures([{ type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: {} }]);
  };
  return (
    <div ref={box}>
      {isOpen ? (
        <>
          <p className={styles.soft}>{label}</p>
          <PlaceMap label={label} noMap="" features={features} extent={extent} onPoint={point} isFollowing={false} />
        </>
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setOpen(true)}>
          {label}
        </button>
      )}
    </div>
  );
}
