import { useId } from 'react';
import styles from './share.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  choices: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}

/** One of a few, as a native list. */
export function Choice<T extends string>({ label, value, choices, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {(Object.keys(choices) as T[]).map((key) => (
          <option key={key} value={key}>
            {choices[key]}
          </option>
        ))}
      </select>
    </div>
  );
}
