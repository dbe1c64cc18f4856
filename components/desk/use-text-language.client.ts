import { type RefObject, useEffect, useRef, useState } from 'react';
import { languageOf } from '@/lib/article-text/language';
import type { OwnLanguage } from '@/lib/i18n/languages';
import { setField } from './kept-draft.client';

/** Below so many characters nothing is said of a text that is still being typed. */
const fewest = 30;

/** Chooses the language of a text in the field beside it, for as long as nobody else chooses one there. */
export function useTextLanguage(text: RefObject<HTMLTextAreaElement | null>, name: string) {
  const [found, setFound] = useState<OwnLanguage | 'unfound' | null>(null);
  const set = useRef<string>('');
  const note = () => {
    const field = text.current;
    if (!field?.form) return;
    const select = field.form.elements.namedItem(name) as HTMLSelectElement;
    // Another one was chosen.
    if (select.value !== set.current) return setFound(null);
    if (field.value.trim().length < fewest) return;
    const language = languageOf(field.value);
    set.current = language ?? '';
    setFound(language ?? 'unfound');
    if (select.value !== set.current) setField(field.form, name, set.current);
  };
  // What was typed before the page's script came.
  const first = useRef(note);
  useEffect(() => first.current(), []);
  return { found, note };
}
