import type { DeskMessages } from '@/lib/desk/messages';
import styles from './desk.module.css';
import { Submit } from './Submit';

interface Props {
  words: DeskMessages;
  legend: string;
  claims: readonly { id: string; text: string }[];
  chosen: readonly string[];
}

/** Which claims of an article tell of something: a form that asks the same page again with them. */
export function ChooseClaims({ words, legend, claims, chosen }: Props) {
  const { incident: copy } = words.writing;
  return (
    <form method="get" className={styles.form}>
      <fieldset className={styles.group}>
        <legend>{legend}</legend>
        {claims.length === 0 && <p className={styles.soft}>{copy.noClaims}</p>}
        <div className={styles.lines}>
          {claims.map(({ id, text }) => (
            <label key={id}>
              <input type="checkbox" name="claims" value={id} defaultChecked={chosen.includes(id)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Submit>{copy.go}</Submit>
    </form>
  );
}

/** The claims that were chosen, for the form that makes something of them. */
export const Chosen = ({ chosen }: Pick<Props, 'chosen'>) =>
  chosen.map((claim) => <input key={claim} type="hidden" name="claims" value={claim} />);
