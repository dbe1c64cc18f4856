import type { ReactNode } from 'react';
import { ShareButton } from '@/components/share/ShareButton.client';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { broughtWords } from '@/lib/i18n/words';
import { homePath } from '@/lib/url/paths';
import { Follow } from './Follow.client';
import styles from './frame.module.css';
import { OtherLanguages } from './OtherLanguages';
import { Offline } from './offline.client';
import { PanelBar } from './PanelBar.client';
import { SearchProvider } from './search.client';

interface Props {
  locale: Locale;
  /** What the address asks for, as the page is rendered: "?type=battles". */
  query: string;
  /** The site's own name, and a few words beside it. */
  site: { name: string; tagline: string };
  /** The other languages of the site. */
  others: readonly Locale[];
  /** The record's version. */
  version: string;
  /** The map, which survives navigation. */
  map: ReactNode;
  children: ReactNode;
}

/** An attribute, as a rule would stand in the head of every page of sites that need none. */
const noticeStyle = {
  padding: 'var(--space-2) var(--space-4) 0',
  color: 'var(--ink-soft)',
  fontSize: 'var(--size-0)',
};

/**
 * The site's frame: header, the panel that is the page, and the map that survives navigation. On a small screen the
 * panel is a sheet over the map, and moving the sheet is scrolling the page: nothing traps the finger, every anchor
 * and the Back button work as ever, and without script it is a page with a map on top.
 */
export function Frame({ locale, query, site: named, others, version, map, children }: Props) {
  const messages = messagesFor(locale);
  const { site, sheet, error } = messages;
  const notice = broughtWords(locale)?.notice;
  return (
    <SearchProvider query={query}>
      <div className={styles.frame} data-frame>
        <a className={styles.skip} href="#panel">
          {site.skip}
        </a>
        <header className={styles.header}>
          <a className={styles.name} href={homePath(locale)}>
            {named.name}
          </a>
          <p className={styles.tagline}>{named.tagline}</p>
          <nav className={styles.nav} aria-label={sheet.nav}>
            <a href={`${homePath(locale)}/data`}>{site.data}</a>
            <a href={`${homePath(locale)}/about`}>{site.about}</a>
            <ShareButton locale={locale} label={messages.share.open} version={version} />
            <OtherLanguages locale={locale} others={others} />
          </nav>
        </header>
        <main className={styles.panel} id="panel" tabIndex={-1}>
          <PanelBar locale={locale} words={{ ...sheet, back: site.back }} />
          {notice && (
            <p style={noticeStyle} lang={notice.language} dir={directionOf(notice.language)}>
              {notice.text}
            </p>
          )}
          {children}
        </main>
        <div className={styles.map}>{map}</div>
        <Follow locale={locale} />
        <Offline
          words={{
            offline: site.offline,
            page: site.noPage,
            part: site.noPart,
            asking: error.asking,
            retry: error.retry,
            close: site.closeNotice,
          }}
        />
      </div>
    </SearchProvider>
  );
}
