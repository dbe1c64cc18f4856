'use client';

import { useEffect, useRef, useState } from 'react';
import { newSpeakerPrefix } from '@/lib/desk/fields';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { setField } from './kept-draft.client';

interface Props {
  locale: Locale;
  /** Every name and id by which a source is known. */
  known: readonly string[];
  /** What is told of a name that is none of them. */
  told: string;
}

const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);
const plain = (name: string): string => name.trim().toLowerCase();

/** Opens the fields for a new source as soon as a speaker is named whom nobody knows, with the name in its language. */
export function NewSpeakers({ locale, known, told }: Props) {
  const own = useRef<HTMLParagraphElement>(null);
  const [unknown, setUnknown] = useState('');
  useEffect(() => {
    const form = own.current?.closest('form');
    if (!form) return;
    const names = new Set(known.map(plain));
    const onChange = ({ target }: Event) => {
      const row = target instanceof HTMLInputElement ? /^source-(\d+)$/.exec(target.name)?.[1] : undefined;
      if (row === undefined) return;
      const typed = (target as HTMLInputElement).value.trim();
      const fold = form.querySelector<HTMLDetailsElement>(`[data-new-source="${row}"]`);
      const isNew = typed !== '' && !names.has(plain(typed));
      setUnknown(isNew ? typed : '');
      if (!fold) return;
      fold.open = isNew;
      if (isNew) setField(form, `${newSpeakerPrefix(Number(row))}name-${isArabic(typed) ? 'ar' : 'en'}`, typed);
    };
    form.addEventListener('change', onChange);
    return () => form.removeEventListener('change', onChange);
  }, [known]);
  return (
    <p ref={own} className={styles.soft} role="status">
      {unknown && format(locale, told, { name: unknown })}
    </p>
  );
}
