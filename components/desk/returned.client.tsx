'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Changed } from '@/lib/desk/form-fields';
import { type ReturnedForm, returnedName } from '@/lib/desk/returned-form';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { ChangedList } from './ChangedList';
import styles from './desk.module.css';

/** A form that comes back as it was filled in, with words for why. */
export interface ReturnedShown extends Pick<ReturnedForm, 'id' | 'action' | 'fields' | 'field'> {
  /** Why it was refused; null where it was not. */
  told: string | null;
  /** It was saved meanwhile, by somebody else or in another window: what stands now is shown beside what was filled in. */
  isStale: boolean;
  /**
   * Of a form that decides about something as it stood: what stands in its fields where the same was decided already, and what
   * is otherwise since then. Null where fields hold what is saved.
   */
  decided: { stands: Readonly<Record<string, string>>; changed: readonly Changed[] } | null;
  words: Pick<WritingMessages['saving'], 'both' | 'theirs' | 'takeTheirs' | 'changed' | 'before' | 'now'>;
}

const OnPage = createContext<ReturnedShown | null>(null);
const OfForm = createContext<ReturnedShown | null>(null);

/** Tells the forms of a page which of them comes back, if any does. */
export const ReturnedForms = ({ form, children }: { form: ReturnedShown | null; children: ReactNode }) => (
  <OnPage.Provider value={form}>{children}</OnPage.Provider>
);

interface ScopeProps {
  /** Where the form is sent to, by which it is known. */
  action: string;
  /** Hidden fields by which it is told from others of its page that are sent there too. */
  about?: About | undefined;
  children: ReactNode;
}
export type About = Readonly<Record<string, string>>;

/** The fields of one form. */
export function FormScope({ action, about = {}, children }: ScopeProps) {
  const onPage = useContext(OnPage);
  const isOwn = onPage?.action === action && Object.entries(about).every(([name, value]) => onPage.fields[name] === value);
  const own = isOwn ? onPage : null;
  return (
    <OfForm.Provider value={own}>
      {own && <input type="hidden" name={returnedName} value={own.id} />}
      {own?.isStale && <Stale form={own} />}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </OfForm.Provider>
  );
}

const Stale = ({ form: { decided, words } }: { form: ReturnedShown }) => (
  <div className={styles.once}>
    <p>{decided ? words.changed : words.both}</p>
    {decided && <ChangedList changed={decided.changed} words={words} />}
  </div>
);

/** The form that the fields around are of, where it comes back; null where its page is opened for the first time. */
export const useReturnedForm = (): ReturnedShown | null => useContext(OfForm);

/**
 * What is saved in a field of a form that comes back stale; null where nothing has to be said of it.
 * @param given what the page fills it in with
 */
export function useSaved(name: string, given: string): string | null {
  const form = useReturnedForm();
  if (!form?.isStale) return null;
  if (form.decided) return form.decided.stands[name] ?? null;
  return ofSave.test(name) ? null : given;
}
/** Fields that tell of the save itself: none of them is saved in what the form is about. */
const ofSave = /^(?:reason|correction|(?:what|why)-.+)$/;

/** What stands in a field at first: what was filled in before, else what is given. */
export function useFilledIn(name: string, given: string): string {
  const typed = useReturnedForm()?.fields[name];
  return typeof typed === 'string' ? typed : given;
}
