import { fieldName } from '@/lib/desk/field-names';
import type { DeskMessages } from '@/lib/desk/messages';
import type { DocumentText } from '@/lib/desk/texts';
import { longestReason, titleIn, type WorkRow } from '@/lib/desk/work';
import { directionOf, type Locale, locales, localesFrom } from '@/lib/i18n/locales';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextBox } from './TextBox.client';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  texts: readonly DocumentText[];
  /** It is public: what is written is a correction. */
  isPublished: boolean;
  /** Whether readers can be told somewhere that it is one. */
  canBeTold: boolean;
  /** Of the article's own text, to be summed up; and its language. */
  paragraphs: readonly string[];
  sourceLanguage: string;
  told(name: string): string;
}

/** Every text of a document, in both languages side by side: to write, to mend, to translate. */
export function WriteTexts(props: Props) {
  const { locale, words, document, texts, isPublished, canBeTold, paragraphs, sourceLanguage, told } = props;
  const { documents: copy } = words;
  const { kind, id, titles, version } = document;
  const own = `/documents/${kind}/${id}`;
  const { text, language } = titleIn(titles, locale, id);
  return (
    <>
      <p className={styles.soft}>
        <a href={`/desk/${locale}${own}`} lang={language} dir={directionOf(language)}>
          {text}
        </a>
      </p>
      <h1>{isPublished ? copy.correctTexts : copy.writeTexts}</h1>
      <Told words={words} told={told} />
      <p>{isPublished ? copy.correctIntro : copy.textsIntro}</p>
      <SaveForm
        action={`${own}/${isPublished ? 'correct' : 'texts'}`}
        locale={locale}
        from={`${own}/texts`}
        target={own}
        done={isPublished ? 'corrected' : 'texts-written'}
        words={saveWordsOf(words)}
        reread={{ kind, id, form: 'texts', locale }}
      >
        <input type="hidden" name="version" value={version} />
        {texts.map((one) => (
          <fieldset key={one.path} className={styles.pair}>
            <legend>{fieldName(one.keys, copy, locale)}</legend>
            {paragraphOf(one, paragraphs) && (
              <blockquote className={styles.original} lang={sourceLanguage} dir="auto">
                {paragraphOf(one, paragraphs)}
              </blockquote>
            )}
            {localesFrom(locale).map((each) => (
              <TextBox
                key={each}
                name={`${one.path}.${each}`}
                label={copy.languages[each] ?? each}
                isLabelHidden={Boolean(one.given[each])}
                lang={each}
                dir={directionOf(each)}
                rows={rowsFor(one.given)}
                value={one.given[each] ?? ''}
              />
            ))}
          </fieldset>
        ))}
        {isPublished ? (
          <CorrectionFields locale={locale} words={words} canBeTold={canBeTold} canBePreviewed />
        ) : (
          <TextField name="reason" label={copy.reasonIfAny} maxLength={longestReason} />
        )}
        <Submit>{copy.save}</Submit>
      </SaveForm>
    </>
  );
}

/** The paragraph of the article that a summary is of. */
const paragraphOf = ({ keys }: DocumentText, paragraphs: readonly string[]): string | undefined =>
  keys[0] === 'summary' && typeof keys[1] === 'number' ? paragraphs[keys[1]] : undefined;

const lineLength = 44; // characters in a column of the form
const rowsFor = (given: DocumentText['given']) =>
  Math.max(1, ...locales().map((locale) => Math.ceil((given[locale] ?? '').length / lineLength)));
