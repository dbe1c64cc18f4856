import { formSourceKinds } from '@/lib/desk/source-form';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { AddressField } from './AddressField';
import { Choice } from './Choice.client';
import { named } from './named';
import { Pair } from './Pair';

interface Props {
  locale: Locale;
  words: WritingMessages;
  languages: Readonly<Record<Locale, string>>;
  /** Those that it may count as one with. */
  sources: readonly { id: string; name: string }[];
  /** Before the names of its fields, where they are part of a larger form. */
  prefix?: string;
}

/** The fields of a source that the record does not have yet. */
export function SourceFields({ locale, words: { source: copy, claim }, languages, sources, prefix = '' }: Props) {
  return (
    <>
      <Pair locale={locale} name={`${prefix}name`} legend={copy.name} fields={{}} languages={languages} rows={1} />
      <Choice
        label={copy.kind}
        name={`${prefix}kind`}
        options={named(formSourceKinds, copy.kinds)}
        none={claim.choose}
        isRequired={prefix === ''}
      />
      <Choice label={copy.countsWith} name={`${prefix}counts-with`} options={sources} none="–" />
      <Pair locale={locale} name={`${prefix}unnamed`} legend={copy.unnamed} fields={{}} languages={languages} rows={1} />
      <AddressField name={`${prefix}id`} label={copy.id} hint={copy.idHint} />
    </>
  );
}
