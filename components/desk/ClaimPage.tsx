import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { ActionForm } from './ActionForm';
import { BesideClaim, type BesideShown } from './BesideClaim';
import { ClaimFields, type ClaimFieldsProps } from './ClaimFields';
import { Comments } from './Comments';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { OfArticle } from './OfArticle';
import { claimForm } from './outcome-forms';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import type { TalkShown } from './TalkSection';
import { Told } from './Told';

export interface ClaimPageProps extends Omit<ClaimFieldsProps, 'words' | 'all'> {
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  /** Its id and its place in the list, from 1; null for a new one. */
  claim: { id: string; number: number } | null;
  /** The paragraph that it is of, with the words that were selected. */
  passage: { before: string; words: string; after: string } | null;
  /** Which words they are: offsets into the whole text; the same twice where none were. */
  span: readonly [number, number];
  language: string;
  /** Null while the claims are not complete. */
  beside: BesideShown | null;
  /** The article is public: what is written is a change of what readers see. */
  isPublished: boolean;
  /** Whether readers can be told somewhere that it was corrected. */
  canBeTold: boolean;
  /** What people say of it to each other; null of a new one. */
  talk: Pick<TalkShown, 'comments' | 'fields'> | null;
  told(name: string): string;
}

/** A claim of a draft: what it says, who says it, when, where; then the record beside it. */
export function ClaimPage({
  document,
  claim,
  passage,
  span,
  language,
  beside,
  told,
  isPublished,
  canBeTold,
  talk,
  ...form
}: ClaimPageProps) {
  const { locale, words, fields } = form;
  const { writing } = words;
  const { id } = document;
  const own = `/articles/${id}/claims/${claim?.id ?? 'new'}`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{titleOf(form, claim, isPublished)}</h1>
      <Told words={words} told={told} />
      <p className={styles.links}>
        {claim && (
          <>
            <a href="#beside">{writing.beside.title}</a>
            <a href="#outcome">{writing.beside.outcome}</a>
            <a href={`/desk/${locale}/articles/${id}/claims/new?paragraph=${fields.paragraph}`}>{writing.claim.next}</a>
          </>
        )}
        {!isPublished && <a href={`/desk/${locale}/articles/${id}/text`}>{writing.text.title}</a>}
        <a href={`/desk/${locale}/documents/article/${id}`}>{writing.claim.back}</a>
      </p>
      {passage && (
        <Passage
          passage={passage}
          language={language}
          title={format(locale, writing.claim.ofText, { number: Number(fields.paragraph) })}
        />
      )}
      <SaveForm
        action={`/articles/${id}/claims${isPublished ? '/correct' : ''}`}
        locale={locale}
        from={claim ? own : `${own}?${new URLSearchParams(queryOf(fields.paragraph, span))}`}
        target={own}
        done={isPublished ? 'corrected' : 'claim-written'}
        words={saveWordsOf(words)}
        id={claimForm}
        {...(claim && {
          reread: { kind: 'article', id, form: 'claim' as const, claim: claim.id, locale, stood: { where: form.stoodWhere } },
        })}
      >
        <input type="hidden" name="version" value={document.version} />
        <input type="hidden" name="claim" value={claim?.id ?? ''} />
        {passage?.words && (
          <>
            <input type="hidden" name="words-from" value={span[0]} />
            <input type="hidden" name="words-to" value={span[1]} />
          </>
        )}
        <ClaimFields {...form} words={writing} all={words} />
        {isPublished ? (
          <>
            <CorrectionFields locale={locale} words={words} canBeTold={canBeTold} canBePreviewed />
            <Submit>{words.record.claims.save}</Submit>
          </>
        ) : (
          <p className={styles.links}>
            <button type="submit" className={styles.button}>
              {writing.claim.save}
            </button>
            <button type="submit" name="after" value="next" className={styles.quiet}>
              {writing.claim.saveAndNext}
            </button>
          </p>
        )}
      </SaveForm>
      {claim && (
        <BesideClaim
          locale={locale}
          words={words}
          article={id}
          claim={claim.id}
          version={document.version}
          shown={beside}
          from={own}
          isPublished={isPublished}
          canBeTold={canBeTold}
        />
      )}
      {talk && (
        <section className={styles.section} aria-labelledby="talk">
          <h2 id="talk">{writing.talk.ofClaim}</h2>
          <Comments
            locale={locale}
            words={words}
            from={own}
            document={`/documents/article/${id}`}
            comments={talk.comments}
            fields={talk.fields}
            canBeOfAll={false}
          />
        </section>
      )}
      {claim && !isPublished && (
        <ActionForm action={`${own}/remove`} locale={locale} from={own}>
          <input type="hidden" name="version" value={document.version} />
          <button type="submit" className={styles.quiet}>
            {writing.claim.remove}
          </button>
        </ActionForm>
      )}
      {claim && isPublished && (
        <details className={styles.manage}>
          <summary>{words.record.claims.remove}</summary>
          <SaveForm
            action={`${own}/remove/correct`}
            locale={locale}
            from={own}
            target={`/documents/article/${id}`}
            done="claim-removed"
            words={saveWordsOf(words)}
            reread={{ kind: 'article', id, form: 'document', locale }}
          >
            <input type="hidden" name="version" value={document.version} />
            <CorrectionFields locale={locale} words={words} canBeTold={canBeTold} canBePreviewed />
            <Submit>{words.record.claims.remove}</Submit>
          </SaveForm>
        </details>
      )}
    </>
  );
}

/** By what the page of a new claim knows its paragraph and words. */
const queryOf = (paragraph = '1', [from, to]: readonly [number, number]): Record<string, string> => ({
  paragraph,
  ...(from < to && { from: String(from), to: String(to) }),
});

const titleOf = (
  { locale, words }: Pick<ClaimPageProps, 'locale' | 'words'>,
  claim: ClaimPageProps['claim'],
  isPublished: boolean,
) => {
  if (claim) return format(locale, words.writing.claim.edit, { number: claim.number });
  return isPublished ? words.record.claims.add : words.writing.claim.new;
};

const Passage = ({
  passage: { before, words, after },
  language,
  title,
}: {
  passage: NonNullable<ClaimPageProps['passage']>;
  language: string;
  title: string;
}) => (
  <figure className={styles.passage}>
    <figcaption className={styles.soft}>{title}</figcaption>
    <blockquote className={styles.original} lang={language} dir="auto">
      {before}
      {words && <mark>{words}</mark>}
      {after}
    </blockquote>
  </figure>
);
