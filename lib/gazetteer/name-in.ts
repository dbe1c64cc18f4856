import { languages } from '../i18n/languages';
import type { Localized } from '../i18n/localized';
import { scriptOf } from '../i18n/script';
import type { Place, PlaceName } from './schema';

/** Languages that the gazetteer holds under the code of the one they are forms of: ISO 639-3 has "ckb" and "kmr" under "ku". */
const formsOf: Readonly<Record<string, string>> = { ckb: 'ku', kmr: 'ku', sdh: 'ku' };

/**
 * The name by which readers of a language know a place, or null where there is none in it: the one that the gazetteer marks,
 * else the first that is confirmed and in the language's script, as "ku" is written in two.
 */
export function ownNameIn(names: readonly PlaceName[], tag: string): string | null {
  const [language = tag] = tag.split('-');
  const inIt = names.filter(({ lang }) => lang === language || lang === formsOf[language]);
  const main = inIt.find(({ primary }) => primary);
  if (main || inIt.length === 0) return main?.text ?? null;
  const script = new RegExp(`\\p{Script=${scriptOf(tag)}}`, 'u');
  return inIt.find(({ text, uncertain }) => !uncertain && script.test(text))?.text ?? null;
}

/** The same, or the name in the first of the site's languages that has one; null where none has. */
export function nameIn(names: readonly PlaceName[], tag: string): string | null {
  for (const one of [tag, ...languages().tags, 'en', 'ar']) {
    const name = ownNameIn(names, one);
    if (name !== null) return name;
  }
  return null;
}

/** The names of a place by language, in the project's own and those of the site that have one. */
export const namesByLanguage = ({ names }: Pick<Place, 'names'>): Localized =>
  Object.fromEntries(
    [...new Set(['en', 'ar', ...languages().tags])].flatMap((tag) => {
      const name = ownNameIn(names, tag);
      return name === null ? [] : [[tag, name]];
    }),
  );
