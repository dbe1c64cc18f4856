import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { DuplicateReason } from '@/lib/record/duplicates';
import { ActionForm } from './ActionForm';
import { ActorRows } from './ActorRows';
import { AddressField } from './AddressField';
import { Choice } from './Choice';
import { ChooseClaims, Chosen } from './ChooseClaims';
import styles from './desk.module.css';
import { EntryTexts } from './EntryTexts';
import { EventTypes } from './EventTypes';
import { OfArticle } from './OfArticle';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { Told } from './Told';

export interface LikelyShown {
  slug: string;
  title: string;
  when: string;
  where: string;
  reasons: readonly DuplicateReason[];
  distanceMeters: number;
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
  claims: readonly { id: string; text: string }[];
  /** Those that tell of the incident; none before they are chosen. */
  chosen: readonly string[];
  /** Null while the claims cannot be compared. */
  likely: readonly LikelyShown[] | null;
  actors: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
  /** The article is public: what is added to an incident that is public too is a change of that one. */
  isPublished: boolean;
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
          <Likely {...props} />
          <NewIncident {...props} />
        </>
      )}
    </>
  );
}

function Likely({ locale, words, document, chosen, likely, isPublished }: Props) {
  const { incident: copy } = words.writing;
  return (
    <section className={styles.section} aria-labelledby="likely">
      <h2 id="likely">{copy.likely}</h2>
      {likely === null && <p className={styles.soft}>{copy.notYet}</p>}
      {likely?.length === 0 && <p className={styles.soft}>{copy.noneLikely}</p>}
      {likely && likely.length > 0 && <p>{copy.likelyIntro}</p>}
      <ul className={styles.rows}>
        {likely?.map(({ slug, title, when, where, reasons, distanceMeters }) => (
          <li key={slug} className={styles.row}>
            <p>
              <a href={`/${locale}/incidents/${slug}`}>{title}</a>
              <span className={styles.soft}>
                {[when, where].join(' · ')}
                {' · '}
                {[
                  ...reasons.map((reason) => copy.reasons[reason]),
                  ...(distanceMeters > 0
                    ? [format(locale, copy.apart, { distance: formatDistance(locale, distanceMeters) })]
                    : []),
                ].join(' · ')}
              </span>
            </p>
            {isPublished ? (
              <a
                className={styles.button}
                href={`/desk/${locale}/documents/incident/${slug}/facts?${new URLSearchParams(chosen.map((claim) => ['add', `${document.id}#${claim}`]))}`}
              >
                {format(locale, words.record.facts.addTo, { title })}
              </a>
            ) : (
              <ActionForm action={`/articles/${document.id}/joins`} locale={locale} from={`/articles/${document.id}/incident`}>
                <input type="hidden" name="incident" value={slug} />
                <Chosen chosen={chosen} />
                <button type="submit" className={styles.button} aria-label={format(locale, copy.joinNamed, { title })}>
                  {copy.join}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewIncident({ locale, words, document, chosen, actors, categories }: Props) {
  const { incident: copy } = words.writing;
  const own = `/articles/${document.id}/incident`;
  return (
    <section className={styles.section} aria-labelledby="new">
      <h2 id="new">{copy.new}</h2>
      <SaveForm
        action={`/articles/${document.id}/incidents`}
        locale={locale}
        from={own}
        target={own}
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
