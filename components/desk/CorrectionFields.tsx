import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { Pair } from './Pair';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Whether there is a page on which readers can be told. */
  canBeTold: boolean;
}

/** What is asked of who changes something that is public: why, whether it is a correction, and what readers are told then. */
export function CorrectionFields({ locale, words, canBeTold }: Props) {
  const { correction: copy } = words.record;
  const { languages } = words.documents;
  return (
    <fieldset className={`${styles.group} ${styles.correction}`}>
      <legend>{copy.title}</legend>
      <p className={styles.soft}>{copy.intro}</p>
      <label className={styles.field}>
        <span>{copy.reason}</span>
        <input name="reason" required maxLength={longestReason} />
      </label>
      {canBeTold && (
        <>
          <fieldset className={styles.choices}>
            <legend>{copy.isCorrection}</legend>
            {(['yes', 'no'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="correction" value={one} required /> {copy[one]}
              </label>
            ))}
          </fieldset>
          {(['what', 'why'] as const).map((name) => (
            <div key={name} className={styles.note}>
              <Pair locale={locale} name={name} legend={copy[name]} fields={{}} languages={languages} />
            </div>
          ))}
        </>
      )}
    </fieldset>
  );
}
