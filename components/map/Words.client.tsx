'use client';

import { Marker } from 'react-map-gl/maplibre';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { unproject } from '@/lib/scene/mercator';
import type { SceneArea } from '@/lib/scene/scene';
import type { Lines } from '@/lib/scene/still/lines';
import type { Frame } from '@/lib/scene/view';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import { useOpenPage } from './guest.client';
import marks from './marks.module.css';

interface Props {
  lines: readonly Lines[];
  /** The view that they are laid out for. */
  frame: Frame;
  areas: readonly SceneArea[];
  locale: Locale;
  filters: Params;
  /** The area whose words are pointed at, or have the focus. */
  onPoint: (slug: string | null) => void;
}

/** Labels of areas, which open them, and the widths of halos. Laid out anew when a movement ends. */
export function Words({ lines, frame, areas, locale, filters, onPoint }: Props) {
  const openPage = useOpenPage();
  return lines.map((each) => {
    const area = areas.find(({ slug }) => slug === each.area);
    const [longitude, latitude] = unproject([
      (each.x - frame.origin[0]) / frame.world,
      (each.y - each.size - frame.origin[1]) / frame.world,
    ]);
    const text = each.lines.map((line) => <span key={line}>{`${line} `}</span>);
    const look = { className: marks.words, 'data-tone': each.tone, dir: directionOf(locale) };
    const href = area && thingPath(locale, 'areas', area.slug, filters);
    return (
      <Marker key={each.area ?? `${longitude} ${latitude}`} longitude={longitude} latitude={latitude} anchor="top">
        {area && href ? (
          <a
            {...look}
            href={href}
            title={area.title}
            onPointerEnter={() => onPoint(area.slug)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(area.slug)}
            onBlur={() => onPoint(null)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              event.stopPropagation();
              openPage(href);
            }}
          >
            {text}
          </a>
        ) : (
          // For the eye, beside its mark; who listens hears it from the mark, the list or the page.
          <span {...look} aria-hidden={each.tone === 'place' || undefined}>
            {text}
          </span>
        )}
      </Marker>
    );
  });
}
