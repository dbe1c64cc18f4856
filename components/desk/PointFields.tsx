import type { Fields } from '@/lib/desk/fields';
import styles from './desk.module.css';

interface Props {
  labels: { latitude: string; longitude: string; uncertainty: string; source: string };
  fields?: Fields;
}

/** Coordinates, how sure they are, and who gives them. */
export const PointFields = ({ labels, fields = {} }: Props) => (
  <div className={styles.pair}>
    {(['latitude', 'longitude', 'uncertainty', 'source'] as const).map((part) => (
      <label key={part} className={styles.field}>
        <span>{labels[part]}</span>
        <input
          name={`where-${part}`}
          dir={part === 'source' ? 'auto' : 'ltr'}
          inputMode={part === 'source' ? 'text' : 'decimal'}
          defaultValue={fields[`where-${part}`] ?? ''}
        />
      </label>
    ))}
  </div>
);
