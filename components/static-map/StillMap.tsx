import type { CSSProperties } from 'react';
import { MarkFace, MarkLeg, markLook, markName } from '@/components/map/MarkFace';
import marks from '@/components/map/marks.module.css';
import { formatDistance } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type Cluster, markOf } from '@/lib/scene/cluster';
import type { Marking } from '@/lib/scene/focus';
import type { Laid, PagePicture } from '@/lib/scene/still/page';
import type { Params } from '@/lib/url/params';
import { homePath, thingPath } from '@/lib/url/paths';
import styles from './static-map.module.css';

/** The still map of a page, as the server draws it. */
export interface StillMapData {
  picture: PagePicture;
  /** Zoom of the drawing. */
  zoom: number;
  /** The areas whose words in it are links. */
  areas: readonly { slug: string; title: string }[];
}

interface Props extends StillMapData {
  /** It stands in the place of the one that came with the first page. */
  isFresh?: boolean;
  locale: Locale;
  messages: Messages['map'];
  filters: Params;
  selection: Marking | null;
}

const percent = (part: number): string => `${Number((100 * part).toFixed(2))}%`;
const px = (value: number): string => `${Number(value.toFixed(1))}px`;
const placeOf = ({ x, y }: Laid<unknown>): CSSProperties => ({ insetInlineStart: percent(x), insetBlockStart: percent(y) });
const shift = ({ dx, dy }: Laid<unknown>): CSSProperties => (dx || dy ? { translate: `${px(dx)} ${px(dy)}` } : {});
/** Zoom steps by which a mark of several places is taken apart. */
const apart = 1.6;

/** The map as the first page shows it, before and without script: every mark a link to what it stands for. */
export function StillMap({ picture, areas: named, zoom, locale, messages, filters, selection, isFresh = false }: Props) {
  const dir = directionOf(locale);
  const href = (cluster: Cluster): string => {
    const { only } = markOf(cluster);
    if (only) return thingPath(locale, only.kind, only.slug, filters);
    const [{ place, anchor, entries }, ...others] = cluster.spots;
    const own = cluster.fanOf === undefined ? undefined : entries[0]?.category;
    if (others.length === 0 && place !== undefined)
      return thingPath(locale, 'places', place, own ? { ...filters, category: [own] } : filters);
    return homePath(locale, { ...filters, map: { zoom: Math.min(17, zoom + apart), lat: anchor[1], lon: anchor[0] } });
  };
  const areas = new Map(named.map((area) => [area.slug, area]));
  const { width, height } = picture;
  return (
    <div className={styles.still} data-still={isFresh ? 'fresh' : 'first'} dir="ltr">
      <div
        className={styles.frame}
        data-scaled={picture.isScaled}
        style={{ '--aspect': (width / height).toFixed(4), '--width': px(width), '--height': px(height) } as CSSProperties}
      >
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${width.toFixed(1)} ${height.toFixed(1)}`}
          aria-hidden="true"
          focusable="false"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/scene/still, which escapes what it is given
          dangerouslySetInnerHTML={{ __html: picture.drawing }}
        />
        {picture.names.map((laid, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: as all other keys here; none is ever moved, and a key is sent with the page
            key={i}
            className={styles.name}
            data-kind={laid.item.kind}
            data-dot={laid.item.hasDot || undefined}
            data-set={laid.set}
            style={placeOf(laid)}
          >
            <bdi
              data-align={laid.item.align === 'start' ? undefined : laid.item.align}
              style={{ ...shift(laid), fontSize: px(laid.item.size) }}
            >
              {laid.item.text}
            </bdi>
          </span>
        ))}
        {picture.lines.map((laid, i) => {
          const area = laid.item.area === null ? undefined : areas.get(laid.item.area);
          const text = laid.item.lines.map((line) => <span key={line}>{line} </span>);
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              className={styles.line}
              data-set={laid.set}
              style={{ ...placeOf(laid), ...shift(laid) }}
            >
              {area ? (
                <a
                  className={marks.words}
                  data-tone={laid.item.tone}
                  dir={dir}
                  href={thingPath(locale, 'areas', area.slug, filters)}
                  title={area.title}
                >
                  {text}
                </a>
              ) : (
                // For the eye, beside its mark; who listens hears it from the mark, the list or the page.
                <span
                  className={marks.words}
                  data-tone={laid.item.tone}
                  dir={dir}
                  aria-hidden={laid.item.tone === 'place' || undefined}
                >
                  {text}
                </span>
              )}
            </div>
          );
        })}
        {picture.marks.map((laid, i) => {
          const { cluster, isGhost, isShort } = laid.item;
          const name = markName(cluster, messages, locale);
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={i}
              className={styles.spot}
              data-set={laid.set}
              style={{ ...placeOf(laid), ...shift(laid) }}
            >
              <MarkLeg {...laid.item} />
              <a
                className={marks.mark}
                href={href(cluster)}
                title={name}
                aria-label={name}
                {...markLook(cluster, isGhost, selection)}
              >
                <MarkFace cluster={cluster} isShort={isShort} locale={locale} />
              </a>
            </div>
          );
        })}
      </div>
      {picture.scales.map(({ set, meters, part }) => (
        <p
          key={set}
          className={styles.scale}
          data-over-map
          data-set={picture.scales.length > 1 ? set : 'both'}
          data-scaled={picture.isScaled}
          dir={dir}
          style={{ '--part': part.toFixed(4), '--aspect': (width / height).toFixed(4), '--width': px(width) } as CSSProperties}
        >
          {formatDistance(locale, meters)}
        </p>
      ))}
    </div>
  );
}
