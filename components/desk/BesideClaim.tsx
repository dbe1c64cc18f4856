import type { DeskMessages } from '@/lib/desk/messages';
import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { PairRule } from '@/lib/record/rules';
import { Choice, named } from './Choice';
import { CorrectionFields } from './CorrectionFields';
import styles from './desk.module.css';
import { Pair } from './Pair';
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
  }[];
  outcomes: {
    slug: string;
    title: string;
    before: StandingShown | null;
    after: StandingShown;
  }[];
}
interface StandingShown {
  origins: number;
  contested: boolean;
  rules: readonly PairRule[];
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
}

/** Claims of the record about the same place and days, each to be supported, contradicted or replaced; and what becomes of it. */
export function BesideClaim({ locale, words, article, claim, version, shown, from, isPublished }: Props) {
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
            >
              <input type="hidden" name="version" value={version} />
              {shown.neighbours.map((one, i) => (
                <Neighbour key={one.ref} locale={locale} words={words} one={one} row={i} />
              ))}
              {isPublished && <CorrectionFields locale={locale} words={words} canBeTold />}
              <Submit>{isPublished ? words.record.claims.save : copy.save}</Submit>
            </SaveForm>
          </>
        )}
      </section>
      {shown && <Outcomes locale={locale} words={words} outcomes={shown.outcomes} />}
    </>
  );
}

function Neighbour({
  locale,
  words,
  one,
  row,
}: {
  locale: Locale;
  words: DeskMessages;
  one: BesideShown['neighbours'][number];
  row: number;
}) {
  const { beside: copy } = words.writing;
  const fields = Object.fromEntries(Object.entries(one.about).map(([language, text]) => [`about-${row}-${language}`, text]));
  return (
    <fieldset className={styles.group}>
      <legend>{one.text}</legend>
      <p className={styles.soft}>{format(locale, copy.by, { who: one.who, when: one.when, where: one.where })}</p>
      <input type="hidden" name={`link-${row}-claim`} value={one.ref} />
      <Choice label={copy.how} name={`link-${row}`} options={named(hows, copy.hows)} chosen={one.how} />
      <details className={styles.manage} open={one.how === 'supports' || one.how === 'contradicts'}>
        <summary>{copy.about}</summary>
        <Pair
          locale={locale}
          name={`about-${row}`}
          legend={copy.about}
          fields={fields}
          languages={words.documents.languages}
          rows={1}
        />
      </details>
    </fieldset>
  );
}

/** What corroboration and contest of the incidents become, and by which rules. */
function Outcomes({ locale, words, outcomes }: { locale: Locale; words: DeskMessages; outcomes: BesideShown['outcomes'] }) {
  const { beside: copy } = words.writing;
  const { rules } = messagesFor(locale).record;
  const told = ({ origins, contested }: StandingShown) =>
    `${format(locale, copy.origins, { count: origins })} · ${contested ? copy.contested : copy.uncontested}`;
  const change = (before: StandingShown | null, after: StandingShown) => {
    if (!before) return format(locale, copy.isNew, { after: told(after) });
    if (told(before) === told(after)) return format(locale, copy.stays, { after: told(after) });
    return format(locale, copy.change, { before: told(before), after: told(after) });
  };
  return (
    <section className={styles.section} aria-labelledby="outcome">
      <h2 id="outcome">{copy.outcome}</h2>
      {outcomes.length === 0 && <p className={styles.soft}>{copy.noOutcome}</p>}
      <ul className={styles.rows}>
        {outcomes.map(({ slug, title, before, after }) => (
          <li key={slug} className={styles.row}>
            <p>
              <a href={`/${locale}/incidents/${slug}`}>{title}</a>
              <span>{change(before, after)}</span>
              {after.rules.length > 0 && (
                <span className={styles.soft}>
                  {format(locale, copy.because, {
                    rules: formatList(
                      locale,
                      after.rules.map((rule) => rules[rule].name),
                    ),
                  })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
