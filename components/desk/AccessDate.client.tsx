'use client';

import { useEffect, useRef } from 'react';
import { setField } from './kept-draft.client';
import { TextField } from './TextField.client';

interface Props {
  label: string;
  hint: string;
  /** As it is saved: "2026-11-27"; undefined where nothing is. */
  saved: string | undefined;
  today: string;
  /** The field of the address that was opened, where the form has it. */
  address?: string;
}

/** On which day an address was opened: today, where nothing else is saved or the address is another one. */
export function AccessDate({ label, hint, saved, today, address }: Props) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = own.current?.closest('form');
    if (!form || address === undefined) return;
    const renew = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === address && target.value !== target.defaultValue)
        setField(form, 'accessed', target.value === '' ? '' : today);
    };
    form.addEventListener('change', renew);
    return () => form.removeEventListener('change', renew);
  }, [address, today]);
  return (
    <div ref={own}>
      <TextField name="accessed" label={label} hint={hint} type="date" max={today} value={saved ?? today} />
    </div>
  );
}
