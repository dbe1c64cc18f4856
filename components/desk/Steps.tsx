import type { DeskMessages } from '@/lib/desk/messages';
import { type StepName, steps } from '@/lib/desk/steps';
import { longestReason } from '@/lib/desk/work';
import { directionOf, type Locale, localesFrom } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextBox } from './TextBox.client';
import { TextField } from './TextField.client';
import { type Along, WithholdFields } from './WithholdFields';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** The document's page. */
  from: string;
  version: string;
  possible: readonly StepName[];
  isSound: boolean;
  /** What whoever sees it cannot do, as they have written or withheld it. */
  barred: StepName | undefined;
  /** What is public and rests on it. */
  resting: readonly Along[];
}

/** What can be done with a document now, a form each. */
export function Steps({ locale, words: all, from, version, possible, isSound, barred, resting }: Props) {
  const { documents: words, care } = all;
  const shown = possible.filter((step) => step !== 'publish' || isSound);
  if (shown.length === 0 && !barred) return null;
  return (
    <section className={styles.section} aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      {barred && <p>{barred === 'lift-withdrawn' ? care.withheldByYou : words.ownWork}</p>}
      {shown.map((step) => (
        <ActionForm key={step} action={`${from}/${step}`} locale={locale} from={from} className={styles.form}>
          <input type="hidden" name="version" value={version} />
          {step === 'keep' && <p className={styles.soft}>{care.keepIntro}</p>}
          {step === 'lift' && <p className={styles.soft}>{care.liftIntro}</p>}
          {step === 'lift-withdrawn' && <p className={styles.soft}>{care.liftWithdrawnIntro}</p>}
          {step === 'withhold' && <WithholdFields locale={locale} words={all} resting={resting} />}
          {step === 'withdraw' ? (
            localesFrom(locale).map((language) => (
              <TextBox
                key={language}
                name={`why-${language}`}
                label={words.withdrawWhy[language] ?? language}
                lang={language}
                dir={directionOf(language)}
                rows={2}
                required
                maxLength={longestReason}
              />
            ))
          ) : (
            <TextField
              name="reason"
              label={steps[step].needsReason ? words.reason : words.reasonIfAny}
              required={steps[step].needsReason}
              maxLength={longestReason}
            />
          )}
          <Submit>{words.stepNames[step]}</Submit>
        </ActionForm>
      ))}
    </section>
  );
}
