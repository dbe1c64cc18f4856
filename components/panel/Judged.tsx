import { Fragment } from 'react';
import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { contextPairs } from '@/lib/record/contest';
import type { AreaEntry, ContestPair, IncidentEntry } from '@/lib/record/model';
import { silentParties, unnamedSpeakers } from '@/lib/record/open-points';
import { claimSets } from '@/lib/record/sets';
import { byRule, type RuleUse, whyContested, whyCorroborated } from '@/lib/record/why';
import { ClaimReference } from './ClaimReference';
import { Layer } from './Layer';
import { LocalizedText } from './LocalizedText';
import styles from './sourcing.module.css';

interface Props {
  entry: IncidentEntry | AreaEntry;
  locale: Locale;
}

/** How its sourcing is judged: what is counted and by which rules, what is contested, what the sources leave open. */
export function Judged({ entry, locale }: Props) {
  const messages = messagesFor(locale);
  const { contest, corroboration } = entry;
  const { layers, why } = messages.record;
  const counting = whyCorroborated(corroboration, locale);
  const differing = whyContested(contest, locale);
  const beside = contextPairs(entry);
  return (
    <Layer id="judged" title={layers.judged}>
      <section className={styles.judged}>
        <h3>{messages.incident.corroboration}</h3>
        <p>{originWords(entry, locale)}</p>
        {corroboration.ofStatement && corroboration.origins.length > 0 && <p>{why.statement}</p>}
        <Rules uses={byRule(counting)} entry={entry} locale={locale} />
      </section>
      {differing.length > 0 && (
        <section className={styles.judged}>
          <h3>{contest.contested ? why.contested : why.uncontested}</h3>
          <Rules uses={byRule(differing)} entry={entry} locale={locale} />
        </section>
      )}
      {beside.length > 0 && (
        <section className={styles.judged}>
          <h3>{why.beside}</h3>
          <Context pairs={beside} entry={entry} locale={locale} />
        </section>
      )}
      <Open entry={entry} locale={locale} />
    </Layer>
  );
}

function Rules({ uses, entry, locale }: Props & { uses: readonly RuleUse[] }) {
  const { rules, why } = messagesFor(locale).record;
  const { shown } = claimSets(entry);
  const between = messagesFor(locale).claim.partsBetween;
  return (
    <ul>
      {uses.map(({ rule, sentences }) => (
        <li key={rule}>
          {sentences.map(({ text, groups }) => (
            <p key={text}>
              {text}
              {groups.map((claims, i) => (
                <Fragment key={claims.map(({ ref }) => ref).join(' ')}>
                  {i > 0 ? between : ' '}
                  {claims.map((claim, j) => (
                    <Fragment key={claim.ref}>
                      {j > 0 && ' – '}
                      <ClaimReference claim={claim} shown={shown} locale={locale} />
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </p>
          ))}
          <p className={styles.rule}>
            <a href={`/${locale}/about#rule-${rule}`}>{format(locale, why.rule, { name: rules[rule].name })}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** On what claims beside the entry differ, each subject once. */
function Context({ pairs, entry, locale }: Props & { pairs: readonly ContestPair[] }) {
  const { partsBetween } = messagesFor(locale).claim;
  const { shown } = claimSets(entry);
  const subjects = new Map<string, ContestPair[]>();
  for (const pair of pairs) subjects.set(textIn(pair.about, locale), [...(subjects.get(textIn(pair.about, locale)) ?? []), pair]);
  return (
    <ul>
      {[...subjects].map(([about, all]) => (
        <li key={about}>
          {format(locale, messagesFor(locale).record.why.besideOn, { about })}{' '}
          {all.map(({ claim, against }, i) => (
            <Fragment key={`${claim.ref} ${against.ref}`}>
              {i > 0 && partsBetween}
              <ClaimReference claim={claim} shown={shown} locale={locale} /> –{' '}
              <ClaimReference claim={against} shown={shown} locale={locale} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What the sources leave open, as its editors found it; who of its parties is not heard, and who speaks without a name. */
function Open({ entry, locale }: Props) {
  const messages = messagesFor(locale);
  const { open: words } = messages.record;
  const silent = silentParties(entry);
  const unnamed = unnamedSpeakers(claimSets(entry).shown);
  const { unknowns = [] } = entry;
  if (silent.length + unnamed.length + unknowns.length === 0) return null;
  return (
    <section className={styles.judged}>
      <h3>{messages.incident.unknowns}</h3>
      <ul data-kind="open">
        {unknowns.map((unknown) => (
          <li key={textIn(unknown, 'en')}>
            <LocalizedText text={unknown} locale={locale} />
          </li>
        ))}
        {unnamed.map(({ id, name, unnamedBecause }) => (
          <li key={id}>
            {format(locale, words.unnamed, { source: textIn(name, locale) })}
            {unnamedBecause && ` ${textIn(unnamedBecause, locale)}`}
          </li>
        ))}
        {silent.length > 0 && (
          <li>
            {format(locale, words.silent, {
              actors: formatList(
                locale,
                silent.map(({ name }) => textIn(name, locale)),
              ),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}

function originWords(entry: IncidentEntry | AreaEntry, locale: Locale): string {
  const { incident: words } = messagesFor(locale);
  const names = entry.corroboration.origins.map(({ source }) => textIn(source.name, locale));
  const { counted, uncounted } = claimSets(entry);
  const [first] = names;
  const sentences = [
    first === undefined
      ? words.noOrigin
      : names.length === 1
        ? format(locale, words.oneOrigin, { count: counted.length, origin: first })
        : format(locale, words.severalOrigins, { count: names.length, origins: formatList(locale, names) }),
    ...(uncounted.length > 0 ? [format(locale, words.notCounted, { count: uncounted.length })] : []),
  ];
  return sentences.join(' ');
}
