import type { Messages } from '@/lib/i18n/messages';
import styles from './map.module.css';

/** Who made what the embedded basemap is drawn from: see data/basemap/CREDITS.md. */
export const credits = [
  ['Natural Earth', 'https://www.naturalearthdata.com'],
  ['GeoNames', 'https://www.geonames.org'],
  ['OCHA COD-AB', 'https://data.humdata.org/dataset/cod-ab-syr'],
] as const;

export function Credits({ messages }: { messages: Messages['map'] }) {
  return (
    <p className={styles.credits} data-over-map title={messages.creditsLong}>
      {credits.map(([name, address]) => (
        <a key={name} href={address} rel="noreferrer">
          {name}
        </a>
      ))}
    </p>
  );
}
