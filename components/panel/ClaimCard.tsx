import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { entryPath } from '@/lib/record/address';
import { contest } from '@/lib/record/contest';
import type { ClaimEntry } from '@/lib/record/model';
import { locatorWords } from '@/lib/record/reading-words';
import { Chain } from './Chain';
import { CitedTag, ClaimLink, Replacement } from './ClaimMarks';
import styles from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import { PageLinks } from './PageLinks';
import panel from './panel.module.css';
import { Time } from './Time';

interface Props {
  claim: ClaimEntry;
  locale: Locale;
}

/** One claim on the page of its article, with its mode, chain, times, place in the text, and what it stands against. */
export function ClaimCard({ claim, locale }: Props) {
  const messages = messagesFor(locale);
  const { claim: words } = messages;
  const onMap = [...claim.incidents, ...claim.areas];
  return (
    <article
      className={styles.claim}
      id={`claim-${claim.id}`}
      data-contested={contest([claim]).contested}
      data-access={claim.access}
      data-superseded={claim.replacement !== null}
    >
      <h3>
        <a href={`#claim-${claim.id}`}>
          <LocalizedText text={claim.text} locale={locale} />
        </a>
      </h3>
      <p className={styles.claimHead}>
        <span className={styles.mode}>
          {formatList(
            locale,
            claim.modes.map((mode) => messages.modes[mode]),
          )}
        </span>
        <CitedTag claim={claim} locale={locale} />
      </p>
      <Chain claim={claim} locale={locale} />
      <dl className={styles.times}>
        <div>
          <dt>{words.said}:</dt>
          <dd>
            <Time time={claim.said} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{claim.modes[0] === 'predicts' || claim.modes[0] === 'supposes' ? words.wouldHappen : words.happened}:</dt>
          <dd>
            <Time time={claim.happened} locale={locale} />
          </dd>
        </div>
      </dl>
      {claim.hedges.length > 0 && (
        <p className={panel.soft}>
          {words.hedges}:{' '}
          {formatList(
            locale,
            claim.hedges.map((hedge) => hedge[locale]),
          )}
        </p>
      )}
      <Replacement claim={claim} locale={locale} />
      {claim.contradicts.length > 0 && (
        <div className={styles.against}>
          <h4>{words.against}</h4>
          {claim.contradicts.map(({ claim: other, about }) => (
            <p key={other.ref}>
              <ClaimLink claim={other} locale={locale} />{' '}
              <span className={panel.soft}>({format(locale, words.about, { about: about[locale] })})</span>
            </p>
          ))}
        </div>
      )}
      {claim.supports.length > 0 && (
        <div className={styles.agrees}>
          <h4>{words.supports}</h4>
          {claim.supports.map(({ claim: other, about }) => (
            <p key={other.ref}>
              <ClaimLink claim={other} locale={locale} />{' '}
              <span className={panel.soft}>({format(locale, words.about, { about: about[locale] })})</span>
            </p>
          ))}
        </div>
      )}
      <p className={panel.soft}>
        {/* The tag in the head of the card says it of a claim at second hand. */}
        {claim.access === 'read' && `${locatorWords(claim, locale)} · `}
        <PageLinks article={claim.article} locale={locale} />
      </p>
      <p className={panel.soft}>
        {onMap.length > 0 ? (
          <>
            {words.onMap}:{' '}
            {onMap.map((entry, i) => (
              <span key={entry.slug}>
                {i > 0 && ' · '}
                <a href={entryPath(locale, entry)}>
                  <LocalizedText text={entry.title} locale={locale} />
                </a>
              </span>
            ))}
          </>
        ) : (
          words.noPin
        )}
      </p>
    </article>
  );
}
