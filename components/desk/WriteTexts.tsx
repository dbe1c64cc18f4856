import type { DeskMessages } from '@/lib/desk/messages';
import type { DocumentText } from '@/lib/desk/texts';
import { longestReason, titleIn, type WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { direction, type Locale, locales } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  texts: readonly DocumentText[];
  /** It is public: what is written is a correction. */
  isPublished: boolean;
  told(name: string): string;
}

/** Every text of a document, in both languages side by side: to write, to mend, to translate. */
export function WriteTexts({ locale, words, document, texts, isPublished, told }: Props) {
  const { documents: copy } = words;
  const { kind, id, titles, version } = document;
  const own = `/documents/${kind}/${id}`;
  const { text, language } = titleIn(titles, locale, id);
  return (
    <>
      <p className={styles.soft}>
        <a href={`/desk/${locale}${own}`} lang={language} dir={direction[language]}>
          {text}
        </a>
      </p>
      <h1>{isPublished ? copy.correctTexts : copy.writeTexts}</h1>
      <Told words={words} told={told} />
      <p>{isPublished ? copy.correctIntro : copy.textsIntro}</p>
      <ActionForm
        action={`${own}/${isPublished ? 'correct' : 'texts'}`}
        locale={locale}
        from={`${own}/texts`}
        className={styles.wide}
      >
        <input type="hidden" name="version" value={version} />
        {texts.map((one) => (
          <fieldset key={one.path} className={styles.pair}>
            <legend>{labelOf(one, copy, locale)}</legend>
            {locales.map((each) => (
              <label key={each} className={styles.field} lang={each} dir={direction[each]}>
                <span className={one.given[each] ? 'visually-hidden' : undefined}>{copy.languages[each]}</span>
                <textarea name={`${one.path}.${each}`} rows={rowsFor(one.given)} defaultValue={one.given[each] ?? ''} />
              </label>
            ))}
          </fieldset>
        ))}
        {isPublished && (kind === 'incident' || kind === 'area') && <CorrectionNote words={copy} />}
        <label className={styles.field}>
          <span>{isPublished ? copy.reason : copy.reasonIfAny}</span>
          <input name="reason" required={isPublished} maxLength={longestReason} />
        </label>
        <p>
          <button type="submit" className={styles.button}>
            {copy.save}
          </button>
        </p>
      </ActionForm>
    </>
  );
}

/** What readers are told of a correction, in both languages. */
const CorrectionNote = ({ words }: { words: DeskMessages['documents'] }) => (
  <>
    <h2>{words.correctionNote}</h2>
    {(['what', 'why'] as const).map((name) => (
      <fieldset key={name} className={styles.pair}>
        <legend>{name === 'what' ? words.correctionWhat : words.correctionWhy}</legend>
        {locales.map((each) => (
          <label key={each} className={styles.field} lang={each} dir={direction[each]}>
            <span>{words.languages[each]}</span>
            <textarea name={`${name}-${each}`} rows={2} maxLength={longestReason} />
          </label>
        ))}
      </fieldset>
    ))}
  </>
);

/** "Claim 3: on what it agrees or differs" for ["claims", 2, "supports", 0, "about"]. */
function labelOf({ keys }: DocumentText, { fields, numbered }: DeskMessages['documents'], locale: Locale): string {
  const parts = keys.flatMap((key, i) => {
    if (typeof key === 'number') return [];
    const name = (fields as Readonly<Record<string, string>>)[key] ?? key;
    const number = keys[i + 1];
    return [typeof number === 'number' ? format(locale, numbered, { name, number: number + 1 }) : name];
  });
  return parts.join(' · ');
}

const lineLength = 44; // characters in a column of the form
const rowsFor = (given: DocumentText['given']) =>
  Math.max(1, ...locales.map((locale) => Math.ceil((given[locale] ?? '').length / lineLength)));
