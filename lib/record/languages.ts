import type { Problem } from '../errors/problems';
import { jsonPath } from '../errors/problems';
import { isLocale, type Locale } from '../i18n/locales';

/** Whether a value of a file is a text of ours by language: an object with nothing but languages as keys. */
const isLocalized = (value: object): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(isLocale);
};

/** Every text of a file that is not given in one of the languages asked for; `whoAsks` names the file that does. */
export function languageProblems(
  json: unknown,
  languages: readonly Locale[],
  { file, whoAsks }: { file: string; whoAsks: string },
  keys: readonly PropertyKey[] = [],
): Problem[] {
  if (json === null || typeof json !== 'object') return [];
  if (isLocalized(json) && !Array.isArray(json))
    return languages
      .filter((language) => !Object.hasOwn(json, language))
      .map((language) => ({
        file,
        path: jsonPath([...keys, language]),
        got: 'nothing',
        expected: `a text, as ${whoAsks} asks for ${languages.join(' and ')}`,
      }));
  return Object.entries(json).flatMap(([key, value]) =>
    languageProblems(value, languages, { file, whoAsks }, [...keys, Array.isArray(json) ? Number(key) : key]),
  );
}
