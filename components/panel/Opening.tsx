import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Opening as OpeningData } from '@/lib/lists/opening';
import { homePath, thingPath } from '@/lib/url/paths';
import { LocalizedText } from './LocalizedText';
import own from './opening.module.css';
import panel from './panel.module.css';

interface Props {
  opening: OpeningData;
  locale: Locale;
}

/** The name of the site, or of the only dataset on it. */
export function OpeningTitle({ opening: { about }, locale }: Props) {
  return about ? <LocalizedText text={about.title} locale={locale} /> : messagesFor(locale).overview.title;
}

/** What the site, or the only dataset on it, is about, and its stories. */
export function OpeningWords({ opening: { about, stories }, locale }: Props) {
  const messages = messagesFor(locale);
  return (
    <>
      <p>{about ? <LocalizedText text={about.summary} locale={locale} /> : messages.overview.intro}</p>
      {stories.map(({ slug, title, steps }) => (
        <p key={slug}>
          <a className={own.story} href={thingPath(locale, 'stories', slug)}>
            <LocalizedText text={title} locale={locale} />
          </a>{' '}
          <span className={own.beside}>{format(locale, messages.story.steps, { count: steps })}</span>
        </p>
      ))}
    </>
  );
}

/** The datasets of the site, where there are several, and where one may begin to read. */
export function OpeningLinks({ opening: { about, first, datasets }, locale }: Props) {
  const { overview: words } = messagesFor(locale);
  return (
    <>
      {datasets.length > 0 && (
        <nav aria-label={words.datasets}>
          <ul className={own.datasets}>
            {about && (
              <li>
                <a href={homePath(locale)}>{words.allDatasets}</a>
              </li>
            )}
            {datasets.map(({ id, title, incidents, version }) => (
              <li key={id}>
                <a href={homePath(locale, { dataset: [id] })} aria-current={id === about?.id ? 'true' : undefined}>
                  <LocalizedText text={title} locale={locale} />
                </a>{' '}
                <span className={panel.soft}>
                  {[...(version ? [version] : []), format(locale, words.incidentCount, { count: incidents })].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {first.length > 0 && (
        <ul className={own.first} aria-label={words.first}>
          {first.map(({ path, title, date, lang }) => (
            <li key={path}>
              <a href={`/${locale}/${path}`} lang={lang} dir={lang && directionOf(lang)}>
                {title}
              </a>{' '}
              <span className={own.beside}>{date}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
