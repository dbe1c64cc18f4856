'use client';

import type { ComponentProps, ReactNode } from 'react';
import styles from './desk.module.css';
import { useReturnedForm } from './returned.client';

interface Props extends Omit<ComponentProps<'details'>, 'open'> {
  summary: ReactNode;
  /** Something is saved in it. */
  isOpen?: boolean;
  /** The names of its fields, as a regular expression: it opens where one was filled in, or refused. */
  holds: string;
}

/** A part of a form that is needed seldom. */
export function Fold({ summary, isOpen = false, holds, children, ...rest }: Props) {
  const form = useReturnedForm();
  const pattern = new RegExp(holds);
  const isFilledIn =
    form !== null &&
    ((form.field !== null && pattern.test(form.field)) ||
      Object.entries(form.fields).some(([name, value]) => value !== '' && pattern.test(name)));
  return (
    <details className={styles.manage} {...rest} open={isOpen || isFilledIn}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
