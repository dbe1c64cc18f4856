import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import { problemShown } from '@/lib/desk/problem-words';
import type { StepName } from '@/lib/desk/steps';
import { titleIn, type WorkRow } from '@/lib/desk/work';
import { describeProblem, type Problem } from '@/lib/errors/problems';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { DocumentStatus } from '@/lib/record/document-status';
import { Deletion } from './Deletion';
import styles from './desk.module.css';
import { History, type Past } from './History';
import { Outline, type OutlineShown } from './Outline';
import { Steps } from './Steps';
import { TalkSection, type TalkShown } from './TalkSection';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  status: DocumentStatus;
  problems: readonly Problem[];
  /** Steps that this person can take now, and what keeps them from publishing. */
  possible: readonly StepName[];
  isOwnWork: boolean;
  mayWrite: boolean;
  mayCorrect: boolean;
  /** The newest first. */
  past: readonly Past[];
  /** The version whose changes are shown, and they. */
  opened: { sequence: number; differences: readonly Difference[] } | null;
  /** Of an article; null of anything else. */
  outline: OutlineShown | null;
  /** Articles that have to be published first. */
  waitsFor: readonly { id: string; title: string }[];
  /** What of its title a reviewer should look at. */
  warnings: readonly string[];
  /** Null for who only looks on. */
  talk: TalkShown | null;
  /** It was never public. */
  mayDelete: boolean;
  told(name: string): string;
}

/** A document on its way to the public: what it lacks, what can be done with it, and what became of it. */
export function DocumentPage({
  locale,
  words,
  document,
  status,
  problems,
  possible,
  isOwnWork,
  mayWrite,
  mayCorrect,
  past,
  opened,
  outline,
  waitsFor,
  warnings,
  talk,
  mayDelete,
  told,
}: Props) {
  const { documents: copy } = words;
  const { kind, id, titles } = document;
  const { text, language } = titleIn(titles, locale, id);
  const own = `/documents/${kind}/${id}`;
  const isOnMap = kind === 'incident' || kind === 'area';
  const isOpen = status === 'draft' || status === 'in-review';
  return (
    <>
      <p className={styles.soft}>
        {copy.kinds[kind]} · {copy.statuses[status]}
      </p>
      <h1 lang={language} dir={directionOf(language)}>
        {text}
      </h1>
      <Told words={words} told={told} />
      <p className={styles.links}>
        {isOpen && problems.length === 0 && <a href={`/desk/${locale}${own}/preview`}>{copy.preview}</a>}
        {isOpen && mayWrite && !outline && <a href={`/desk/${locale}${own}/texts`}>{copy.writeTexts}</a>}
        {status === 'published' && mayCorrect && <a href={`/desk/${locale}${own}/texts`}>{copy.correctTexts}</a>}
        {isOnMap && isOpen && mayWrite && <a href={`/desk/${locale}${own}/facts`}>{words.record.facts.title}</a>}
        {isOnMap && status === 'published' && mayCorrect && (
          <a href={`/desk/${locale}${own}/facts`}>{words.record.facts.correct}</a>
        )}
        {kind === 'article' && mayWrite && status !== 'withdrawn' && (
          <a href={`/desk/${locale}/articles/${id}/evidence`}>{words.evidence.title}</a>
        )}
        {status === 'published' && <a href={`/${locale}/${kind}s/${id}`}>{copy.publicPage}</a>}
      </p>
      {outline && (
        <Outline
          locale={locale}
          words={words}
          article={id}
          isDraft={isOpen && mayWrite}
          mayCorrect={status === 'published' && mayCorrect}
          {...outline}
        />
      )}
      {isOpen && (
        <section className={styles.section} aria-labelledby="lacks">
          <h2 id="lacks">{copy.checks}</h2>
          {problems.length === 0 ? (
            <p>{copy.noneLacks}</p>
          ) : (
            <ul className={styles.rows}>
              {problems.map((problem) => (
                <ProblemRow key={describeProblem(problem)} problem={problem} words={words} locale={locale} />
              ))}
            </ul>
          )}
          {warnings.map((warning) => (
            <p key={warning} className={styles.problem}>
              {warning}
            </p>
          ))}
        </section>
      )}
      {isOpen && waitsFor.length > 0 && (
        <section className={styles.section} aria-labelledby="waits">
          <h2 id="waits">{words.writing.upon.waitsFor}</h2>
          <ul className={styles.rows}>
            {waitsFor.map(({ id: article, title }) => (
              <li key={article} className={styles.row}>
                <a href={`/desk/${locale}/documents/article/${article}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Steps
        locale={locale}
        words={words}
        from={own}
        version={document.version}
        possible={possible}
        isSound={problems.length === 0 && waitsFor.length === 0}
        isOwnWork={isOwnWork}
      />
      {talk && <TalkSection locale={locale} words={words} from={own} {...talk} />}
      <History
        locale={locale}
        words={words}
        from={own}
        version={document.version}
        past={past}
        opened={opened}
        mayRestore={isOpen && mayWrite}
        restoring={status === 'published' && mayCorrect ? { canBeTold: kind !== 'actor' } : null}
      />
      {mayDelete && <Deletion locale={locale} words={words} from={own} version={document.version} />}
    </>
  );
}

/** What is missing, in the reader's language; as the checks say it only where there are no other words. */
function ProblemRow({ problem, words, locale }: { problem: Problem; words: DeskMessages; locale: Locale }) {
  const { field, words: told } = problemShown(problem, { documents: words.documents, problems: words.checks }, locale);
  return (
    <li className={styles.row}>
      <p>
        {field && <strong>{field}</strong>}
        {told ? (
          <span>{told}</span>
        ) : (
          <span className={styles.soft}>
            {words.checks.asTold}:{' '}
            <span lang="en" dir="ltr">
              <code>{problem.path || problem.file}</code> got {problem.got}, expected {problem.expected}
            </span>
          </span>
        )}
      </p>
    </li>
  );
}
