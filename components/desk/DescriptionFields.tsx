import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { Pair } from './Pair';
import { TextField } from './TextField.client';

interface Props {
  locale: Locale;
  words: DeskMessages;
  fields: Fields;
}

/** What is said of a source or actor, and where that is from. */
export function DescriptionFields({ locale, words, fields }: Props) {
  const { described: copy } = words.record;
  const { languages } = words.documents;
  return (
    <>
      <Pair locale={locale} name="description" legend={copy.description} fields={fields} languages={languages} />
      <TextField name="description-source" label={copy.source} hint={copy.sourceHint} value={fields['description-source']} />
    </>
  );
}
