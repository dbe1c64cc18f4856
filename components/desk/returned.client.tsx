'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type ReturnedForm, returnedName } from '@/lib/desk/returned-form';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';

/** A form that comes back as it was filled in, with words for why. */
export interface ReturnedShown extends Pick<ReturnedForm, 'id' | 'action' | 'fields' | 'field'> {
  /** Why it was refused; null where it was not. */
  told: string | null;
  /** Somebody else has saved meanwhile: what stands now is shown beside what was filled in. */
  isStale: boolean;
  words: Pick<WritingMessages['saving'], 'both' | 'theirs' | 'takeTheirs'>;
}

const OnPage = createContext<ReturnedShown | null>(null);
const OfForm = createContext<ReturnedShown | null>(null);

/** Tells the forms of a page which of them comes back, if any does. */
export const ReturnedForms = ({ form, children }: { form: ReturnedShown | null; children: ReactNode }) => (
  <OnPage.Provider value={form}>{children}</OnPage.Provider>
);

/** The fields of one form. @param action where it is sent to, by which it is known */
export function FormScope({ action, children }: { action: string; children: ReactNode }) {
  const onPage = useContext(OnPage);
  const own = onPage?.action === action ? onPage : null;
  return (
    <OfForm.Provider value={own}>
      {own && <input type="hidden" name={returnedName} value={own.id} />}
      {own?.isStale && <p className={styles.once}>{own.words.both}</p>}
      {children}
    </OfForm.Provider>
  );
}

/** The form that the fields around are of, where it comes back; null where its page is opened for the first time. */
export const useReturnedForm = (): ReturnedShown | null => useContext(OfForm);

/** What stands in a field at first: what was filled in before, else what is given. */
export function useFilledIn(name: string, given: string): string {
  const typed = useReturnedForm()?.fields[name];
  return typeof typed === 'string' ? typed : given;
}
