import { Fragment } from 'react';
import { format, formatList, formatParts, isolate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { entryPath, pathOfClaim } from '@/lib/record/address';
import { contest } from '@/lib/record/contest';
import type { ClaimEntry, RowOrigin } from '@/lib/record/model';
import { locatorWords } from '@/lib/record/reading-words';
import { datasetPath } from '@/lib/url/paths';
import { Chain } from './Chain';
import { CitedTag, ClaimLink, Replacement } from './ClaimMarks';
import styles from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import { Time } from './Time';

interface Props {
  claim: ClaimEntry;
  locale: Locale;
  /** On its own article's page it carries the anchor and links to the map; elsewhere it links to the article. */
  inArticle?: boolean;
  /** Inside an account its heading is one level lower, and what it stands against is shown beside the accounts. */
  within?: 'account';
  /** It belongs beside the entry, not to it: a judgement, a forecast, somebody else's view. */
  beside?: boolean;
}

/** One claim with its mode, chain, times, place in the text, and what it stands against. */
export function ClaimCard({ claim, locale, inArticle = false, within, beside = false }: Props) {
  const messages = messagesFor(locale);
  const { claim: words } = messages;
  const Heading = within === 'account' ? 'h4' : 'h3';
  const onMap = [...claim.incidents, ...claim.areas];
  return (
    <article
      className={styles.claim}
      id={inArticle ? `claim-${claim.id}` : undefined}
      data-contested={contest([claim]).contested}
      data-access={claim.access}
      data-superseded={claim.replacement !== null}
    >
      <Heading>
        <a href={inArticle ? `#claim-${claim.id}` : pathOfClaim(locale, claim)}>
          <LocalizedText text={claim.text} locale={locale} />
        </a>
      </Heading>
      <p className={styles.claimHead}>
        <span className={styles.mode}>
          {formatList(
            locale,
            claim.modes.map((mode) => messages.modes[mode]),
          )}
        </span>
        <CitedTag claim={claim} locale={locale} />
        {beside && <span className={panel.soft}>{messages.record.accounts.beside}</span>}
      </p>
      <Chain claim={claim} locale={locale} />
      <dl className={styles.times}>
        <div>
          <dt>{words.said}:</dt>
          <dd>
            <Time time={claim.said} locale={locale} note={inArticle} />
          </dd>
        </div>
        <div>
          <dt>{claim.modes[0] === 'predicts' || claim.modes[0] === 'supposes' ? words.wouldHappen : words.happened}:</dt>
          <dd>
            <Time time={claim.happened} locale={locale} note={inArticle} />
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
      {claim.contradicts.length > 0 && within !== 'account' && (
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
      {claim.supports.length > 0 && within !== 'account' && (
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
      <Locator claim={claim} locale={locale} inArticle={inArticle} />
      {inArticle && (
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
      )}
    </article>
  );
}

/** How far its text was read and in which paragraph it stands, with a link to the page. */
function Locator({ claim, locale, inArticle }: { claim: ClaimEntry; locale: Locale; inArticle: boolean }) {
  const { claim: words } = messagesFor(locale);
  const { article, row } = claim;
  const site = article.url && new URL(article.url).hostname.replace(/^www\./, '');
  const parts = [
    // The tag in the head of the card says it of a claim at second hand.
    claim.access === 'read' && locatorWords(claim, locale),
    row && <RowWords row={row} locale={locale} />,
    !inArticle && !row && (
      <a href={pathOfClaim(locale, claim)}>
        <LocalizedText text={article.title} locale={locale} />
      </a>
    ),
    article.url && site && (
      <a href={article.url} rel="noreferrer external">
        {format(locale, words.page, { site: isolate(site) })}
      </a>
    ),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className={panel.soft}>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are always these, in this order
        <Fragment key={i}>
          {i > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** Which row of which dataset, with its licence. */
function RowWords({ row: { dataset, id }, locale }: { row: RowOrigin; locale: Locale }) {
  const { imported: words } = messagesFor(locale);
  const { title, version = '', licence } = dataset;
  return (
    <>
      {formatParts(locale, words.row, {
        row: <bdi key="row">{id}</bdi>,
        dataset: (
          <a key="dataset" href={datasetPath(locale, dataset.id)}>
            <LocalizedText text={title} locale={locale} />
          </a>
        ),
        version: <bdi key="version">{version}</bdi>,
      })}
      {' · '}
      {words.licence}:{' '}
      {licence.url ? (
        <a href={licence.url} rel="noreferrer license external">
          <bdi>{licence.name}</bdi>
        </a>
      ) : (
        <bdi>{licence.name}</bdi>
      )}
    </>
  );
}
