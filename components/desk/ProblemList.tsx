import type { DeskMessages } from '@/lib/desk/messages';
import { problemsShown } from '@/lib/desk/problem-words';
import { describeProblem, type Problem } from '@/lib/errors/problems';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Of one document. */
  problems: readonly Problem[];
  /** Whether the checks' own words stand beside those of the desk: of a change by hand they say what stands in the file. */
  alsoAsTold?: boolean;
}

/** What is wrong with a document, in the reader's language; as the checks say it only where there are no other words. */
export function ProblemList({ locale, words: { documents, checks }, problems, alsoAsTold = false }: Props) {
  return (
    <ul className={styles.rows}>
      {problemsShown(problems, { documents, problems: checks }, locale).map(({ problem, field, words }) => (
        <li key={describeProblem(problem)} className={styles.row}>
          <p>
            {field && <strong>{field}</strong>}
            {words && <span>{words}</span>}
            {(!words || alsoAsTold) && (
              <span className={styles.soft}>
                {checks.asTold}:{' '}
                <span lang="en" dir="ltr">
                  <code>{problem.path || problem.file}</code> got {problem.got}, expected {problem.expected}
                </span>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
