import type { ReactNode } from 'react';
import { mayDo, type PageName, pages } from '@/lib/desk/actions';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Role } from '@/lib/desk/roles';
import { ownLanguages } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** The site's own name. */
  site: string;
  /** Below /desk/{locale}. */
  path: string;
  /** Of whoever is signed in. */
  role: Role | null;
  children: ReactNode;
}

const offered = [
  'home',
  'documents',
  'published',
  'imports',
  'alerts',
  'account',
  'people',
] as const satisfies readonly PageName[];

export function DeskFrame({ locale, words, site, path, role, children }: Props) {
  const other = ownLanguages.find((one) => one !== locale) ?? locale;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#text">
        {words.skip}
      </a>
      <header className={styles.header}>
        <p className={styles.name}>
          <a href={`/desk/${locale}`}>{words.title}</a> <span>{site}</span>
        </p>
        <nav aria-label={words.nav} className={styles.nav}>
          {role !== null &&
            offered
              .filter((name) => mayDo(pages[name], role))
              .map((name) => (
                <a
                  key={name}
                  href={`/desk/${locale}${pages[name].path}`}
                  aria-current={pages[name].path === path ? 'page' : undefined}
                >
                  {words[name === 'documents' ? 'bulk' : name].title}
                </a>
              ))}
          <a href={`/${locale}`}>{words.publicSite}</a>
          <a href={`/desk/${other}${path}`} hrefLang={other} lang={other} title={words.switchLanguage}>
            {words.otherLanguage}
          </a>
          {role !== null && (
            <ActionForm action="/sign-out" locale={locale} from={path}>
              <button type="submit" className={styles.quiet}>
                {words.signOut}
              </button>
            </ActionForm>
          )}
        </nav>
      </header>
      <main className={styles.main} id="text" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
