'use client';

import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import styles from './desk.module.css';
import { type PasskeyWords, post, toldOf } from './post.client';
import { useHydrated } from './use-hydrated.client';

/** @param target the page to go on to */
export function PasskeySignIn({ target, words }: { target: string; words: PasskeyWords }) {
  const [state, setState] = useState<{ isWaiting: boolean; told: string }>({ isWaiting: false, told: '' });
  const isHydrated = useHydrated();
  const signIn = async () => {
    setState({ isWaiting: true, told: words.waiting });
    try {
      const { options } = await post<{ options: PublicKeyCredentialRequestOptionsJSON }>('/sign-in/challenge', {}, words);
      const response = await startAuthentication({ optionsJSON: options });
      await post('/sign-in/passkey', { response }, words);
      window.location.assign(target);
    } catch (error) {
      setState({ isWaiting: false, told: toldOf(error, words) });
    }
  };
  return (
    <div className={styles.section}>
      <p>
        <button type="button" className={styles.button} onClick={signIn} disabled={!isHydrated} aria-disabled={state.isWaiting}>
          {words.button}
        </button>
      </p>
      <p role="status">{state.told}</p>
    </div>
  );
}
