'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addRowName, rowsName } from '@/lib/desk/returned-form';
import styles from './desk.module.css';
import { useReturnedForm } from './returned.client';
import { rowOf, rowsNeeded } from './row-needs.client';
import { useHydrated } from './use-hydrated.client';

interface Props {
  /** By what its rows are counted: "source". */
  group: string;
  /** With what the names of its fields begin: "source" of "source-2". */
  names?: readonly string[];
  /** How many are saved. */
  held: number;
  /** All that there may be; as many are shown as are needed. */
  rows: readonly ReactNode[];
  /** What the button is called that adds one. */
  add: string;
}

/** Rows of a form, one more at a time: by script at once, without it the form comes back with another. */
export function Rows({ group, names = [group], held, rows, add }: Props) {
  const form = useReturnedForm();
  const asked = Number(form?.fields[rowsName(group)]) || 1;
  const [count, setCount] = useState(() => Math.min(rows.length, Math.max(1, held, asked)));
  const isHydrated = useHydrated();
  const box = useRef<HTMLDivElement>(null);
  const isAdded = useRef(false);

  useEffect(() => {
    const own = box.current?.closest('form');
    if (!own) return;
    const grow = (event: Event) => {
      const needed = (event as CustomEvent<readonly string[]>).detail.map((name) => rowOf(name, names));
      flushSync(() => setCount((now) => Math.min(rows.length, Math.max(now, ...needed))));
    };
    own.addEventListener(rowsNeeded, grow);
    return () => own.removeEventListener(rowsNeeded, grow);
  }, [names, rows.length]);

  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    box.current?.querySelector<HTMLElement>(`#${rowsName(group)}-${count} :is(input, select, textarea)`)?.focus();
  }, [count, group]);

  const more = () => {
    isAdded.current = true;
    setCount(count + 1);
  };
  return (
    <div ref={box} className={styles.section} data-rows={names.join(' ')}>
      <input type="hidden" name={rowsName(group)} value={count} />
      {rows.slice(0, count).map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
        <div key={i} id={`${rowsName(group)}-${i + 1}`}>
          {row}
        </div>
      ))}
      {count < rows.length && (
        <p>
          <button
            // A button that sends the form would be the one that Enter presses.
            type={isHydrated ? 'button' : 'submit'}
            name={addRowName}
            value={group}
            formNoValidate
            className={styles.quiet}
            onClick={isHydrated ? more : undefined}
          >
            {add}
          </button>
        </p>
      )}
    </div>
  );
}
