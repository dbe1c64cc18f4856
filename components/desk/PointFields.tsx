import type { Fields } from '@/lib/desk/fields';
import styles from './desk.module.css';
import { TextField } from './TextField.client';

interface Props {
  labels: { latitude: string; longitude: string; uncertainty: string; source: string };
  fields?: Fields;
}

/** Coordinates, how sure they are, and who gives them. */
export const PointFields = ({ labels, fields = {} }: Props) => (
  <div className={styles.pair}>
    {(['latitude', 'longitude', 'uncertainty', 'source'] as const).map((part) => (
      <TextField
        key={part}
        name={`where-${part}`}
        label={labels[part]}
        dir={part === 'source' ? 'auto' : 'ltr'}
        inputMode={part === 'source' ? 'text' : 'decimal'}
        value={fields[`where-${part}`]}
      />
    ))}
  </div>
);
