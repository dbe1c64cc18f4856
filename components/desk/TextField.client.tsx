'use client';

import { type ComponentProps, useId } from 'react';
import styles from './desk.module.css';
import { FieldNote, useInvalid } from './FieldNote.client';
import { useFilledIn } from './returned.client';

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'aria-describedby'> {
  name: string;
  label: string;
  /** What stands in it as it is saved. */
  value?: string | undefined;
  hint?: string;
}

/** A line of text with its name, and below it what has to be said of it. */
export function TextField({ name, label, value = '', hint, dir = 'auto', ...rest }: Props) {
  const filledIn = useFilledIn(name, value);
  const hintId = useId();
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        <span>{label}</span>
        <input {...rest} name={name} dir={dir} defaultValue={filledIn} {...useInvalid(name, hint && hintId)} />
      </label>
      {hint && (
        <p className={styles.soft} id={hintId}>
          {hint}
        </p>
      )}
      <FieldNote name={name} given={value} />
    </div>
  );
}
