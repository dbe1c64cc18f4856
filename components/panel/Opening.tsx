import { format } from '@/lib/i18n/format';
import { direction, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Opening as OpeningData } from '@/lib/lists/opening';
import { homePath, thingPath } from '@/lib/url/paths';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import own from './opening.module.css';
import panel from './panel.module.css';

interface Props {
  opening: OpeningData;
  locale: Locale;
}

/** How the overview begins: what the site, or the only dataset on it, is about, and where one may begin to read. */
export function Opening({ opening: { about, first, stories, datasets }, locale }: Props) {
  const messages = messagesFor(locale);
  const { overview: words } = messages;
  return (
    <>
      <Lead>
        <h1 className={panel.title}>{about ? <LocalizedText text={about.title} locale={locale} /> : words.title}</h1>
        <p>{about ? <LocalizedText text={about.summary} locale={locale} /> : words.intro}</p>
        {stories.map(({ slug, title, steps }) => (
          <p key={slug}>
            <a className={own.story} href={thingPath(locale, 'stories', slug)}>
              <LocalizedText text={title} locale={locale} />
            </a>{' '}
            <span className={panel.soft}>{format(locale, messages.story.steps, { count: steps })}</span>
          </p>
        ))}
      </Lead>
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
              <a href={`/${locale}/${path}`} lang={lang} dir={lang && direction[lang]}>
                {title}
              </a>{' '}
              <span className={panel.soft}>{date}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
