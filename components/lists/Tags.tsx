import type { Tag } from '@/lib/lists/groups';
import styles from './tags.module.css';

/** Sourcing at a glance; see `tagsOf`. */
export const Tags = ({ tags }: { tags: readonly Tag[] }) => (
  <ul className={styles.tags}>
    {tags.map(([kind, text]) => (
      <li key={kind} className={styles.tag} data-kind={kind}>
        {text}
      </li>
    ))}
  </ul>
);
