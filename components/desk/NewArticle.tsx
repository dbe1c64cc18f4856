import type { DeskMessages } from '@/lib/desk/messages';
import { longestText } from '@/lib/desk/work';
import { collatorOf } from '@/lib/i18n/format';
import { ownLanguages } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AddressField } from './AddressField';
import { Choice, named } from './Choice';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TimeField } from './TimeField.client';
import { Told } from './Told';

interface Named {
  id: string;
  name: string;
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Those that hold articles. */
  datasets: readonly Named[];
  sources: readonly Named[];
  told(name: string): string;
}

export function NewArticle({ locale, words, datasets, sources, told }: Props) {
  const { newArticle: copy, documents } = words;
  const byName = sources.toSorted((a, b) => collatorOf(locale).compare(a.name, b.name));
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm
        action="/articles"
        locale={locale}
        from="/new"
        target=""
        done="article-made"
        words={saveWordsOf(words, words.home.title)}
      >
        {datasets.length === 1 ? (
          <input type="hidden" name="dataset" value={datasets[0]?.id} />
        ) : (
          <Choice label={copy.dataset} name="dataset" options={datasets} none={words.writing.claim.choose} isRequired />
        )}
        <Choice label={copy.outlet} name="outlet" options={byName} none={words.writing.claim.choose} isRequired />
        <Choice
          label={copy.language}
          name="language"
          options={named(ownLanguages, documents.languages)}
          chosen={locale}
          isRequired
        />
        <TimeField
          name="published"
          label={copy.published}
          hint={copy.publishedHint}
          reference={null}
          isRequired
          locale={locale}
          words={words.writing.time}
          time={messagesFor(locale).time}
        />
        <label className={styles.field}>
          <span>{copy.url}</span>
          <input name="url" type="url" dir="ltr" />
        </label>
        <AddressField name="slug" label={copy.slug} hint={copy.slugHint} />
        <label className={styles.field}>
          <span>{copy.text}</span>
          <textarea name="text" dir="auto" rows={16} required maxLength={longestText} />
        </label>
        <Submit>{copy.make}</Submit>
      </SaveForm>
    </>
  );
}
