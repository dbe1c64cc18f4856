'use client';

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import styles from './desk.module.css';
import { type PasskeyWords, post, toldOf } from './post.client';
import { Submit } from './Submit';
import { useHydrated } from './use-hydrated.client';

interface Props {
  /** The page to go on to. */
  target: string;
  longest: number;
  words: PasskeyWords & { label: string; hint: string };
}

export function AddPasskey({ target, longest, words }: Props) {
  const [told, setTold] = useState('');
  const isHydrated = useHydrated();
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = String(new FormData(event.currentTarget).get('label') ?? '');
    setTold(words.waiting);
    try {
      const { options } = await post<{ options: PublicKeyCredentialCreationOptionsJSON }>('/passkeys/challenge', {}, words);
      const response = await startRegistration({ optionsJSON: options });
      await post('/passkeys', { response, label }, words);
      window.location.assign(target);
    } catch (error) {
      setTold(toldOf(error, words));
    }
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <label className={styles.field}>
        <span>{words.label}</span>
        <input name="label" required maxLength={longest} aria-describedby="passkey-hint" />
      </label>
      <p className={styles.soft} id="passkey-hint">
        {words.hint}
      </p>
      <Submit isDisabled={!isHydrated}>{words.button}</Submit>
      <p role="status">{told}</p>
    </form>
  );
}
