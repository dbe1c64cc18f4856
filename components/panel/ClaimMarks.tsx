import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pathOfClaim, pathOfReference } from '@/lib/record/address';
import { attributionWords } from '@/lib/record/attribution';
import type { ArticleDetail } from '@/lib/record/details';
import type { ClaimEntry } from '@/lib/record/model';
import { shortDate } from '@/lib/time/words';
import entry from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import styles from './sourcing.module.css';

/** Marks a claim of a text that nobody here has read, or that is a row of a dataset. */
export function CitedTag({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  const { grades } = messagesFor(locale).claim;
  if (claim.access === 'read') return null;
  return (
    <span className={entry.tag} data-kind={claim.access}>
      {grades[claim.access]}
    </span>
  );
}

interface ReplacementProps {
  claim: ClaimEntry;
  /** The claims that it is linked to, by reference. */
  linked: ArticleDetail['linked'];
  locale: Locale;
}

/** What took a claim's place, and whose place it took, each with a link. */
export function Replacement({ claim, linked, locale }: ReplacementProps) {
  const { accounts: words } = messagesFor(locale).record;
  const later = linked[claim.replacedBy[0]?.ref ?? ''];
  const earlierOnes = claim.replaces.flatMap((ref) => linked[ref] ?? []);
  if (!later && earlierOnes.length === 0) return null;
  return (
    <div className={styles.replaced}>
      {later && (
        <p>
          {words.superseded} <Other claim={later} message={words.later} locale={locale} />
        </p>
      )}
      {earlierOnes.length > 0 && (
        <>
          <p>{words.supersedes}</p>
          <ul>
            {earlierOnes.map((earlier) => (
              <li key={earlier.ref}>
                <Other claim={earlier} message={words.earlier} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Other({ claim, message, locale }: { claim: ClaimEntry; message: string; locale: Locale }) {
  const messages = messagesFor(locale);
  const time = shortDate(claim.said, locale, messages) ?? messages.status.undated;
  return (
    <>
      {format(locale, message, { time })}: <ClaimLink claim={claim} locale={locale} />
    </>
  );
}

/** The same in one line, for a page on which the words of both claims stand: with the day of the later one. */
export function Replaced({ claim: { replacedBy }, locale }: { claim: ClaimEntry; locale: Locale }) {
  const messages = messagesFor(locale);
  const { accounts: words } = messages.record;
  const [replacement] = replacedBy;
  if (!replacement) return null;
  const time = shortDate(replacement.said, locale, messages) ?? messages.status.undated;
  return (
    <p className={styles.replaced}>
      {words.superseded} <a href={pathOfReference(locale, replacement.ref)}>{time}</a>
    </p>
  );
}

/** A claim that another text refers to: by what it tells, with its speaker, never by its id. */
export function ClaimLink({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  return (
    <>
      <a href={pathOfClaim(locale, claim)}>
        <LocalizedText text={claim.text} locale={locale} />
      </a>{' '}
      – <bdi>{attributionWords(claim, locale)}</bdi>
    </>
  );
}
