'use client';

import { useEffect, useRef } from 'react';
import { recall, remember } from '../frame/storage.client';
import { keptDraft } from './kept-draft.client';

/** The document that was to be deleted last in this tab: "article/ansel-gazette-1994-03-06". */
const deletionKey = 'desk-deletion';

/** In the form that deletes a draft: remembers which one it is. Only the answer tells whether it was deleted. */
export function NoteDeletion({ kind, id }: { kind: string; id: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = field.current?.form;
    const note = () => remember(deletionKey, `${kind}/${id}`);
    form?.addEventListener('submit', note);
    return () => form?.removeEventListener('submit', note);
  }, [kind, id]);
  return <input ref={field} type="hidden" />;
}

/** Beside the notice that a draft was deleted: what was typed for it and kept in this browser goes too. */
export function ForgetDeleted() {
  useEffect(() => {
    const [kind, id] = (recall(deletionKey) ?? '').split('/');
    if (kind && id) keptDraft.clearAll({ kind, id });
    remember(deletionKey, '');
  }, []);
  return null;
}
