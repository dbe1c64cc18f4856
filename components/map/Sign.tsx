import type { ReactNode } from 'react';
import styles from './sign.module.css';

const looks = {
  one: styles.one,
  several: styles.several,
  count: styles.count,
  region: styles.region,
  halo: styles.halo,
  soft: styles.soft,
  filled: styles.filled,
  hatch: styles.hatch,
  town: styles.town,
  quarter: styles.quarter,
  river: styles.river,
  border: styles.border,
  disputed: styles.disputed,
} as const;

/** How the map draws something that is no event: a rim, a halo, an area, the ground. Words beside it say what it means. */
export const Sign = ({ id, children }: { id: keyof typeof looks; children?: ReactNode }) => (
  <span className={looks[id]}>{children}</span>
);
