import { Chain } from '@/components/panel/Chain';
import { CitedTag } from '@/components/panel/ClaimMarks';
import { Time } from '@/components/panel/Time';
import type { AccountsChart, Mark } from '@/lib/accounts/chart';
import { namesOf, opponentsOf, saidWords, valueWords } from '@/lib/accounts/words';
import { format, formatList, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { pathOfClaim } from '@/lib/record/address';
import styles from './questions.module.css';

/** The chart as a table, in order of time, for everybody who asks for it. */
export function AnswersTable({ chart, locale }: { chart: AccountsChart; locale: Locale }) {
  const { accounts: words } = messagesFor(locale);
  return (
    <details className={styles.answers}>
      <summary>{words.table}</summary>
      <table>
        <caption className="visually-hidden">{textIn(chart.question.wording, locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.speaker}</th>
            <th scope="col">{words.said}</th>
          </tr>
        </thead>
        <tbody>
          {chart.marks.map((mark, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a claim may answer twice, and the order never changes
            <Row key={`${mark.claim.ref} ${i}`} mark={mark} chart={chart} locale={locale} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ mark, chart, locale }: { mark: Mark; chart: AccountsChart; locale: Locale }) {
  const { claim } = mark;
  const { accounts: words } = messagesFor(locale);
  const notes = [
    ...notesOf(mark, chart, locale),
    ...claim.hedges.map((hedge) => format(locale, words.hedge, { words: textIn(hedge, locale) })),
  ];
  return (
    <tr data-replaced={mark.isReplaced}>
      <td>
        <a href={pathOfClaim(locale, claim)}>{valueWords(mark, chart, locale)}</a> <CitedTag claim={claim} locale={locale} />
        {notes.length > 0 && (
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Chain claim={claim} locale={locale} />
      </td>
      <td>
        <p>{saidWords(mark, locale)}</p>
        {claim.happened && (
          <p className={styles.of}>
            {formatParts(locale, words.of, { time: <Time key="time" time={claim.happened} locale={locale} note={false} /> })}
          </p>
        )}
      </td>
    </tr>
  );
}

/** What took its place, whom it stands against and on what. */
function notesOf(mark: Mark, chart: AccountsChart, locale: Locale): string[] {
  const { accounts: words } = messagesFor(locale);
  const about = (contests: boolean) =>
    formatList(locale, [
      ...new Set(mark.against.filter((other) => other.contests === contests).map((other) => textIn(other.about, locale))),
    ]);
  const opponents = opponentsOf(mark);
  const isRevised = mark.against.some(({ contests }) => !contests);
  return [
    ...(mark.replacement ? [format(locale, words.replacedBy, { answer: valueWords(mark.replacement, chart, locale) })] : []),
    ...(mark.isReplaced && !mark.replacement ? [words.replaced] : []),
    ...(opponents.length > 0
      ? [format(locale, words.against, { speakers: namesOf(opponents, locale), about: about(true) })]
      : []),
    ...(isRevised ? [format(locale, words.differs, { about: about(false) })] : []),
  ];
}
