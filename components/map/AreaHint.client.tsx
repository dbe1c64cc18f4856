'use client';

import { useEffect, useRef } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { areaLayerIds } from './layers';
import styles from './live.module.css';

/** Who claims the area under the pointer. The same stands at its label, and on its page. Outside React. */
export function AreaHint({ locale, messages }: { locale: Locale; messages: Messages['map'] }) {
  const hint = useRef<HTMLParagraphElement>(null);
  const { current: map } = useMap();
  useEffect(() => {
    const engine = map?.getMap();
    if (!engine) return;
    const leave = () => {
      if (hint.current) hint.current.hidden = true;
    };
    const follow = ({ point, originalEvent }: { point: { x: number; y: number }; originalEvent: MouseEvent }) => {
      const box = hint.current;
      if (!box) return;
      // Marks, words and lists over the map speak for themselves.
      if (originalEvent.target !== engine.getCanvas()) return leave();
      const present = areaLayerIds.filter((id) => engine.getLayer(id));
      const [area] = engine.queryRenderedFeatures([point.x, point.y], { layers: present });
      engine.getCanvas().style.cursor = area ? 'pointer' : '';
      box.hidden = !area;
      if (!area) return;
      const { title, claimant, supposed } = area.properties;
      box.textContent = format(locale, supposed === true ? messages.supposedBy : messages.claimedBy, { title, claimant });
      box.style.translate = `${Math.min(point.x + 14, engine.getContainer().clientWidth - box.offsetWidth - 8)}px ${point.y + 18}px`;
    };
    engine.on('mousemove', follow);
    engine.on('mouseout', leave);
    engine.on('movestart', leave);
    return () => {
      engine.off('mousemove', follow);
      engine.off('mouseout', leave);
      engine.off('movestart', leave);
    };
  }, [map, locale, messages]);
  return <p ref={hint} className={styles.hint} dir={directionOf(locale)} hidden aria-hidden="true" />;
}
