import { EventSymbol } from '@/components/symbols/EventSymbol';
import { format, shortCount } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { type Cluster, isChosen, markOf } from '@/lib/scene/cluster';
import { legOf } from '@/lib/scene/fan';
import type { Marking } from '@/lib/scene/focus';
import { type LaidMark, regionText } from '@/lib/scene/still/marks';
import styles from './marks.module.css';

/** What stands inside a mark: the symbol of one incident, the number of several, or a region's name. */
export function MarkFace({ cluster, isShort, locale }: Pick<LaidMark, 'cluster' | 'isShort'> & { locale: Locale }) {
  const { count, only, contested, symbol, single } = markOf(cluster);
  return (
    <>
      {cluster.spots[0].isRegion ? (
        <bdi dir={directionOf(locale)}>{regionText(cluster, locale, isShort)}</bdi>
      ) : only ? (
        <EventSymbol id={only.symbol} size={22} dashed={only.origins < 2} />
      ) : symbol ? (
        <span className={styles.several} aria-hidden="true">
          <EventSymbol id={symbol} size={15} dashed={single} />
          <bdi dir={directionOf(locale)}>{shortCount(locale, count)}</bdi>
        </span>
      ) : (
        <bdi dir={directionOf(locale)} aria-hidden="true">
          {shortCount(locale, count)}
        </bdi>
      )}
      {contested && <ContestedBadge className={styles.badge} />}
    </>
  );
}

/** From a marker of a fan to the point that it belongs to. */
export function MarkLeg({ at, fan }: Pick<LaidMark, 'at' | 'fan'>) {
  if (!fan) return null;
  const { length, angle } = legOf(at, fan.home);
  return (
    <span
      className={styles.leg}
      style={{ inlineSize: `${length.toFixed(1)}px`, rotate: `${angle.toFixed(4)}rad` }}
      aria-hidden="true"
    />
  );
}

/** ≠ on a disc: some claim stands against another. */
export function ContestedBadge({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
      <circle r="9" fill="var(--contested)" />
      <path d="M-4-2h8M-4 2h8M2.5-5l-5 10" stroke="var(--raised)" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}

/** What a mark looks like, as attributes of its element: see marks.module.css. */
export function markLook(cluster: Cluster, isGhost: boolean, selection: Marking | null) {
  const { single, count } = markOf(cluster);
  return {
    'data-long': count > 999 || undefined,
    'data-single': single,
    'data-region': cluster.spots[0].isRegion,
    'data-ghost': isGhost,
    'data-selected': isChosen(cluster, selection),
  };
}

/** A mark's name: its only entry's own title, or how many there are and where. */
export function markName(
  cluster: Cluster,
  words: Pick<Messages['map'], 'spot' | 'spots' | 'withAreas' | 'many' | 'ofCategory'>,
  locale: Locale,
): string {
  const { count, areas, only } = markOf(cluster);
  if (only) return only.title;
  const [first, ...others] = cluster.spots;
  if (first.many) return format(locale, first.isRegion ? words.many.region : words.many.here, { count, place: first.name });
  const spot = format(locale, others.length === 0 ? words.spot : words.spots, { count: count - areas, place: first.name });
  const name = areas === 0 ? spot : format(locale, words.withAreas, { spot, count: areas });
  const category = cluster.fanOf === undefined ? undefined : first.entries[0]?.categoryName;
  return category ? format(locale, words.ofCategory, { category, spot: name }) : name;
}
