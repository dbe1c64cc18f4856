'use client';

import { type ComponentProps, useId, useLayoutEffect, useRef, useState } from 'react';

/** What stands in a field whose page was written by the server; null on the server, and where React makes the field anew. */
function typedInto(id: string): string | null {
  if (typeof document === 'undefined') return null;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : null;
}

/**
 * A text of several lines that stands in its form from the start. What was typed before the page's script came stays: as
 * React takes over a textarea, it sets it back to the text with which it was written (initTextarea of react-dom).
 */
export function TextArea({ defaultValue, ...rest }: Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'ref'>) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Read while rendering: React sets the field back only after that.
  const [typed] = useState(() => typedInto(id));
  useLayoutEffect(() => {
    if (typed === null || !field.current || field.current.value === typed) return;
    field.current.value = typed;
    field.current.dispatchEvent(new Event('input', { bubbles: true }));
  }, [typed]);
  return <textarea {...rest} id={id} ref={field} defaultValue={defaultValue} />;
}
