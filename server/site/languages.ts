import { type Problem, textProblems } from '../../lib/errors/problems';
import { completeWords } from '../../lib/i18n/complete-words';
import { format } from '../../lib/i18n/format';
import { languageName } from '../../lib/i18n/language-name';
import { isOwnLanguage, type Languages } from '../../lib/i18n/languages';
import { ownMessages } from '../../lib/i18n/messages';
import type { Words } from '../../lib/i18n/words';

/** "messages/ckb.json", in the data folder: the words of a language that the project does not speak itself. */
export const messagesName = (tag: string): string => `messages/${tag}.json`;

/** What of the settings says in which languages a site is offered. */
interface Offered {
  locales: readonly string[];
  regions?: Readonly<Record<string, string>> | undefined;
}

/**
 * The languages of a site with their words, and what is wrong with them. What a language has no word for stands in the first
 * of the site's that is complete.
 * @param read the JSON of a file of the data folder; undefined where there is none
 */
export function languagesOf(
  { locales, regions = {} }: Offered,
  read: (file: string) => unknown,
): { languages: Languages; problems: Problem[] } {
  const fallback = locales.find(isOwnLanguage) ?? 'en';
  const problems: Problem[] = [];
  const words: Record<string, Words> = {};
  for (const tag of locales) {
    if (isOwnLanguage(tag)) continue;
    const file = `data/${messagesName(tag)}`;
    const json = read(messagesName(tag));
    if (json === undefined) {
      problems.push({ file, path: '', got: 'nothing', expected: `the messages of "${tag}", as data/site.json offers it` });
      continue;
    }
    const { messages, missing, problems: wrong } = completeWords(ownMessages[fallback], json);
    problems.push(...wrong.map((one) => ({ file, ...one })), ...textProblems(json, file));
    const { share, notFound, error } = messages;
    const told = missing.includes('site.partly') ? fallback : tag;
    words[tag] = {
      messages,
      missing,
      client: { share, notFound, error },
      notice:
        missing.length === 0
          ? null
          : {
              text: format(told, messages.site.partly, {
                wanted: languageName(tag, told),
                language: languageName(fallback, told),
              }),
              language: told,
            },
    };
  }
  return { languages: { tags: locales, regions, words }, problems };
}
