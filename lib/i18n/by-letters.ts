/** A text under the language that its letters tell. */
export const byLetters = (text: string): { en: string } | { ar: string } =>
  /\p{Script=Arabic}/u.test(text) ? { ar: text } : { en: text };
