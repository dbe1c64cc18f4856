import type { DeskMessages } from '@/lib/desk/messages';
import { type StepName, steps } from '@/lib/desk/steps';
import { longestReason } from '@/lib/desk/work';
import { directionOf, type Locale, locales } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Submit } from './Submit';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** The document's page. */
  from: string;
  version: string;
  possible: readonly StepName[];
  isSound: boolean;
  /** Whoever sees it has written it, and cannot sign it off. */
  isOwnWork: boolean;
}

/** What can be done with a document now, a form each. */
export function Steps({ locale, words: { documents: words }, from, version, possible, isSound, isOwnWork }: Props) {
  const shown = possible.filter((step) => step !== 'publish' || isSound);
  if (shown.length === 0 && !isOwnWork) return null;
  return (
    <section className={styles.section} aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      {isOwnWork && <p>{words.ownWork}</p>}
      {shown.map((step) => (
        <ActionForm key={step} action={`${from}/${step}`} locale={locale} from={from} className={styles.form}>
          <input type="hidden" name="version" value={version} />
          {step === 'withdraw' ? (
            locales().map((language) => (
              <label key={language} className={styles.field}>
                <span>{words.withdrawWhy[language]}</span>
                <textarea
                  name={`why-${language}`}
                  lang={language}
                  dir={directionOf(language)}
                  rows={2}
                  required
                  maxLength={longestReason}
                />
              </label>
            ))
          ) : (
            <label className={styles.field}>
              <span>{steps[step].needsReason ? words.reason : words.reasonIfAny}</span>
              <input name="reason" required={steps[step].needsReason} maxLength={longestReason} />
            </label>
          )}
          <Submit>{words.stepNames[step]}</Submit>
        </ActionForm>
      ))}
    </section>
  );
}
