import type { ReactNode } from 'react';
import type { DeskMessages } from '@/lib/desk/messages';
import type { OnMapKind } from '@/lib/desk/work';
import styles from './desk.module.css';
import { Submit } from './Submit';

interface Props {
  words: DeskMessages;
  legend: string;
  claims: readonly { id: string; text: string }[];
  chosen: readonly string[];
  /** What else is asked with them. */
  children?: ReactNode;
}

/** Which claims of an article tell of something: a form that asks the same page again with them. */
export function ChooseClaims({ words, legend, claims, chosen, children }: Props) {
  const { incident: copy } = words.writing;
  if (claims.length === 0) return <p>{copy.noClaims}</p>;
  return (
    <form method="get" className={styles.form}>
      <fieldset className={styles.group}>
        <legend>{legend}</legend>
        <div className={styles.lines}>
          {claims.map(({ id, text }) => (
            <label key={id}>
              <input type="checkbox" name="claims" value={id} defaultChecked={chosen.includes(id)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {children}
      <Submit>{copy.go}</Submit>
    </form>
  );
}

/**
 * The page of an article, below /desk/{locale}, on which something is made of claims, with those that were chosen.
 * @param areaKind what is claimed of an area, where that was told already
 */
export function pageOfChosen(article: string, page: OnMapKind, chosen: readonly string[], areaKind = ''): string {
  const asked = [...chosen.map((claim) => ['claims', claim]), ...(areaKind ? [['kind', areaKind]] : [])];
  return `/articles/${article}/${page}?${new URLSearchParams(asked)}`;
}

/** The claims that were chosen, for the form that makes something of them. */
export const Chosen = ({ chosen }: Pick<Props, 'chosen'>) =>
  chosen.map((claim) => <input key={claim} type="hidden" name="claims" value={claim} />);
