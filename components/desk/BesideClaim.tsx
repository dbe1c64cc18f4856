import type { Compared } from '@/lib/desk/compared-claims';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { AboutFields } from './AboutFields.client';
import { Choice } from './Choice.client';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { named } from './named';
import { type OutcomeShown, Outcomes } from './Outcomes.client';
import { linksForm } from './outcome-forms';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';

export type How = 'none' | 'supports' | 'contradicts' | 'replaces';
const hows: readonly How[] = ['none', 'supports', 'contradicts', 'replaces'];

/** What of the record stands beside a claim, in the reader's language. */
export interface BesideShown {
  neighbours: {
    ref: string;
    text: string;
    who: string;
    when: string;
    where: string;
    /** How the claim stands to it, and on what. */
    how: How;
    about: Readonly<Record<string, string>>;
    compared: Compared;
  }[];
  /** Rows of imported datasets, to look at. */
  rows: { ref: string; text: string; language: Locale; page: string; dataset: string; when: string; where: string }[];
  outcomes: readonly OutcomeShown[];
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  article: string;
  claim: string;
  version: string;
  shown: BesideShown | null;
  from: string;
  isPublished: boolean;
  /** Whether readers can be told somewhere that it was corrected. */
  canBeTold: boolean;
}

/** Claims of the record about the same place and days, each to be supported, contradicted or replaced; and what becomes of it. */
export function BesideClaim(props: Props) {
  const { locale, words, article, claim, version, shown, from, isPublished, canBeTold } = props;
  const { beside: copy } = words.writing;
  return (
    <>
      <section className={styles.section} aria-labelledby="beside">
        <h2 id="beside">{copy.title}</h2>
        {!shown && <p className={styles.soft}>{copy.notYet}</p>}
        {shown?.neighbours.length === 0 && <p className={styles.soft}>{copy.none}</p>}
        {shown && shown.neighbours.length > 0 && (
          <>
            <p>{copy.intro}</p>
            <p className={styles.soft}>{copy.replacesHint}</p>
            <SaveForm
              action={`/articles/${article}/claims/${claim}/links${isPublished ? '/correct' : ''}`}
              locale={locale}
              from={from}
              target={from}
              done={isPublished ? 'corrected' : 'claims-linked'}
              words={saveWordsOf(words)}
              reread={{ kind: 'article', id: article, form: 'links', claim, locale }}
              id={linksForm}
            >
              <input type="hidden" name="version" value={version} />
              {shown.neighbours.map((one) => (
                <Neighbour key={one.ref} locale={locale} words={words} one={one} />
              ))}
              {isPublished && <CorrectionFields locale={locale} words={words} canBeTold={canBeTold} canBePreviewed />}
              <noscript>
                <button
                  type="submit"
                  className={styles.quiet}
                  formMethod="get"
                  formAction={`/desk/${locale}/articles/${article}/claims/${claim}#outcome`}
                  formNoValidate
                >
                  {copy.tryIt}
                </button>
              </noscript>
              <Submit>{isPublished ? words.record.claims.save : copy.save}</Submit>
            </SaveForm>
          </>
        )}
        {shown && shown.rows.length > 0 && <Rows locale={locale} words={words} rows={shown.rows} />}
      </section>
      {shown && (
        <Outcomes
          locale={locale}
          words={copy}
          rules={ruleNames(locale)}
          told={saveWordsOf(words)}
          action={`/articles/${article}/claims/${claim}/outcome`}
          first={shown.outcomes}
        />
      )}
    </>
  );
}

/** Rows have no form: no claim of an article can be linked to one. */
function Rows({ locale, words, rows }: Pick<Props, 'locale' | 'words'> & Pick<BesideShown, 'rows'>) {
  const { rows: copy } = words.writing.beside;
  return (
    <>
      <h3>{copy.title}</h3>
      <p className={styles.soft}>{copy.intro}</p>
      <ul className={styles.rows}>
        {rows.map(({ ref, text, language, page, dataset, when, where }) => (
          <li key={ref} className={styles.row}>
            <p>
              <a href={page} lang={language} dir={directionOf(language)}>
                {text}
              </a>
              <span className={styles.soft}>{format(locale, copy.of, { dataset, when, where })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Neighbour({ locale, words, one }: { locale: Locale; words: DeskMessages; one: BesideShown['neighbours'][number] }) {
  const { beside: copy } = words.writing;
  return (
    <fieldset className={styles.group}>
      <legend>{one.text}</legend>
      <p className={styles.soft}>{format(locale, copy.by, { who: one.who, when: one.when, where: one.where })}</p>
      <input type="hidden" name={`link-${one.ref}-claim`} value={one.ref} />
      <Choice label={copy.how} name={`link-${one.ref}`} options={named(hows, copy.hows)} chosen={one.how} />
      <AboutFields
        locale={locale}
        words={copy}
        languages={words.documents.languages}
        row={one.ref}
        about={one.about}
        compared={one.compared}
        isOpen={one.how === 'supports' || one.how === 'contradicts'}
      />
    </fieldset>
  );
}

const ruleNames = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messagesFor(locale).record.rules).map(([rule, { name }]) => [rule, name]));
