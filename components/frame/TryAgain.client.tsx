'use client';

import { useState } from 'react';
import { answers } from './answers';

/**
 * Loads the page anew once the site answers. Not by React's own means: what failed may be a script, which React and Next
 * do not ask for twice.
 */
export function TryAgain({ words }: { words: { retry: string; asking: string; noAnswer: string } }) {
  const [state, setState] = useState<'idle' | 'asking' | 'noAnswer'>('idle');
  const tryAgain = async () => {
    setState('asking');
    if (await answers(window.location.href)) window.location.reload();
    else setState('noAnswer');
  };
  return (
    <>
      <p>
        <button type="button" onClick={tryAgain}>
          {words.retry}
        </button>
      </p>
      <p role="status">{state === 'idle' ? '' : words[state]}</p>
    </>
  );
}
