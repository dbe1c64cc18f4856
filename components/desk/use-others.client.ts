import { useEffect, useRef } from 'react';
import type { FormName } from '@/lib/desk/form-fields';
import { type Clash, clashOf, needsLook } from './clash.client';
import { isTouched } from './kept-draft.client';
import { lookEvery } from './look-every.client';
import type { Rereading } from './reread.client';

const deciding: readonly FormName[] = ['desk-only', 'words', 'document'];

/**
 * Looks whether what a form changes was saved meanwhile: who writes in it sees that at once, and not only when they save.
 * @param tell is given each version once
 */
export function useOthers(
  form: { readonly current: HTMLFormElement | null },
  reading: Rereading | undefined,
  tell: (clash: Clash) => void,
): void {
  const telling = useRef({ reading, tell });
  telling.current = { reading, tell };
  const isReread = reading !== undefined;
  useEffect(() => {
    if (!isReread) return;
    let known = '';
    return lookEvery(async () => {
      const { reading: now, tell: to } = telling.current;
      if (!form.current || !now) return;
      // Of forms that decide there are many on a page, of which most stay untouched.
      if (deciding.includes(now.form) && !isTouched(form.current)) return;
      // What cannot be asked now is found out when it is saved.
      const stands = await clashOf(form.current, now).catch(() => null);
      const own = form.current?.elements.namedItem('version');
      if (!stands || !(own instanceof HTMLInputElement) || [own.value, known].includes(stands.version)) return;
      known = stands.version;
      if (needsLook(stands)) to(stands);
      // The same was written here and there. Nobody typed that, so nothing is kept of it.
      else own.value = stands.version;
    });
  }, [form, isReread]);
}
