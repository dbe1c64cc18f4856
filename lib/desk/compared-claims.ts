import type { Gazetteer } from '../gazetteer';
import { format } from '../i18n/format';
import { isOwnLanguage } from '../i18n/languages';
import { type Locale, locales } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { whereWords } from '../place/words';
import { figureWords } from '../record/figure-words';
import type { ClaimEntry } from '../record/model';
import { timeWords } from '../time/words';
import type { Texts } from './fields';
import { deskMessages } from './messages';

/** On what two claims agree or differ, as a text to begin with; without a language in which there is nothing to say. */
export interface Compared {
  differ: Texts;
  agree: Texts;
}

type Told = Pick<ClaimEntry, 'figures' | 'happened' | 'where'>;

/** Compares what can be compared without reading: figures of one quantity, the time, the place. What else differs is for people to say. */
export function comparedClaims(own: Told, other: Told, gazetteer: Gazetteer): Compared {
  const facts = locales()
    .filter(isOwnLanguage)
    .map((locale) => [locale, factsOf(own, other, gazetteer, locale)] as const);
  const texts = (of: 'differ' | 'agree') =>
    Object.fromEntries(
      facts.flatMap(([locale, { [of]: told }]) =>
        told.length > 0 ? [[locale, told.join(deskMessages(locale).writing.beside.separator)] as const] : [],
      ),
    );
  return { differ: texts('differ'), agree: texts('agree') };
}

function factsOf(own: Told, other: Told, gazetteer: Gazetteer, locale: Locale): { differ: string[]; agree: string[] } {
  const { compared } = deskMessages(locale).writing.beside;
  const messages = messagesFor(locale);
  const pairs = [
    ...(own.figures ?? []).flatMap((figure) => {
      const same = (other.figures ?? []).find(({ quantity, unit }) => quantity === figure.quantity && unit === figure.unit);
      return same
        ? [{ what: textIn(figure.label, locale), first: figureWords(figure, locale), second: figureWords(same, locale) }]
        : [];
    }),
    ...(own.happened && other.happened
      ? [
          {
            what: compared.time,
            first: timeWords(own.happened, locale, messages),
            second: timeWords(other.happened, locale, messages),
          },
        ]
      : []),
    ...(own.where && other.where
      ? [
          {
            what: compared.place,
            first: whereWords(own.where, gazetteer, locale),
            second: whereWords(other.where, gazetteer, locale),
          },
        ]
      : []),
  ];
  return {
    differ: pairs.filter(({ first, second }) => first !== second).map((pair) => format(locale, compared.differ, pair)),
    agree: pairs.filter(({ first, second }) => first === second).map((pair) => format(locale, compared.agree, pair)),
  };
}
