import type { SceneGround } from '@/lib/scene/scene';
import styles from './map.module.css';

/** Who made what the site's own basemap is drawn from. */
export function Credits({ credits, creditsLong }: Pick<SceneGround, 'credits' | 'creditsLong'>) {
  return (
    <p className={styles.credits} data-over-map title={creditsLong}>
      {credits.map(({ name, url }) => (
        <a key={name} href={url} rel="noreferrer">
          {name}
        </a>
      ))}
    </p>
  );
}
