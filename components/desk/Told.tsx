import type { DeskMessages } from '@/lib/desk/messages';
import type { DeskDone } from '@/messages/desk.en';
import styles from './desk.module.css';

interface Props {
  words: DeskMessages;
  /** A parameter of the page's address. */
  told(name: string): string;
}

/** What became of the form that led here: `?done=…` or `?problem=…`. Codes that are none say nothing. */
export function Told({ words, told }: Props) {
  const problem = Object.hasOwn(words.problems, told('problem'))
    ? words.problems[told('problem') as keyof DeskMessages['problems']]
    : null;
  const done = Object.hasOwn(words.done, told('done')) ? words.done[told('done') as DeskDone] : null;
  if (problem)
    return (
      <p className={styles.problem} role="alert">
        {problem}
      </p>
    );
  return done ? (
    <p className={styles.done} role="status">
      {done}
    </p>
  ) : null;
}
