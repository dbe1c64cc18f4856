import type { Locator } from '@/lib/scene/still/locator';
import styles from './locator.module.css';

/** The small map of where in the world this is, over a page's map. The live map moves its mark: see `locator.client.ts`. */
export function LocatorInset({ locator: { width, height, svg, words, frame, isNeeded } }: { locator: Locator }) {
  const [x, y] = frame.origin;
  return (
    <div className={styles.locator} data-over-map={isNeeded || undefined} hidden={!isNeeded}>
      <svg
        role="img"
        aria-label={words}
        viewBox={`0 0 ${width} ${height}`}
        data-locator={`${x.toFixed(2)} ${y.toFixed(2)} ${frame.world.toFixed(2)}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/scene/still, which escapes what it is given
        dangerouslySetInnerHTML={{ __html: svg }}
      />
    </div>
  );
}
