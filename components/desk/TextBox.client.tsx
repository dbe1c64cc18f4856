'use client';

import type { ComponentProps } from 'react';
import styles from './desk.module.css';
import { FieldNote, useInvalid } from './FieldNote.client';
import { useFilledIn } from './returned.client';
import { TextArea } from './TextArea.client';

interface Props extends Omit<ComponentProps<typeof TextArea>, 'defaultValue'> {
  name: string;
  label: string;
  /** The name is for assistive technology alone: what stands in it says it to everybody else. */
  isLabelHidden?: boolean;
  /** What stands in it as it is saved. */
  value?: string | undefined;
}

/** A text of several lines with its name, and below it what has to be said of it. */
export function TextBox({ name, label, isLabelHidden = false, value = '', ...rest }: Props) {
  const filledIn = useFilledIn(name, value);
  return (
    <div className={styles.field}>
      <label className={styles.field}>
        <span className={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
        <TextArea {...rest} name={name} defaultValue={filledIn} {...useInvalid(name)} />
      </label>
      <FieldNote name={name} given={value} />
    </div>
  );
}
