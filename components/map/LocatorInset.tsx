import { type Locator, locatorPath } from '@/lib/scene/still/locator';
import styles from './locator.module.css';

/** The small map of where in the world this is, over a page's map. The live map moves its mark: see `locator.client.ts`. */
export function LocatorInset({ locator: { width, height, region, svg, words, frame, isNeeded } }: { locator: Locator }) {
  const [x, y] = frame.origin;
  return (
    <div className={styles.locator} data-over-map={isNeeded || undefined} hidden={!isNeeded}>
      <svg
        role="img"
        aria-label={words}
        viewBox={`0 0 ${width} ${height}`}
        data-locator={`${x.toFixed(2)} ${y.toFixed(2)} ${frame.world.toFixed(2)}`}
      >
        <use href={`${locatorPath(region)}#land`} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/scene/still, which escapes what it is given */}
        <g dangerouslySetInnerHTML={{ __html: svg }} />
      </svg>
    </div>
  );
}
