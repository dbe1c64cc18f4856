import { type Belonging, belongings } from '@/lib/desk/facts-form';
import type { WorkRow } from '@/lib/desk/work';
import { ActorRows } from './ActorRows';
import { Choice } from './Choice.client';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { EventTypes } from './EventTypes';
import { GroundFields, type GroundProps } from './GroundFields';
import { named } from './named';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Tick } from './Tick.client';
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
  /** Whether readers can be told that it was corrected. */
  canBeTold: boolean;
  claims: readonly ClaimRow[];
  /** The claim that gives it its place and time. */
  first: string;
  actors: readonly { id: string; name: string }[];
  chosenActors: readonly { actor: string; role: string }[];
  /** Of an incident: its event type, as the form names it, and its category. */
  type: string;
  category: string;
  categories: readonly { id: string; name: string }[];
  /** Claims that the address adds to it. */
  added: readonly string[];
  told(name: string): string;
}

/** What an incident or area is made of, but for its texts: its claims, its actors, its kind. */
export function FactsPage(props: Props) {
  const { locale, words, document, isPublished, canBeTold, told } = props;
  const { facts: copy, claims: claimWords } = words.record;
  const page = `/documents/${document.kind}/${document.id}`;
  const added = props.added.length > 0 ? `?${new URLSearchParams(props.added.map((claim) => ['add', claim]))}` : '';
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{isPublished ? copy.correct : copy.title}</h1>
      <Told words={words} told={told} />
      <SaveForm
        action={`${page}/facts${isPublished ? '/correct' : ''}`}
        locale={locale}
        from={`${page}/facts${added}`}
        target={page}
        done={isPublished ? 'corrected' : 'facts-written'}
        words={saveWordsOf(words)}
        reread={{
          kind: document.kind,
          id: document.id,
          form: 'facts',
          locale,
          ...(document.kind === 'area' && { stood: { where: props.kept ?? '' } }),
        }}
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
        {isPublished && <CorrectionFields locale={locale} words={words} canBeTold={canBeTold} canBePreviewed />}
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
      {claims.map(({ ref, text, language, article, belongs }) => (
        <fieldset key={ref} className={styles.group}>
          <legend lang={language} dir="auto">
            {text}
          </legend>
          <p className={styles.soft}>
            <bdi>{article}</bdi>
          </p>
          <input type="hidden" name={`claim-${ref}`} value={ref} />
          <div className={styles.pair}>
            <Choice label={copy.belongs} name={`belongs-${ref}`} options={named(belongings, copy.belongings)} chosen={belongs} />
            <Tick className={styles.check} type="radio" name="first" value={ref} isChecked={ref === first}>
              {copy.first}
            </Tick>
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
