import { newOutletPrefix } from '@/lib/desk/fields';
import type { DeskMessages } from '@/lib/desk/messages';
import { collatorOf } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AddressField } from './AddressField';
import { ArticleText } from './ArticleText.client';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { Fold } from './Fold.client';
import { SaveForm } from './SaveForm.client';
import { SourceFields } from './SourceFields';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
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
  const saving = saveWordsOf(words, words.home.title);
  const byName = sources.toSorted((a, b) => collatorOf(locale).compare(a.name, b.name));
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <SaveForm action="/articles" locale={locale} from="/new" target="" done="article-made" words={saving} takesFile>
        {datasets.length === 1 ? (
          <input type="hidden" name="dataset" value={datasets[0]?.id} />
        ) : (
          <Choice label={copy.dataset} name="dataset" options={datasets} none={words.writing.claim.choose} isRequired />
        )}
        <Choice label={copy.outlet} name="outlet" options={byName} none={words.writing.claim.choose} />
        <Fold summary={copy.newOutlet} holds={`^${newOutletPrefix}`}>
          <div className={styles.section}>
            <p className={styles.soft}>{copy.newOutletHint}</p>
            <SourceFields
              locale={locale}
              words={words.writing}
              languages={documents.languages}
              sources={byName}
              prefix={newOutletPrefix}
            />
            <AddressField name={`${newOutletPrefix}id`} label={words.writing.source.id} hint={words.writing.source.idHint} />
          </div>
        </Fold>
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
        <TextField name="url" label={copy.url} type="url" dir="ltr" />
        <AddressField name="slug" label={copy.slug} hint={copy.slugHint} />
        <ArticleText locale={locale} words={copy} told={saving} languages={documents.languages} />
        <Submit>{copy.make}</Submit>
      </SaveForm>
    </>
  );
}
