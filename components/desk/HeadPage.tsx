import type { Fields } from '@/lib/desk/fields';
import { summaryName } from '@/lib/desk/head-form';
import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AccessDate } from './AccessDate.client';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { Fold } from './Fold.client';
import { OfArticle } from './OfArticle';
import { Pair } from './Pair';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { TimeField } from './TimeField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  fields: Fields;
  language: string;
  /** How many its text has; 0 where that is not known. */
  paragraphs: number;
  /** It is public: what is written is a change of what readers see. */
  isPublished: boolean;
  /** Whether readers can be told somewhere that it was corrected. */
  canBeTold: boolean;
  /** "2026-11-27" */
  today: string;
  told(name: string): string;
}

/** What is said of an article itself: its title, when it was published and where. */
export function HeadPage(props: Props) {
  const { locale, words, document, fields, language, isPublished, canBeTold, today, told } = props;
  const { writing, documents } = words;
  const { head: copy } = writing;
  const own = `/articles/${document.id}/head`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{isPublished ? copy.correct : copy.title}</h1>
      <Told words={words} told={told} />
      <SaveForm
        action={isPublished ? `${own}/correct` : own}
        locale={locale}
        from={own}
        target={`/documents/article/${document.id}`}
        done={isPublished ? 'corrected' : 'head-written'}
        words={saveWordsOf(words)}
        reread={{ kind: 'article', id: document.id, form: 'head', locale }}
      >
        <input type="hidden" name="version" value={document.version} />
        <Pair locale={locale} name="title" legend={copy.articleTitle} fields={fields} languages={documents.languages} rows={1} />
        <TextField name="headline" label={copy.headline} lang={language} value={fields.headline} />
        <TimeField
          name="published"
          label={copy.published}
          hint={words.newArticle.publishedHint}
          value={fields.published ?? ''}
          reference={null}
          // A published article may have a date that nobody knows.
          isRequired={!isPublished || Boolean(fields.published)}
          locale={locale}
          words={writing.time}
          time={messagesFor(locale).time}
        />
        <fieldset className={styles.choices}>
          <legend>{writing.time.basis}</legend>
          {(['stated', 'inferred'] as const).map((basis) => (
            <Tick
              key={basis}
              type="radio"
              name="published-basis"
              value={basis}
              isChecked={(fields['published-basis'] || 'stated') === basis}
            >
              {writing.time[basis]}
            </Tick>
          ))}
        </fieldset>
        <Pair
          locale={locale}
          name="published-note"
          legend={copy.publishedNote}
          fields={fields}
          languages={documents.languages}
          rows={1}
        />
        <TextField name="url" label={copy.url} type="url" dir="ltr" value={fields.url} />
        <AccessDate
          label={words.evidence.accessed}
          hint={isPublished ? copy.accessedHint : words.evidence.accessedHint}
          // No day is offered for a published article: whoever corrects its headline need not have opened the page.
          saved={fields.url === '' || isPublished ? (fields.accessed ?? '') : fields.accessed || undefined}
          today={today}
          address="url"
        />
        <Pair
          locale={locale}
          name="no-address"
          legend={copy.noAddress}
          hint={copy.noAddressHint}
          fields={fields}
          languages={documents.languages}
          rows={1}
        />
        <Summary {...props} />
        {isPublished ? (
          <>
            <CorrectionFields
              locale={locale}
              words={words}
              canBeTold={canBeTold}
              canBePreviewed
              {...(canBeTold && { intro: copy.correctIntro })}
            />
            <Submit>{words.record.claims.save}</Submit>
          </>
        ) : (
          <Submit>{documents.save}</Submit>
        )}
      </SaveForm>
    </>
  );
}

/**
 * Whether it is summed up. A draft gets empty texts, which are written later with all others. A published article must not
 * have empty texts, so those of a new summary are fields of this form.
 */
function Summary({ locale, words, fields, paragraphs, isPublished }: Props) {
  const { head: copy, claim } = words.writing;
  if (!isPublished || fields.summary === 'all')
    return (
      <fieldset className={styles.choices}>
        <legend>{copy.summary}</legend>
        {(['all', 'none'] as const).map((one) => (
          <Tick key={one} type="radio" name="summary" value={one} isChecked={fields.summary === one}>
            {one === 'all' ? copy.summedUp : copy.notSummedUp}
          </Tick>
        ))}
      </fieldset>
    );
  if (paragraphs === 0) return null;
  return (
    <Fold summary={copy.addSummary} holds="^summary-">
      <div className={styles.section}>
        <p className={styles.soft}>{copy.addSummaryHint}</p>
        {Array.from({ length: paragraphs }, (_, i) => i + 1).map((number) => (
          <Pair
            key={number}
            locale={locale}
            name={summaryName(number)}
            legend={format(locale, claim.ofText, { number })}
            fields={fields}
            languages={words.documents.languages}
          />
        ))}
      </div>
    </Fold>
  );
}
