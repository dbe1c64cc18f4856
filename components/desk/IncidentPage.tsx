import { ActorRows } from './ActorRows';
import { AddressField } from './AddressField';
import { Choice } from './Choice.client';
import { ChooseClaims, Chosen, pageOfChosen } from './ChooseClaims';
import styles from './desk.module.css';
import { EntryTexts } from './EntryTexts';
import { EventTypes } from './EventTypes';
import { JoinEntry, type JoinEntryProps } from './JoinEntry';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

interface Props extends JoinEntryProps {
  claims: readonly { id: string; text: string }[];
  actors: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** An incident of claims: which they are; whether the record tells of it already; else a new one. */
export function IncidentPage(props: Props) {
  const { locale, words, document, claims, chosen, told } = props;
  const { incident: copy } = words.writing;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <ChooseClaims words={words} legend={copy.choose} claims={claims} chosen={chosen} />
      {chosen.length > 0 && (
        <>
          <JoinEntry {...props} kind="incident" />
          <NewIncident {...props} />
        </>
      )}
    </>
  );
}

function NewIncident({ locale, words, document, chosen, actors, categories }: Props) {
  const { incident: copy } = words.writing;
  return (
    <section className={styles.section} aria-labelledby="new">
      <h2 id="new">{copy.new}</h2>
      <SaveForm
        action={`/articles/${document.id}/incidents`}
        locale={locale}
        from={pageOfChosen(document.id, 'incident', chosen)}
        target={`/articles/${document.id}/incident`}
        done="incident-made"
        words={saveWordsOf(words)}
      >
        <Chosen chosen={chosen} />
        <EntryTexts locale={locale} words={words} />
        <EventTypes locale={locale} words={words} />
        <Choice label={copy.category} name="category" options={categories} none={copy.categoryOfType} />
        <ActorRows locale={locale} words={words} actors={actors} />
        <AddressField name="slug" label={copy.slug} hint={copy.slugHint} />
        <Submit>{copy.make}</Submit>
      </SaveForm>
    </section>
  );
}
