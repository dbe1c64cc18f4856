'use client';

import { TryAgain } from '@/components/frame/TryAgain.client';
import { ownLanguages } from '@/lib/i18n/languages';
import { directionOf } from '@/lib/i18n/locales';
import { error as words } from '@/messages/error.mjs';

/**
 * When even the site's frame could not be made: in the project's own languages, as nothing is left that knows the reader's. Without
 * the site's styles and type, which may be what did not come.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <body style={{ margin: '2rem', fontFamily: 'system-ui, sans-serif', lineHeight: 1.5, colorScheme: 'light dark' }}>
        <title>{ownLanguages.map((locale) => words[locale].title).join(' · ')}</title>
        <main role="alert">
          {ownLanguages.map((locale) => (
            <section key={locale} lang={locale} dir={directionOf(locale)}>
              <h1>{words[locale].title}</h1>
              <p>{words[locale].text}</p>
              <TryAgain words={words[locale]} />
              <p>
                <a href={`/${locale}`}>{words[locale].home}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
