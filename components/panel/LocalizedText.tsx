import { directionOf, type Locale, type Localized } from '@/lib/i18n/locales';
import { languageOf, textIn } from '@/lib/i18n/text-in';
import { Unbroken } from './Unbroken';

/** A text of ours; where it is given in another language only, that one is marked for speech and direction. */
export function LocalizedText({ text, locale }: { text: Localized; locale: Locale }) {
  const language = languageOf(text, locale);
  const isMarked = language !== locale;
  return (
    <Unbroken
      text={textIn(text, locale)}
      lang={isMarked ? language : undefined}
      dir={isMarked ? directionOf(language) : undefined}
    />
  );
}
