import type { DeskMessages } from '@/lib/desk/messages';
import type { StepName } from '@/lib/desk/steps';
import { isOnMapKind, publicKinds, titleIn, type WorkRow } from '@/lib/desk/work';
import type { Problem } from '@/lib/errors/problems';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { type DocumentStatus, isAtWork } from '@/lib/record/document-status';
import { thingPath } from '@/lib/url/paths';
import { Deletion } from './Deletion';
import styles from './desk.module.css';
import { type Compared, History, type Opened, type Past } from './History';
import { NamedPeople, type NamedShown } from './NamedPeople';
import { Outline, type OutlineShown } from './Outline';
import { ProblemList } from './ProblemList';
import { Steps } from './Steps';
import { TalkSection, type TalkShown } from './TalkSection';
import { Told } from './Told';
import type { Along } from './WithholdFields';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'> & { version: string };
  status: DocumentStatus;
  problems: readonly Problem[];
  /** Steps that this person can take now, and the one that only somebody else can. */
  possible: readonly StepName[];
  barred: StepName | undefined;
  mayWrite: boolean;
  mayCorrect: boolean;
  /** Whether readers can be told somewhere that it was corrected. */
  canBeTold: boolean;
  /** The newest first. */
  past: readonly Past[];
  /** The version whose changes are shown, and they. */
  opened: Opened | null;
  compared: Compared | null;
  /** Of an article; null of anything else. */
  outline: OutlineShown | null;
  /** Articles that have to be published first. */
  waitsFor: readonly { id: string; title: string }[];
  /** What of its title a reviewer should look at. */
  warnings: readonly string[];
  /** People in need of care whom its texts name, and how many were looked at and stay. */
  people: { named: readonly NamedShown[]; seen: number };
  /** What is public and would lose its claims with it. */
  resting: readonly Along[];
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
  barred,
  mayWrite,
  mayCorrect,
  canBeTold,
  past,
  opened,
  compared,
  outline,
  waitsFor,
  warnings,
  people,
  resting,
  talk,
  mayDelete,
  told,
}: Props) {
  const { documents: copy } = words;
  const { kind, id, titles } = document;
  const { text, language } = titleIn(titles, locale, id);
  const own = `/documents/${kind}/${id}`;
  const isOnMap = isOnMapKind(kind);
  const isOpen = isAtWork(status);
  return (
    <>
      <p className={styles.soft}>
        {copy.kinds[kind]} · {copy.ofKind[kind].statuses[status]}
      </p>
      <h1>
        <bdi lang={language} dir={directionOf(language)}>
          {text}
        </bdi>
      </h1>
      <Told words={words} told={told} />
      <p className={styles.links}>
        {isOpen && problems.length === 0 && <a href={`/desk/${locale}${own}/preview`}>{copy.preview}</a>}
        {isOpen && mayWrite && !outline && <a href={`/desk/${locale}${own}/texts`}>{copy.writeTexts}</a>}
        {status === 'published' && mayCorrect && <a href={`/desk/${locale}${own}/texts`}>{copy.correctTexts}</a>}
        {kind === 'article' && status === 'published' && mayCorrect && (
          <a href={`/desk/${locale}/articles/${id}/head`}>{words.writing.head.correct}</a>
        )}
        {isOnMap && isOpen && mayWrite && <a href={`/desk/${locale}${own}/facts`}>{words.record.facts.title}</a>}
        {isOnMap && status === 'published' && mayCorrect && (
          <a href={`/desk/${locale}${own}/facts`}>{words.record.facts.correct}</a>
        )}
        {kind === 'actor' && isOpen && mayWrite && <a href={`/desk/${locale}${own}/facts`}>{words.record.actor.facts}</a>}
        {kind === 'actor' && status === 'published' && mayCorrect && (
          <a href={`/desk/${locale}${own}/facts`}>{words.record.actor.correctFacts}</a>
        )}
        {kind === 'article' && mayWrite && status !== 'withdrawn' && status !== 'desk-only' && (
          <a href={`/desk/${locale}/articles/${id}/evidence`}>{words.evidence.title}</a>
        )}
        {mayWrite && status !== 'withdrawn' && status !== 'desk-only' && (
          <a href={`/desk/${locale}${own}/desk-only`}>{words.care.title}</a>
        )}
        {status === 'published' && <a href={thingPath(locale, publicKinds[kind], id)}>{copy.publicPage}</a>}
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
          {problems.length === 0 ? <p>{copy.noneLacks}</p> : <ProblemList locale={locale} words={words} problems={problems} />}
          {warnings.map((warning) => (
            <p key={warning} className={styles.problem}>
              {warning}
            </p>
          ))}
        </section>
      )}
      <NamedPeople
        locale={locale}
        words={words}
        from={own}
        version={document.version}
        isPublic={status === 'published'}
        mayMark={isOpen ? mayWrite : status === 'published' && mayCorrect}
        {...people}
      />
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
        document={{ kind, id }}
        from={own}
        version={document.version}
        possible={possible}
        isSound={problems.length === 0 && waitsFor.length === 0}
        barred={barred}
        resting={resting}
      />
      {talk && <TalkSection locale={locale} words={words} from={own} {...talk} />}
      <History
        locale={locale}
        words={words}
        kind={kind}
        from={own}
        version={document.version}
        past={past}
        opened={opened}
        compared={compared}
        mayRestore={isOpen && mayWrite}
        restoring={status === 'published' && mayCorrect ? { canBeTold, canBePreviewed: true } : null}
      />
      {mayDelete && <Deletion locale={locale} words={words} document={document} from={own} />}
    </>
  );
}
