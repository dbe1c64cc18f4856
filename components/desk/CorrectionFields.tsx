import type { DeskMessages } from '@/lib/desk/messages';
import { previewName } from '@/lib/desk/returned-form';
import { longestReason } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { FieldProblem } from './FieldNote.client';
import { Pair } from './Pair';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Whether there is a page on which readers can be told. */
  canBeTold: boolean;
  /** Whether the page can be shown as it would be then. */
  canBePreviewed?: boolean;
  /** Instead of what is said of one document. */
  intro?: string;
}

/** What is asked of who changes something that is public: why, whether it is a correction, and what readers are told then. */
export function CorrectionFields({ locale, words, canBeTold, canBePreviewed = false, intro }: Props) {
  const { correction: copy } = words.record;
  const { languages } = words.documents;
  return (
    <fieldset className={`${styles.group} ${styles.correction}`}>
      <legend>{copy.title}</legend>
      <p className={styles.soft}>{intro ?? copy.intro}</p>
      <TextField name="reason" label={copy.reason} required maxLength={longestReason} />
      {canBeTold ? (
        <>
          <fieldset className={styles.choices}>
            <legend>{copy.isCorrection}</legend>
            {(['yes', 'no'] as const).map((one) => (
              <Tick key={one} type="radio" name="correction" value={one} required>
                {copy[one]}
              </Tick>
            ))}
            <FieldProblem name="correction" />
          </fieldset>
          {(['what', 'why'] as const).map((name) => (
            <div key={name} className={styles.note}>
              <Pair locale={locale} name={name} legend={copy[name]} fields={{}} languages={languages} />
            </div>
          ))}
        </>
      ) : (
        <>
          <p className={styles.soft}>{copy.nowhere}</p>
          <input type="hidden" name="correction" value="no" />
        </>
      )}
      {canBePreviewed && (
        <p>
          <button type="submit" name={previewName} value="yes" formTarget="_blank" formNoValidate className={styles.quiet}>
            {copy.preview}
          </button>
        </p>
      )}
    </fieldset>
  );
}
