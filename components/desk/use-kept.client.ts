import { useEffect, useState } from 'react';
import { isTouched, type Kept, keptDraft } from './kept-draft.client';

/** What was typed into a form and not saved. @param key where the form is sent to, and what tells it from others of its page */
export function useKept(form: { readonly current: HTMLFormElement | null }, key: string) {
  const [kept, setKept] = useState<Kept | 'taken-up' | null>(null);
  useEffect(() => {
    const own = form.current;
    if (!own) return;
    const found = keptDraft.find(key, own);
    setKept(found);
    // What was typed before this script came is kept too.
    if (!found && isTouched(own)) keptDraft.keep(key, own);
  }, [form, key]);
  return {
    kept,
    note: () => {
      // What was kept before is not written over until it is decided on.
      if (form.current && (kept === null || kept === 'taken-up')) keptDraft.keep(key, form.current);
    },
    takeUp: () => {
      if (form.current && kept && kept !== 'taken-up') keptDraft.fill(form.current, kept.fields);
      setKept('taken-up');
    },
    discard: () => {
      keptDraft.clear(key);
      setKept(null);
    },
    clear: () => keptDraft.clear(key),
  };
}
