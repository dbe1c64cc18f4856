'use client';

import { useState } from 'react';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { type Clash, takeTheirs } from './clash.client';
import styles from './desk.module.css';
import { setField } from './kept-draft.client';

/** Both versions, field by field. What is saved then is what stands in the form. */
export function BothVersions({ clash, form, words }: { clash: Clash; form: HTMLFormElement; words: WritingMessages['saving'] }) {
  const [taken, setTaken] = useState<readonly string[]>([]);
  const saveOver = () => {
    setField(form, 'version', clash.version);
    form.requestSubmit();
  };
  return (
    <div className={styles.once}>
      <p>{words.both}</p>
      <dl className={styles.differences}>
        {clash.fields.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              <strong>{words.yours}:</strong> <bdi>{field.yours || '–'}</bdi>
            </dd>
            <dd>
              <strong>{words.theirs}:</strong> <bdi>{field.theirs || '–'}</bdi>{' '}
              <button
                type="button"
                className={styles.quiet}
                aria-label={`${words.takeTheirs}: ${field.label}`}
                aria-pressed={taken.includes(field.name)}
                onClick={() => {
                  takeTheirs(form, field);
                  setTaken([...taken, field.name]);
                }}
              >
                {words.takeTheirs}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className={styles.button} onClick={saveOver}>
          {words.saveOver}
        </button>
      </p>
    </div>
  );
}
