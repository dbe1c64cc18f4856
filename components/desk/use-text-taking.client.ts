import { type RefObject, useRef, useState } from 'react';
import { textOfFile } from '@/lib/article-text/file';
import { paragraphsOf } from '@/lib/desk/compose';
import { asRefusal, Refusal, type RefusalCode } from '@/lib/desk/refusals';
import { longestText } from '@/lib/desk/work';

/** What came of a text that was pasted or opened. */
export type Taken =
  | { state: 'none' | 'reading' }
  /** Null: what reads it could not be loaded. */
  | { state: 'refused'; code: RefusalCode | null }
  | { state: 'pasted' | 'opened'; count: number; name: string };

/** Takes texts into a field: what is pasted where the cursor stands, what is opened behind what was written. */
export function useTextTaking(field: RefObject<HTMLTextAreaElement | null>) {
  const [taken, setTaken] = useState<Taken>({ state: 'none' });
  const lastOpened = useRef('');
  const attempt = async (work: (own: HTMLTextAreaElement) => Promise<Taken>) => {
    if (!field.current) return;
    setTaken({ state: 'reading' });
    try {
      setTaken(await work(field.current));
    } catch (error) {
      setTaken({ state: 'refused', code: asRefusal(error)?.code ?? null });
    }
  };
  return {
    taken,
    /** @param plain the same without HTML, where nothing is left of that, or it cannot be read */
    paste: (html: string, plain: string) =>
      attempt(async (own) => {
        const { textOfHtml } = await import('@/lib/article-text/html');
        const text = attempted(() => textOfHtml(html)) || plain;
        insert(own, text, own.selectionStart, own.selectionEnd);
        return { state: 'pasted', count: paragraphsOf(text).length, name: '' };
      }),
    open: (files: readonly File[]) =>
      attempt(async (own) => {
        const [file] = files;
        if (!file || files.length > 1) throw new Refusal('text-files-many');
        const text = await textOfFile(file.name, new Uint8Array(await file.arrayBuffer()));
        // Another file takes the place of one that was not touched since.
        const before = own.value.trim() === '' || own.value === lastOpened.current ? '' : `${own.value.trimEnd()}\n\n`;
        insert(own, before + text, 0, own.value.length);
        lastOpened.current = own.value;
        return { state: 'opened', count: paragraphsOf(text).length, name: file.name };
      }),
  };
}

function attempted(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (asRefusal(error)) return '';
    throw error;
  }
}

/** Puts a text in the place of a part of what stands in a field, so that it can be undone where the browser can. */
function insert(field: HTMLTextAreaElement, text: string, start: number, end: number): void {
  const length = field.value.length - (end - start) + text.length;
  if (length > longestText) throw new Refusal('text-too-long');
  const before = document.activeElement;
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, and still the only way in which a script's change joins those that can be undone.
  if (!document.execCommand?.('insertText', false, text)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (before instanceof HTMLElement && before !== field) before.focus();
}
