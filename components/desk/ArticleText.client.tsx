'use client';

import { type ChangeEvent, type ClipboardEvent, type DragEvent, useRef } from 'react';
import { textFileTypes } from '@/lib/article-text/file';
import { longestText } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { type OwnLanguage, ownLanguages } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import type { newArticle } from '@/messages/desk-new.en';
import styles from './desk.module.css';
import { FieldProblem, useInvalid } from './FieldNote.client';
import type { DeskWords } from './post.client';
import { useFilledIn } from './returned.client';
import { useHydrated } from './use-hydrated.client';
import { useTextLanguage } from './use-text-language.client';
import { useTextTaking } from './use-text-taking.client';

interface Props {
  locale: Locale;
  words: typeof newArticle;
  told: DeskWords;
  languages: Readonly<Record<OwnLanguage, string>>;
}

/**
 * The text of an article, pasted, typed or opened from a file, and its language, which is found while nobody has chosen it.
 * Without script the file is sent with the form, and read there by the same code.
 */
export function ArticleText({ locale, words, told, languages }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isHydrated = useHydrated();
  const { taken, paste, open } = useTextTaking(field);
  const { found, note } = useTextLanguage(field, 'language');

  const pasting = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    if (!html) return;
    event.preventDefault();
    void paste(html, event.clipboardData.getData('text/plain'));
  };
  const dropping = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void open([...event.dataTransfer.files]);
  };
  const choosing = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    if (currentTarget.files?.length) void open([...currentTarget.files]);
    // It is read here and not sent, and can be chosen again.
    currentTarget.value = '';
  };
  return (
    <>
      <div className={styles.field}>
        <label className={styles.field}>
          <span>{words.text}</span>
          <textarea
            name="text"
            dir="auto"
            rows={16}
            ref={field}
            defaultValue={useFilledIn('text', '')}
            // Without script a file may stand for it.
            required={isHydrated}
            maxLength={longestText}
            {...useInvalid('text', 'text-hint')}
            onPaste={pasting}
            onDrop={dropping}
            onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
            onInput={note}
          />
        </label>
        <p className={styles.soft} id="text-hint">
          {words.textHint}
        </p>
        <FieldProblem name="text" />
      </div>
      <div className={styles.field}>
        <label className={styles.field}>
          <span>{words.file}</span>
          <input name="file" type="file" accept={textFileTypes.join(',')} aria-describedby="file-hint" onChange={choosing} />
        </label>
        <p className={styles.soft} id="file-hint">
          {words.fileHint}
        </p>
        <p role="status">
          {taken.state === 'reading' && words.reading}
          {(taken.state === 'pasted' || taken.state === 'opened') &&
            format(locale, words[taken.state], { count: taken.count, name: taken.name })}
        </p>
        <div role="alert">
          {taken.state === 'refused' && (
            <p className={styles.problem}>{taken.code ? told.problems[taken.code] : told.noAnswer}</p>
          )}
        </div>
      </div>
      <div className={styles.field}>
        <label className={styles.field}>
          <span>{words.language}</span>
          <select
            name="language"
            required={isHydrated}
            defaultValue={useFilledIn('language', '')}
            onInput={note}
            {...useInvalid('language', 'language-found')}
          >
            <option value="">{words.asFound}</option>
            {ownLanguages.map((one) => (
              <option key={one} value={one}>
                {languages[one]}
              </option>
            ))}
          </select>
        </label>
        <FieldProblem name="language" />
        <p role="status" className={styles.soft} id="language-found">
          {found === 'unfound' && words.unfound}
          {found !== null && found !== 'unfound' && format(locale, words.found, { language: languages[found] })}
        </p>
      </div>
    </>
  );
}
