'use client';

import { useEffect, useRef } from 'react';
import type { Compared } from '@/lib/desk/compared-claims';
import type { Texts } from '@/lib/desk/fields';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { Fold } from './Fold.client';
import { setField } from './kept-draft.client';
import { Pair } from './Pair';

interface Props {
  locale: Locale;
  words: WritingMessages['beside'];
  languages: Readonly<Record<Locale, string>>;
  /** The fields are "about-ROW-en" and "about-ROW-ar"; how the claims stand to each other is chosen in "link-ROW". */
  row: string;
  about: Texts;
  compared: Compared;
  isOpen: boolean;
}

/**
 * On what two claims agree or differ. It begins with what their figures, times and places show; with script that follows
 * what is chosen, for as long as nobody writes something else.
 */
export function AboutFields({ locale, words, languages, row, about, compared, isOpen }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const isWritten = Object.keys(about).length > 0;
  const isOffered = Object.keys(compared.differ).length + Object.keys(compared.agree).length > 0;
  const given = isWritten ? about : compared.differ;
  useEffect(() => {
    const form = own.current?.closest('form');
    if (!form) return;
    let last: Texts = isWritten ? {} : compared.differ;
    const follow = ({ target }: Event) => {
      if (!(target instanceof HTMLSelectElement) || target.name !== `link-${row}`) return;
      const offered = target.value === 'supports' ? compared.agree : compared.differ;
      const names = Object.keys(languages).map((language) => [language, `about-${row}-${language}`] as const);
      const isUntouched = names.every(([language, name]) => {
        const field = form.elements.namedItem(name);
        return !(field instanceof HTMLTextAreaElement) || field.value === '' || field.value === last[language];
      });
      const fold = own.current?.closest('details');
      if (fold) fold.open = target.value === 'supports' || target.value === 'contradicts';
      if (!isUntouched) return;
      for (const [language, name] of names) setField(form, name, offered[language] ?? '');
      last = offered;
    };
    form.addEventListener('change', follow);
    return () => form.removeEventListener('change', follow);
  }, [row, languages, compared, isWritten]);
  const fields = Object.fromEntries(Object.entries(given).map(([language, text]) => [`about-${row}-${language}`, text]));
  return (
    <Fold summary={words.about} isOpen={isOpen} holds={`^about-${row}-`}>
      <div ref={own}>
        <Pair
          locale={locale}
          name={`about-${row}`}
          legend={words.about}
          hint={isWritten || !isOffered ? undefined : words.aboutHint}
          fields={fields}
          languages={languages}
          rows={1}
        />
      </div>
    </Fold>
  );
}
