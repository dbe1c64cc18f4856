'use client';

import { useState } from 'react';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { ChangedList } from './ChangedList';
import { type Clash, takeTheirs } from './clash.client';
import styles from './desk.module.css';
import { setField } from './kept-draft.client';

/** Both versions, field by field, and what else was changed. What is saved then is what stands in the form. */
export function BothVersions({ clash, form, words }: { clash: Clash; form: HTMLFormElement; words: WritingMessages['saving'] }) {
  const [taken, setTaken] = useState<readonly string[]>([]);
  const saveOver = () => {
    setField(form, 'version', clash.version);
    form.requestSubmit();
  };
  const { both, yours, theirs, takeTheirs: take, changed } = clash.isOwn ? words.own : words;
  return (
    <div className={styles.once}>
      <p>{clash.changed ? changed : both}</p>
      {clash.changed && <ChangedList changed={clash.changed} words={words} />}
      {clash.fields.length > 0 && (
        <dl className={styles.differences}>
          {clash.fields.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>
                <strong>{yours}:</strong> <bdi>{field.yours || '–'}</bdi>
              </dd>
              <dd>
                <strong>{theirs}:</strong> <bdi>{field.theirs || '–'}</bdi>{' '}
                <button
                  type="button"
                  className={styles.quiet}
                  aria-label={`${take}: ${field.label}`}
                  aria-pressed={taken.includes(field.name)}
                  onClick={() => {
                    takeTheirs(form, field);
                    setTaken([...taken, field.name]);
                  }}
                >
                  {take}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <button type="button" className={styles.button} onClick={saveOver}>
          {clash.fields.length > 0 ? words.saveOver : words.goOn}
        </button>
      </p>
    </div>
  );
}
