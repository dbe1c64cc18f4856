import { format, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pathOfClaim } from '@/lib/record/address';
import type { AreaEntry, ClaimEntry, ContestPair, IncidentEntry } from '@/lib/record/model';
import { Chain } from './Chain';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import styles from './sourcing.module.css';
import { Time } from './Time';

/** Claims that do not fit, side by side, with what exactly differs. */
export function FaceToFace({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { accounts: words } = messagesFor(locale).record;
  const { pairs, settled } = entry.contest;
  return (
    <>
      {pairs.length > 0 && (
        <section className={panel.section}>
          <h2>{words.collide}</h2>
          <p className={panel.soft}>{words.collideHint}</p>
          {pairs.map((pair) => (
            <Pair key={`${pair.claim.ref} ${pair.against.ref}`} pair={pair} settled={false} locale={locale} />
          ))}
        </section>
      )}
      {settled.length > 0 && (
        <section className={panel.section}>
          <h2>{words.settled}</h2>
          {settled.map((pair) => (
            <Pair key={`${pair.claim.ref} ${pair.against.ref}`} pair={pair} settled locale={locale} />
          ))}
        </section>
      )}
    </>
  );
}

function Pair({ pair, settled, locale }: { pair: ContestPair; settled: boolean; locale: Locale }) {
  const { accounts: words, rules } = messagesFor(locale).record;
  return (
    <div className={styles.pair} data-settled={settled}>
      <h3>{format(locale, words.on, { about: pair.about[locale] })}</h3>
      <div className={styles.sides}>
        <Side claim={pair.claim} locale={locale} />
        <Side claim={pair.against} locale={locale} />
      </div>
      {pair.rule !== 'contradiction' && (
        <p className={styles.rule}>
          {rules[pair.rule].name}: {rules[pair.rule].reason}
        </p>
      )}
    </div>
  );
}

function Side({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  const { accounts: words } = messagesFor(locale).record;
  return (
    <div className={styles.side}>
      <Chain claim={claim} locale={locale} />
      <p>
        <a href={pathOfClaim(locale, claim)}>
          <LocalizedText text={claim.text} locale={locale} />
        </a>
      </p>
      <div className={styles.when}>
        <p>{formatParts(locale, words.saidOn, { time: <Time key="time" time={claim.said} locale={locale} note={false} /> })}</p>
        <p>{formatParts(locale, words.of, { time: <Time key="time" time={claim.happened} locale={locale} note={false} /> })}</p>
      </div>
    </div>
  );
}
