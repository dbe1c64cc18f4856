import Link from 'next/link';
import type { ReactNode } from 'react';
import { MapShell } from '@/components/map/MapShell.client';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Scene } from '@/lib/scene/scene';
import type { Filters } from '@/lib/store/store';
import { homePath } from '@/lib/url/paths';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.client';

interface Props {
  locale: Locale;
  scene: Scene;
  filters: Filters;
  children: ReactNode;
}

/** The site's frame: header, the map that survives navigation, and the panel that is the page. */
export function Frame({ locale, scene, filters, children }: Props) {
  const messages = messagesFor(locale);
  const { site } = messages;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#panel">
        {site.skip}
      </a>
      <header className={styles.header}>
        <Link className={styles.name} href={homePath(locale)}>
          {site.name}
        </Link>
        <p className={styles.tagline}>{site.tagline}</p>
        <nav className={styles.nav}>
          <Link href={`${homePath(locale)}/data`}>{site.data}</Link>
          <Link href={`${homePath(locale)}/about`}>{site.about}</Link>
          <LanguageSwitch locale={locale} label={site.otherLanguage} title={site.switchLanguage} />
        </nav>
      </header>
      <MapShell locale={locale} initial={{ scene, filters }} messages={messages.map} />
      <main className={styles.panel} id="panel" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
