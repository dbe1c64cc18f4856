import { byLetters } from '../i18n/by-letters';

const longest = 120; // characters: a title, not a text

/** A title of a text that may be longer, then cut at a word. */
export function titleOf(text: string | undefined): { en: string } | { ar: string } | null {
  if (!text) return null;
  return byLetters(text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`);
}
