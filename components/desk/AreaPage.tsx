import { areaKinds } from '@/lib/record/schema';
import { ActorRows } from './ActorRows';
import { AddressField } from './AddressField';
import { Choice } from './Choice.client';
import { ChooseClaims, Chosen, pageOfChosen } from './ChooseClaims';
import styles from './desk.module.css';
import { EntryTexts } from './EntryTexts';
import { GroundFields, type GroundProps } from './GroundFields';
import { JoinEntry, type JoinEntryProps } from './JoinEntry';
import { named } from './named';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props extends JoinEntryProps, Omit<GroundProps, 'locale' | 'words' | 'kept'> {
  claims: readonly { id: string; text: string }[];
  actors: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** A claimed area of claims of an article: which they are; whether the record has it already; else a new one on some ground. */
export function AreaPage(props: Props) {
  const { locale, words, document, claims, chosen, kind, told } = props;
  const { area: copy } = words.record;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <ChooseClaims words={words} legend={copy.choose} claims={claims} chosen={chosen}>
        <Choice label={copy.kind} name="kind" options={named(areaKinds, copy.kinds)} none={copy.kindLater} chosen={kind} />
      </ChooseClaims>
      {chosen.length > 0 && (
        <>
          <JoinEntry {...props} kind="area" areaKind={kind} />
          <NewArea {...props} />
        </>
      )}
    </>
  );
}

function NewArea({ locale, words, document, chosen, actors, ...ground }: Props) {
  const { area: copy } = words.record;
  return (
    <section className={styles.section} aria-labelledby="new">
      <h2 id="new">{copy.makeNew}</h2>
      <SaveForm
        action={`/articles/${document.id}/areas`}
        locale={locale}
        from={pageOfChosen(document.id, 'area', chosen, ground.kind)}
        target={`/articles/${document.id}/area`}
        done="area-made"
        words={saveWordsOf(words)}
      >
        <Chosen chosen={chosen} />
        <EntryTexts locale={locale} words={words} />
        <GroundFields {...ground} locale={locale} words={words} kept={null} />
        <ActorRows locale={locale} words={words} actors={actors} />
        <AddressField name="slug" label={words.writing.incident.slug} hint={words.writing.incident.slugHint} />
        <Submit>{copy.make}</Submit>
      </SaveForm>
    </section>
  );
}
