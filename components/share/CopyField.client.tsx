'use client';

import { useEffect, useId, useRef, useState } from 'react';
import styles from './share.module.css';

interface Props {
  label: string;
  value: string;
  rows?: number;
  words: { copy: string; copied: string; selected: string };
}

/** A text to take away. Where the clipboard is closed to pages the text is selected, and the reader told how to go on. */
export function CopyField({ label, value, rows = 1, words }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is not copied yet
  useEffect(() => setSaid(''), [value]);

  const copy = async () => {
    const text = field.current;
    if (!text) return;
    try {
      await navigator.clipboard.writeText(value);
      setSaid(words.copied);
    } catch {
      text.focus();
      text.select();
      // Deprecated, and the only way that asks for no permission.
      setSaid(document.execCommand('copy') ? words.copied : words.selected);
    }
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        readOnly
        rows={rows}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={copy} aria-describedby={`${id}-said`}>
        {words.copy}
      </button>
      <span role="status" id={`${id}-said`} className={styles.said}>
        {said}
      </span>
    </div>
  );
}
