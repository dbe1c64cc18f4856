import { Lead } from '@/components/panel/Lead';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { StoryEntry } from '@/lib/record/stories';
import { thingPath } from '@/lib/url/paths';
import styles from './stories.module.css';

interface Props {
  stories: readonly Pick<StoryEntry, 'slug' | 'title' | 'summary' | 'steps'>[];
  locale: Locale;
}

/** All stories of the site, each with what it tells and how long it is. */
export function StoryList({ stories, locale }: Props) {
  const { story: words } = messagesFor(locale);
  return (
    <div className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{words.title}</h1>
        <p>{words.intro}</p>
      </Lead>
      <ul className={styles.stories}>
        {stories.map(({ slug, title, summary, steps }) => (
          <li key={slug}>
            <h2>
              <a href={thingPath(locale, 'stories', slug)}>
                <LocalizedText text={title} locale={locale} />
              </a>
            </h2>
            <p>
              <LocalizedText text={summary} locale={locale} />
            </p>
            <p className={panel.soft}>{format(locale, words.steps, { count: steps.length })}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
