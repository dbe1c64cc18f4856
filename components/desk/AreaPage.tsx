import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { ActorRows } from './ActorRows';
import { AddressField } from './AddressField';
import { ChooseClaims, Chosen } from './ChooseClaims';
import { EntryTexts } from './EntryTexts';
import { GroundFields, type GroundProps } from './GroundFields';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props extends Omit<GroundProps, 'kind' | 'kept'> {
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  claims: readonly { id: string; text: string }[];
  /** Those that claim it; none before they are chosen. */
  chosen: readonly string[];
  actors: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** A claimed area of claims of an article: which they are, then what it is and which ground. */
export function AreaPage({ document, claims, chosen, actors, told, ...ground }: Props) {
  const { locale, words } = ground;
  const { area: copy } = words.record;
  const own = `/articles/${document.id}/area`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <ChooseClaims words={words} legend={copy.choose} claims={claims} chosen={chosen} />
      {chosen.length > 0 && (
        <SaveForm
          action={`/articles/${document.id}/areas`}
          locale={locale}
          from={own}
          target={own}
          done="area-made"
          words={saveWordsOf(words)}
        >
          <Chosen chosen={chosen} />
          <EntryTexts locale={locale} words={words} />
          <GroundFields {...ground} kind="" kept={null} />
          <ActorRows locale={locale} words={words} actors={actors} />
          <AddressField name="slug" label={words.writing.incident.slug} hint={words.writing.incident.slugHint} />
          <Submit>{copy.make}</Submit>
        </SaveForm>
      )}
    </>
  );
}
