import { formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { type AttributedLink, linksOf } from '@/lib/record/attribution';
import type { ClaimEntry } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import entry from './entry.module.css';
import styles from './panel.module.css';

/** Who says it, through whom, where it was published, in words. All that separates the names is text, so that a copy keeps it. */
export function Chain({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  const { claim: words } = messagesFor(locale);
  const links = linksOf(claim);
  return (
    <ol className={entry.chain} aria-label={words.chainLabel}>
      {links.map((link, i) => (
        <li key={link.source.id}>
          <span className={styles.soft}>
            {formatParts(locale, words.parts[link.part], { source: <Named key="source" link={link} locale={locale} /> })}
          </span>
          {i < links.length - 1 && words.partsBetween}
        </li>
      ))}
    </ol>
  );
}

/** A source of a chain, with what its article says of how it was said. */
function Named({ link: { source, how, inferred }, locale }: { link: AttributedLink; locale: Locale }) {
  const { claim: words, time } = messagesFor(locale);
  const name = textIn(source.name, locale);
  return (
    <>
      <bdi className={entry.named}>{source.actor ? <a href={thingPath(locale, 'actors', source.actor)}>{name}</a> : name}</bdi>
      {how && ` (${textIn(how, locale)})`}
      {inferred && (
        <>
          {' '}
          <span className={entry.tag} data-kind="inferred">
            {time.inferred}
          </span>
        </>
      )}
      {source.kind === 'unnamed' && (
        <>
          {' '}
          <span className={entry.tag} data-kind="unnamed">
            {words.unnamed}
          </span>
        </>
      )}
    </>
  );
}
