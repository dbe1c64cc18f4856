import type { Messages } from '../../messages/en';
import { isOwnLanguage, languages } from './languages';

/** The words that a page's own script needs, apart from those that come as properties of components. */
export type ClientWords = Pick<Messages, 'share' | 'notFound' | 'error'>;

/** The words of a language that is not among the project's own; what is not given in it stands in the one it falls back to. */
export interface Words {
  client: ClientWords;
  /** All of them; not known to the browser. */
  messages?: Messages;
  /** Which of them are in the language that it falls back to: "explained.drawing.atPoint". */
  missing?: readonly string[];
  /** Says that not everything is translated, in the language in which it stands; null where everything is. */
  notice: { text: string; language: string } | null;
}

/** Those of a language that the site brings; undefined of the project's own. */
export const broughtWords = (locale: string): Words | undefined => languages().words[locale] as Words | undefined;

/** Whether a language has all words of these parts itself, so that a text made of them is in it throughout. */
export function isWorded(locale: string, ...parts: readonly (keyof Messages)[]): boolean {
  if (isOwnLanguage(locale)) return true;
  const words = broughtWords(locale);
  if (!words?.messages) return false;
  return !words.missing?.some((path) => parts.some((part) => path === part || path.startsWith(`${part}.`)));
}

/** A part of the words that the browser has of the project's own languages too. */
export const clientWords = <K extends keyof ClientWords>(
  own: Readonly<Record<'en' | 'ar', ClientWords[K]>>,
  part: K,
  locale: string,
): ClientWords[K] => broughtWords(locale)?.client[part] ?? own[locale === 'ar' ? 'ar' : 'en'];
