'use client';

import { useState } from 'react';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import { setField } from './kept-draft.client';
import { type Rereading, reread } from './reread.client';

/** Fields that somebody else has saved otherwise, and the version in which they stand. */
export interface Clash {
  version: string;
  fields: readonly { name: string; label: string; yours: string; theirs: string }[];
}

/** Compares a form with what stands now. */
export async function clashOf(form: HTMLFormElement, reading: Rereading): Promise<Clash> {
  const { version, fields } = await reread(reading);
  const own = new FormData(form);
  const differing = Object.entries(fields).flatMap(([name, theirs]) => {
    const yours = own.get(name);
    return typeof yours === 'string' && yours.trim() !== theirs.trim()
      ? [{ name, label: labelOf(form, name), yours, theirs }]
      : [];
  });
  return { version, fields: differing };
}

/** What the form calls a field: the name of its group, and its own. */
function labelOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return name;
  const group = field.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  const own = field.closest('label')?.querySelector('span')?.textContent ?? '';
  return [group, own].filter(Boolean).join(' · ') || name;
}

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
        {clash.fields.map(({ name, label, yours, theirs }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <strong>{words.yours}:</strong> <bdi>{yours || '–'}</bdi>
            </dd>
            <dd>
              <strong>{words.theirs}:</strong> <bdi>{theirs || '–'}</bdi>{' '}
              <button
                type="button"
                className={styles.quiet}
                aria-label={`${words.takeTheirs}: ${label}`}
                aria-pressed={taken.includes(name)}
                onClick={() => {
                  setField(form, name, theirs);
                  setTaken([...taken, name]);
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
