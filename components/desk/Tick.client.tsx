'use client';

import type { ComponentProps, ReactNode } from 'react';
import styles from './desk.module.css';
import { useReturnedForm } from './returned.client';

interface Props extends Omit<ComponentProps<'input'>, 'checked' | 'defaultChecked' | 'className'> {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  /** As it is saved. */
  isChecked?: boolean;
  /** It is not offered yet. */
  isHidden?: boolean;
  /** Of its label. */
  className?: string | undefined;
  /** Its name; without one it has an `aria-label`. */
  children?: ReactNode;
}

/** A box or a point to be ticked, with its name. */
export function Tick({ isChecked = false, isHidden = false, className, children, ...rest }: Props) {
  const form = useReturnedForm();
  const isFilledIn = form ? [form.fields[rest.name] ?? []].flat().includes(rest.value) : isChecked;
  const stands = form?.decided ? form.decided.stands[rest.name] === rest.value : isChecked;
  if (!children) return <input {...rest} defaultChecked={isFilledIn} />;
  return (
    <label className={className} hidden={isHidden && !isFilledIn}>
      <input {...rest} defaultChecked={isFilledIn} />
      {form?.isStale && stands && !isFilledIn && <span className={styles.soft}>{form.words.theirs}:</span>}
      <span>{children}</span>
    </label>
  );
}
