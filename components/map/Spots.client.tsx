'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Marker, Popup } from 'react-map-gl/maplibre';
import { EventSymbol } from '@/components/symbols/EventSymbol';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Spot } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import { type Selection, thingPath } from '@/lib/url/paths';
import styles from './map.module.css';

interface Props {
  spots: readonly Spot[];
  locale: Locale;
  messages: Messages['map'];
  selection: Selection | null;
  filters: Params;
}

/** The spots as buttons: reached by keyboard, and never a pile of pins on a false point. */
export function Spots({ spots, locale, messages, selection, filters }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const opened = spots.find(({ id }) => id === open);
  const path = (slug: string) => thingPath(locale, 'incidents', slug, filters);

  const close = () => {
    if (open) buttons.current.get(open)?.focus();
    setOpen(null);
  };
  const choose = (spot: Spot) => {
    const [only, ...others] = spot.incidents;
    if (only && others.length === 0) router.push(path(only.slug), { scroll: false });
    else setOpen(open === spot.id ? null : spot.id);
  };

  return (
    <>
      {spots.map((spot) => {
        const [first] = spot.incidents;
        const count = spot.incidents.length;
        const single = spot.incidents.every(({ origins }) => origins < 2);
        const isSelected = selection?.kind === 'incidents' && spot.incidents.some(({ slug }) => slug === selection.slug);
        const name = count === 1 && first ? first.title : format(locale, messages.spot, { count, place: spot.name });
        return (
          <Marker key={spot.id} longitude={spot.anchor[0]} latitude={spot.anchor[1]}>
            <button
              type="button"
              ref={(button) => {
                if (button) buttons.current.set(spot.id, button);
                else buttons.current.delete(spot.id);
              }}
              className={styles.spot}
              data-single={single}
              data-selected={isSelected}
              aria-label={name}
              title={name}
              aria-expanded={count > 1 ? open === spot.id : undefined}
              onClick={(event) => {
                event.stopPropagation();
                choose(spot);
              }}
            >
              {count === 1 && first ? (
                <EventSymbol id={first.symbol} size={22} dashed={first.origins < 2} />
              ) : (
                <span aria-hidden="true">{count}</span>
              )}
              {spot.incidents.some(({ contested }) => contested) && (
                <span className={styles.mark} aria-hidden="true">
                  ≠
                </span>
              )}
            </button>
          </Marker>
        );
      })}
      {opened && (
        <Popup
          longitude={opened.anchor[0]}
          latitude={opened.anchor[1]}
          offset={24}
          maxWidth="20rem"
          closeOnClick
          focusAfterOpen={false}
          onClose={() => setOpen(null)}
          closeButton={false}
        >
          <SpotList
            spot={opened}
            path={path}
            selected={selection?.slug ?? null}
            messages={messages}
            locale={locale}
            onClose={close}
          />
        </Popup>
      )}
    </>
  );
}

interface ListProps {
  spot: Spot;
  path: (slug: string) => string;
  selected: string | null;
  messages: Messages['map'];
  locale: Locale;
  onClose: () => void;
}

/** Everything said to have happened at one spot, each with its own link. */
function SpotList({ spot, path, selected, messages, locale, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The popup puts its content into the page after this effect has run.
    const frame = requestAnimationFrame(() => list.current?.querySelector('a')?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from any link inside it
    <div
      ref={list}
      className={styles.spotList}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className={styles.spotHead}>
        <strong>{format(locale, messages.spot, { count: spot.incidents.length, place: spot.name })}</strong>
        <button type="button" onClick={onClose} aria-label={messages.close}>
          ×
        </button>
      </p>
      <ul>
        {spot.incidents.map((incident) => (
          <li key={incident.slug}>
            <Link href={path(incident.slug)} scroll={false} aria-current={incident.slug === selected ? 'page' : undefined}>
              <EventSymbol id={incident.symbol} dashed={incident.origins < 2} />
              <span>{incident.title}</span>
              {incident.contested && <span aria-hidden="true">≠</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
