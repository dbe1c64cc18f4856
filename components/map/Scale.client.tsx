'use client';

import { useEffect, useRef } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import { formatDistance } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { scaleBar } from '@/lib/scene/scale';
import styles from './live.module.css';

/** The scale bar: follows every movement, outside React. */
export function Scale({ locale }: { locale: Locale }) {
  const bar = useRef<HTMLParagraphElement>(null);
  const { current: map } = useMap();
  useEffect(() => {
    let written = 0;
    const follow = () => {
      if (!bar.current || !map) return;
      const { meters, pixels } = scaleBar({ zoom: map.getZoom(), lat: map.getCenter().lat });
      bar.current.style.inlineSize = `${pixels}px`;
      if (meters !== written) bar.current.textContent = formatDistance(locale, meters);
      written = meters;
    };
    follow();
    map?.on('move', follow);
    return () => {
      map?.off('move', follow);
    };
  }, [map, locale]);
  return <p ref={bar} className={styles.scale} data-over-map dir={directionOf(locale)} />;
}
