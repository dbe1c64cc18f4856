import type { ReactNode } from 'react';
import type { DeskMessages } from '@/lib/desk/messages';
import { type StepName, steps } from '@/lib/desk/steps';
import { longestReason, type WorkKind } from '@/lib/desk/work';
import { directionOf, type Locale, localesFrom } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextBox } from './TextBox.client';
import { TextField } from './TextField.client';
import { type Along, WithholdFields } from './WithholdFields';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: { kind: WorkKind; id: string };
  /** Its page. */
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
export function Steps(props: Props) {
  const { locale, words: all, version, possible, isSound, barred, resting } = props;
  const { documents: words, care } = all;
  const shown = possible.filter((step) => step !== 'publish' || isSound);
  if (shown.length === 0 && !barred) return null;
  return (
    <section className={styles.section} aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      {barred && <p>{barred === 'lift-withdrawn' ? care.withheldByYou : words.ownWork}</p>}
      {shown.map((step) => (
        <StepForm key={step} {...props} step={step}>
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
        </StepForm>
      ))}
    </section>
  );
}

interface StepFormProps extends Pick<Props, 'locale' | 'words' | 'document' | 'from'> {
  step: StepName;
  children: ReactNode;
}

/** Those in which more is written than a reason are kept in the browser until they are sent. */
function StepForm({ step, locale, words, document, from, children }: StepFormProps) {
  const form = { action: `${from}/${step}`, locale, from, className: styles.form };
  if (step !== 'withhold' && step !== 'withdraw') return <ActionForm {...form}>{children}</ActionForm>;
  return (
    <SaveForm {...form} target={from} done={step} words={saveWordsOf(words)} reread={{ ...document, form: 'document', locale }}>
      {children}
    </SaveForm>
  );
}
