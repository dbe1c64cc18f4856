import type { DeskMessages } from '@/lib/desk/messages';
import { formSourceKinds } from '@/lib/desk/source-form';
import type { WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { AddressField } from './AddressField';
import { Choice, named } from './Choice';
import { OfArticle } from './OfArticle';
import { Pair } from './Pair';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  sources: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** A source that the record does not have yet. */
export function SourcePage({ locale, words, document, sources, told }: Props) {
  const { source: copy } = words.writing;
  const own = `/articles/${document.id}/source`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm
        action={`/articles/${document.id}/sources`}
        locale={locale}
        from={own}
        target={`/documents/article/${document.id}`}
        done="source-added"
        words={saveWordsOf(words)}
      >
        <Pair locale={locale} name="name" legend={copy.name} fields={{}} languages={words.documents.languages} rows={1} />
        <Choice label={copy.kind} name="kind" options={named(formSourceKinds, copy.kinds)} />
        <Choice label={copy.countsWith} name="counts-with" options={sources} none="–" />
        <Pair locale={locale} name="unnamed" legend={copy.unnamed} fields={{}} languages={words.documents.languages} rows={1} />
        <AddressField name="id" label={copy.id} hint={copy.idHint} />
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}
