import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextField } from './TextField.client';

/** Deletes a draft that was never public. */
export const Deletion = ({
  locale,
  words,
  from,
  version,
}: {
  locale: Locale;
  words: DeskMessages;
  from: string;
  version: string;
}) => (
  <details className={styles.manage}>
    <summary>{words.writing.deletion.title}</summary>
    <ActionForm action={`${from}/delete`} locale={locale} from={from} className={styles.form}>
      <p>{words.writing.deletion.intro}</p>
      <input type="hidden" name="version" value={version} />
      <TextField name="reason" label={words.writing.deletion.reason} required maxLength={longestReason} />
      <Submit>{words.writing.deletion.confirm}</Submit>
    </ActionForm>
  </details>
);
