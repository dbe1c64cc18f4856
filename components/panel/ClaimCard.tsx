import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { isContested } from '@/lib/record/contest';
import type { ArticleDetail } from '@/lib/record/details';
import type { ClaimEntry } from '@/lib/record/model';
import { locatorWords } from '@/lib/record/reading-words';
import { thingPath } from '@/lib/url/paths';
import { Chain } from './Chain';
import { CitedTag, ClaimLink, Replacement } from './ClaimMarks';
import styles from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import { PageLinks } from './PageLinks';
import panel from './panel.module.css';
import { Time } from './Time';

interface Props extends Pick<ArticleDetail, 'linked' | 'entries'> {
  claim: ClaimEntry;
  locale: Locale;
}

/** One claim on the page of its article, with its mode, chain, times, place in the text, and what it stands against. */
export function ClaimCard({ claim, linked, entries, locale }: Props) {
  const messages = messagesFor(locale);
  const { claim: words } = messages;
  const onMap = [...claim.incidents, ...claim.areas].flatMap((slug) => entries[slug] ?? []);
  return (
    <article
      className={styles.claim}
      id={`claim-${claim.id}`}
      data-contested={isContested(claim)}
      data-access={claim.access}
      data-superseded={claim.replacedBy.length > 0}
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
            claim.hedges.map((hedge) => textIn(hedge, locale)),
          )}
        </p>
      )}
      <Replacement claim={claim} linked={linked} locale={locale} />
      {claim.contradicts.length > 0 && (
        <div className={styles.against}>
          <h4>{words.against}</h4>
          <Links links={claim.contradicts} linked={linked} locale={locale} />
        </div>
      )}
      {claim.supports.length > 0 && (
        <div className={styles.agrees}>
          <h4>{words.supports}</h4>
          <Links links={claim.supports} linked={linked} locale={locale} />
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
            {onMap.map(({ kind, slug, title }, i) => (
              <span key={slug}>
                {i > 0 && ' · '}
                <a href={thingPath(locale, kind, slug)}>
                  <LocalizedText text={title} locale={locale} />
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

interface LinksProps extends Pick<Props, 'linked' | 'locale'> {
  links: ClaimEntry['supports'];
}

/** The claims that a claim is linked to, each with what exactly agrees or differs. */
function Links({ links, linked, locale }: LinksProps) {
  const { claim: words } = messagesFor(locale);
  return links.map(({ claim: ref, about }) => {
    const other = linked[ref];
    return (
      other && (
        <p key={ref}>
          <ClaimLink claim={other} locale={locale} />{' '}
          <span className={panel.soft}>({format(locale, words.about, { about: textIn(about, locale) })})</span>
        </p>
      )
    );
  });
}
