'use client';

import styles from './desk.module.css';
import { setField } from './kept-draft.client';
import { useFilledIn, useReturnedForm, useSaved } from './returned.client';
import { useHydrated } from './use-hydrated.client';

export const problemId = (name: string): string => `problem-of-${name}`;

/** What a field has to say of itself to assistive technology. @param hint the id of what describes it anyway */
export function useInvalid(name: string, hint?: string) {
  const isInvalid = useReturnedForm()?.field === name;
  return {
    'aria-invalid': isInvalid || undefined,
    'aria-describedby': [hint, isInvalid && problemId(name)].filter(Boolean).join(' ') || undefined,
    // Without script the page opens at the field that it was refused for.
    autoFocus: isInvalid,
  };
}

/** Why a form was refused, below the field that this is about. */
export function FieldProblem({ name }: { name: string }) {
  const form = useReturnedForm();
  return form?.field === name && form.told !== null ? (
    <p className={styles.problem} id={problemId(name)}>
      {form.told}
    </p>
  ) : null;
}

interface Props {
  name: string;
  /** What stands in the field as it is saved. */
  given: string;
  /** What readers of a list know a value by. */
  nameOf?: (value: string) => string;
}

/** The same, and what somebody else has saved there meanwhile. */
export function FieldNote({ name, given, nameOf }: Props) {
  const form = useReturnedForm();
  const value = useFilledIn(name, given);
  const saved = useSaved(name, given);
  const isHydrated = useHydrated();
  return (
    <>
      <FieldProblem name={name} />
      {form && saved !== null && value.trim() !== saved.trim() && (
        <p className={styles.theirs}>
          <strong>{form.words.theirs}:</strong> <bdi>{(nameOf ? nameOf(saved) : saved) || '–'}</bdi>{' '}
          {isHydrated && (
            <button
              type="button"
              className={styles.quiet}
              onClick={({ currentTarget: { form: own } }) => own && setField(own, name, saved)}
            >
              {form.words.takeTheirs}
            </button>
          )}
        </p>
      )}
    </>
  );
}
