import { type Belonging, belongings } from '@/lib/desk/facts-form';
import type { WorkRow } from '@/lib/desk/work';
import { ActorRows } from './ActorRows';
import { Choice, named } from './Choice';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { EventTypes } from './EventTypes';
import { GroundFields, type GroundProps } from './GroundFields';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

export interface ClaimRow {
  ref: string;
  text: string;
  language: string;
  article: string;
  belongs: Belonging;
}

interface Props extends GroundProps {
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  isPublished: boolean;
  claims: readonly ClaimRow[];
  /** The claim that gives it its place and time. */
  first: string;
  actors: readonly { id: string; name: string }[];
  chosenActors: readonly { actor: string; role: string }[];
  /** Of an incident: its event type, as the form names it, and its category. */
  type: string;
  category: string;
  categories: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** What an incident or area is made of, but for its texts: its claims, its actors, its kind. */
export function FactsPage(props: Props) {
  const { locale, words, document, isPublished, told } = props;
  const { facts: copy, claims: claimWords } = words.record;
  const page = `/documents/${document.kind}/${document.id}`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{isPublished ? copy.correct : copy.title}</h1>
      <Told words={words} told={told} />
      <SaveForm
        action={`${page}/facts${isPublished ? '/correct' : ''}`}
        locale={locale}
        from={`${page}/facts`}
        target={page}
        done={isPublished ? 'corrected' : 'facts-written'}
        words={saveWordsOf(words)}
      >
        <input type="hidden" name="version" value={document.version} />
        <Claims {...props} />
        {document.kind === 'incident' ? (
          <>
            <EventTypes locale={locale} words={words} chosen={props.type} />
            <Choice
              label={words.writing.incident.category}
              name="category"
              options={props.categories}
              none={words.writing.incident.categoryOfType}
              chosen={props.category}
            />
          </>
        ) : (
          <GroundFields {...props} />
        )}
        <ActorRows locale={locale} words={words} actors={props.actors} chosen={props.chosenActors} />
        {isPublished && <CorrectionFields locale={locale} words={words} canBeTold />}
        <Submit>{isPublished ? claimWords.save : words.documents.save}</Submit>
      </SaveForm>
    </>
  );
}

function Claims({ words, claims, first }: Props) {
  const { facts: copy } = words.record;
  return (
    <fieldset className={styles.group}>
      <legend>{copy.claims}</legend>
      <p className={styles.soft}>{copy.claimsHint}</p>
      {claims.map(({ ref, text, language, article, belongs }, i) => (
        <fieldset key={ref} className={styles.group}>
          <legend lang={language} dir="auto">
            {text}
          </legend>
          <p className={styles.soft}>
            <bdi>{article}</bdi>
          </p>
          <input type="hidden" name={`claim-${i}`} value={ref} />
          <div className={styles.pair}>
            <Choice label={copy.belongs} name={`belongs-${i}`} options={named(belongings, copy.belongings)} chosen={belongs} />
            <label className={styles.check}>
              <input type="radio" name="first" value={ref} defaultChecked={ref === first} />
              {copy.first}
            </label>
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
