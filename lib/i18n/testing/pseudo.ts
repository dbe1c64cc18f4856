import type { Messages } from '../messages';

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàbƀcçdðeéfƒgğhĥiîjĵkķlļmḿnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'].flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter]] : [],
  ),
);
const arabic: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, 'ابجدهفغحيقكلمنوپرسطعژصثزةئ'[i] ?? letter]),
);

/** 40 % longer, as texts translated from English become; in brackets, so that one that is cut short shows. */
const leftToRight = (text: string): string =>
  `⟦${[...text].map((letter) => accented[letter.toLowerCase()] ?? letter).join('')}${'·'.repeat(Math.ceil(text.length * 0.4))}⟧`;
const rightToLeft = (text: string): string => `⟦${[...text].map((letter) => arabic[letter.toLowerCase()] ?? letter).join('')}⟧`;

/**
 * A file of messages in a language that nobody speaks, to see that nothing is left in English: letters with accents, in
 * longer texts, or Arabic letters. Names in braces stay.
 */
export function pseudoMessages(messages: Messages, direction: 'ltr' | 'rtl'): Record<string, unknown> {
  const make = direction === 'ltr' ? leftToRight : rightToLeft;
  const said = (text: string) =>
    text
      .split(/(\{\w+\})/)
      .map((part) => (part.startsWith('{') || !/\p{L}/u.test(part) ? part : make(part)))
      .join('');
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return said(value);
    if (Array.isArray(value)) return value.map(of);
    return Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, of(entry)]));
  };
  return of(messages) as Record<string, unknown>;
}
