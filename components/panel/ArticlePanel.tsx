import { MapFocus } from '@/components/map/focus.client';
import { PreviewArea } from '@/components/map/preview.client';
import { ShareThing } from '@/components/share/ShareThing';
import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { mentionShapes } from '@/lib/publish/mention-shapes';
import type { ArticleDetail } from '@/lib/record/details';
import type { MarkedText } from '@/lib/record/mentions';
import type { ClaimEntry, RecordCatalogue } from '@/lib/record/model';
import { unnamedSpeakers } from '@/lib/record/open-points';
import { readingWords } from '@/lib/record/reading-words';
import { carriedBy } from '@/lib/record/relays';
import type { Focus } from '@/lib/scene/focus';
import { statedDate } from '@/lib/time/words';
import columns from './article.module.css';
import { ClaimCard } from './ClaimCard';
import { CopyKept } from './CopyKept';
import entry from './entry.module.css';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import { MarkedSummary } from './MarkedSummary';
import { OtherLanguage } from './OtherLanguage';
import styles from './panel.module.css';
import { Time } from './Time';

interface Props {
  detail: ArticleDetail;
  /** Our summary with the places found in it, paragraph by paragraph. */
  summary: readonly MarkedText[];
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  record: RecordCatalogue;
  locale: Locale;
}

/** An article: what it is, our summary with the places marked, and its claims beside their paragraphs. */
export function ArticlePanel({ detail, summary, focus, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { article: words } = messages;
  const { article, claims } = detail;
  // Where the text is not summed up, and where a claim names no paragraph, claims stand in one list.
  const apart = claims.filter(({ locator }) => summary.length === 0 || !('paragraph' in locator));
  const { shapes } = mentionShapes(summary, record);
  return (
    <article className={styles.page}>
      {focus && <MapFocus {...focus} />}
      <Lead>
        <p className={styles.kind}>{words.kind}</p>
        <h1 className={styles.title}>
          <LocalizedText text={article.title} locale={locale} />
        </h1>
        <OtherLanguage text={article.title} locale={locale} />
        {article.note && (
          <p className={styles.soft}>
            <LocalizedText text={article.note} locale={locale} />
          </p>
        )}
        <ShareThing locale={locale} record={record} />
      </Lead>
      <Facts detail={detail} record={record} locale={locale} />
      {summary.length > 0 && (
        <section className={styles.section}>
          <h2>{words.summary}</h2>
          <p className={styles.soft}>
            {words.summaryHint} {messages.record.article.showOnMap}
          </p>
          <PreviewArea shapes={shapes} className={columns.paragraphs}>
            {summary.map((text, i) => (
              <section className={columns.paragraph} key={text.plain} id={`paragraph-${i + 1}`}>
                <div className={columns.paragraphText}>
                  <h3>{format(locale, words.paragraph, { count: i + 1 })}</h3>
                  <MarkedSummary text={text} record={record} locale={locale} />
                </div>
                <Claims
                  claims={claims.filter(({ locator }) => 'paragraph' in locator && locator.paragraph === i + 1)}
                  detail={detail}
                  locale={locale}
                />
              </section>
            ))}
          </PreviewArea>
        </section>
      )}
      {apart.length > 0 && (
        <section className={styles.section} id="claims">
          <h2>{words.claims}</h2>
          <Claims claims={apart} detail={detail} locale={locale} />
        </section>
      )}
    </article>
  );
}

function Claims({ claims, detail, locale }: Pick<Props, 'detail' | 'locale'> & { claims: readonly ClaimEntry[] }) {
  const { linked, entries } = detail;
  return (
    <div className={entry.claims}>
      {claims.map((claim) => (
        <ClaimCard key={claim.ref} {...{ claim, linked, entries, locale }} />
      ))}
    </div>
  );
}

function Facts({ detail, record, locale }: Omit<Props, 'summary' | 'focus'>) {
  const { article, claims } = detail;
  const messages = messagesFor(locale);
  const { article: words } = messages;
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const outlet = record.sources.get(article.outlet.source);
  const firstPublisher = record.sources.get(article.copyOf ?? '');
  const unnamed = unnamedSpeakers(claims);
  const carried = carriedBy(claims).filter(({ id }) => id !== firstPublisher?.id);
  return (
    <dl className={entry.facts}>
      {firstPublisher && (
        <div>
          <dt>{words.firstPublisher}</dt>
          <dd>
            <LocalizedText text={firstPublisher.name} locale={locale} />
          </dd>
        </div>
      )}
      <div>
        <dt>{firstPublisher ? words.copiedBy : words.outlet}</dt>
        <dd>
          <span>
            {textIn(outlet?.name, locale)}{' '}
            {article.outlet.basis === 'inferred' && (
              <span className={entry.tag} data-kind="inferred">
                {words.inferred}
              </span>
            )}
          </span>
          {article.outlet.note && (
            <span className={styles.soft}>
              <LocalizedText text={article.outlet.note} locale={locale} />
            </span>
          )}
          {outlet?.description && outlet.descriptionSource && (
            <span className={styles.soft}>
              <LocalizedText text={outlet.description} locale={locale} />{' '}
              {format(locale, messages.record.article.descriptionFrom, {
                source: textIn(record.articles.get(outlet.descriptionSource)?.title, locale) ?? outlet.descriptionSource,
              })}
            </span>
          )}
        </dd>
      </div>
      {carried.length > 0 && (
        <div>
          <dt>{messages.record.article.carries}</dt>
          <dd>
            {format(locale, messages.record.article.carriesHint, {
              sources: formatList(
                locale,
                carried.map(({ name }) => textIn(name, locale)),
              ),
            })}
          </dd>
        </div>
      )}
      {unnamed.length > 0 && (
        <div>
          <dt>{messages.record.article.unnamed}</dt>
          {unnamed.map(({ id, name, unnamedBecause }) => (
            <dd key={id}>
              {textIn(name, locale)}
              {unnamedBecause && ` (${textIn(unnamedBecause, locale)})`}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{words.published}</dt>
        <dd>
          <Time time={article.published} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.language}</dt>
        <dd>
          <span>{languageNames.of(article.language)}</span>
          {article.access === 'cited' && <span className={styles.soft}>{messages.record.article.languageInferred}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.headline}</dt>
        <dd>{article.headline ? <bdi lang={article.language}>{article.headline}</bdi> : words.noHeadline}</dd>
      </div>
      <div>
        <dt>{words.address}</dt>
        <dd>
          {article.url ? (
            <a href={article.url} rel="noreferrer external">
              <bdi>{article.url}</bdi>
            </a>
          ) : (
            (textIn(article.noAddress, locale) ?? words.noAddress)
          )}
        </dd>
      </div>
      {article.alsoAt && (
        <div>
          <dt>{words.alsoAt}</dt>
          <dd>
            {article.alsoAt.map(({ source, url, note }) => (
              <span key={url}>
                <a href={url} rel="noreferrer external">
                  {textIn(record.sources.get(source)?.name, locale)}
                </a>
                {note && (
                  <span className={styles.soft}>
                    {' '}
                    <LocalizedText text={note} locale={locale} />
                  </span>
                )}
              </span>
            ))}
          </dd>
        </div>
      )}
      <CopyKept evidence={article.evidence} locale={locale} />
      <div>
        <dt>{words.access}</dt>
        <dd>
          <span>{readingWords(article, locale)}</span>
          {article.evidence?.accessed && (
            <span className={styles.soft}>
              {format(locale, words.opened, { date: statedDate(article.evidence.accessed, locale, messages) })}
            </span>
          )}
          {article.reading?.note && (
            <span className={styles.soft}>
              <LocalizedText text={article.reading.note} locale={locale} />
            </span>
          )}
          <span className={styles.soft}>
            <a href={`/${locale}/about#cited`}>{messages.claim.gradesHint}</a>
          </span>
        </dd>
      </div>
    </dl>
  );
}
