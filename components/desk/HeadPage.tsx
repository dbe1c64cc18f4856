import type { Fields } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AccessDate } from './AccessDate.client';
import styles from './desk.module.css';
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
  /** "2026-11-27" */
  today: string;
  told(name: string): string;
}

/** What is said of an article itself: its title, when it was published and where. */
export function HeadPage({ locale, words, document, fields, language, today, told }: Props) {
  const { writing, documents } = words;
  const { head: copy } = writing;
  const own = `/articles/${document.id}/head`;
  return (
    <>
      <OfArticle locale={locale} document={document} />
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <SaveForm
        action={own}
        locale={locale}
        from={own}
        target={`/documents/article/${document.id}`}
        done="head-written"
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
          isRequired
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
          hint={words.evidence.accessedHint}
          saved={fields.url === '' ? '' : fields.accessed || undefined}
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
        <fieldset className={styles.choices}>
          <legend>{copy.summary}</legend>
          {(['all', 'none'] as const).map((one) => (
            <Tick key={one} type="radio" name="summary" value={one} isChecked={fields.summary === one}>
              {one === 'all' ? copy.summedUp : copy.notSummedUp}
            </Tick>
          ))}
        </fieldset>
        <Submit>{documents.save}</Submit>
      </SaveForm>
    </>
  );
}
