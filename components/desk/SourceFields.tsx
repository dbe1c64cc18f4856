import type { Fields } from '@/lib/desk/fields';
import { formSourceKinds } from '@/lib/desk/source-form';
import type { Locale } from '@/lib/i18n/locales';
import type { Source } from '@/lib/record/schema';
import type { WritingMessages } from '@/messages/desk-writing.en';
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
  kinds?: readonly Source['kind'][];
  /** What stands in them, of one that the record has. */
  fields?: Fields;
}

/** What is asked of every source. */
export function SourceFields({
  locale,
  words: { source: copy, claim },
  languages,
  sources,
  prefix = '',
  kinds = formSourceKinds,
  fields = {},
}: Props) {
  const pair = { locale, fields, languages, rows: 1 };
  return (
    <>
      <Pair {...pair} name={`${prefix}name`} legend={copy.name} />
      <Choice
        label={copy.kind}
        name={`${prefix}kind`}
        options={named(kinds, copy.kinds)}
        none={claim.choose}
        chosen={fields.kind}
        isRequired={prefix === ''}
      />
      <Choice label={copy.countsWith} name={`${prefix}counts-with`} options={sources} none="–" chosen={fields['counts-with']} />
      <Pair {...pair} name={`${prefix}unnamed`} legend={copy.unnamed} />
    </>
  );
}
