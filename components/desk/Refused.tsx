import type { DeskMessages } from '@/lib/desk/messages';
import type { RefusalCode } from '@/lib/desk/refusals';
import type { Locale } from '@/lib/i18n/locales';

export const Refused = ({ locale, words, code }: { locale: Locale; words: DeskMessages; code: RefusalCode }) => (
  <>
    <h1>{words.refused.title}</h1>
    <p>{words.problems[code]}</p>
    <p>
      <a href={`/desk/${locale}`}>{words.refused.home}</a>
    </p>
  </>
);
