import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { AddressField } from './AddressField';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { SourceFields } from './SourceFields';
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
        <SourceFields locale={locale} words={words.writing} languages={words.documents.languages} sources={sources} />
        <AddressField name="id" label={copy.id} hint={copy.idHint} />
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}
