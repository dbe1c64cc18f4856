import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { NoteDeletion } from './Deleted.client';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextField } from './TextField.client';

/** Deletes a draft that was never public. */
export const Deletion = ({
  locale,
  words,
  document: { kind, id, version },
  from,
}: {
  locale: Locale;
  words: DeskMessages;
  document: { kind: string; id: string; version: string };
  from: string;
}) => (
  <details className={styles.manage}>
    <summary>{words.writing.deletion.title}</summary>
    <ActionForm action={`${from}/delete`} locale={locale} from={from} className={styles.form}>
      <p>{words.writing.deletion.intro}</p>
      <input type="hidden" name="version" value={version} />
      <NoteDeletion kind={kind} id={id} />
      <TextField name="reason" label={words.writing.deletion.reason} required maxLength={longestReason} />
      <Submit>{words.writing.deletion.confirm}</Submit>
    </ActionForm>
  </details>
);
