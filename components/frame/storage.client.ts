'use client';

/** What the browser would not keep, for as long as the page is open. */
const inMemory = new Map<string, string>();

/**
 * Remembers a value for this tab. A browser may refuse: in a sandboxed frame, or where its reader has forbidden storage,
 * even naming `sessionStorage` throws. Then it is remembered for as long as the page is open.
 */
export function remember(key: string, value: string) {
  inMemory.set(key, value);
  try {
    window.sessionStorage.setItem(key, value);
  } catch {
    // Refused: see above.
  }
}

/** What was remembered under the key in this tab; null where nothing was, or it cannot be read. */
export function recall(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key) ?? inMemory.get(key) ?? null;
  } catch {
    return inMemory.get(key) ?? null;
  }
}

/** Keeps a value in this browser, beyond the tab. What it refuses to keep is not kept: nothing is lost that it had. */
export function keep(key: string, value: string | null) {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // Refused, or full.
  }
}

/** What is kept under the key in this browser; null where nothing is, or it cannot be read. */
export function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Takes away all that is kept in this browser under keys that begin like this. */
export function keepNone(prefix: string) {
  try {
    for (const key of Object.keys(window.localStorage)) if (key.startsWith(prefix)) window.localStorage.removeItem(key);
  } catch {
    // Refused: then nothing was kept.
  }
}
