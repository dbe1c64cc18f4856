import { EntryRows } from '@/components/lists/EntryRows';
import { ClaimLine } from '@/components/panel/ClaimLine';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import sourcing from '@/components/panel/sourcing.module.css';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { pictureSize, type ShownStep } from '@/lib/publish/story-steps';
import { thingPath } from '@/lib/url/paths';
import styles from './stories.module.css';

interface Props {
  slug: string;
  step: Omit<ShownStep, 'picture'>;
  /** Of its map, for readers without script; of a step that is not public none. */
  picture: ShownStep['picture'] | null;
  /** "Step 3 of 10: Who got out" */
  label: string;
  locale: Locale;
}

/** What a step tells, and on request the claims that it rests on and what the map marks. */
export function StepText({ slug, step, picture, label, locale }: Props) {
  const messages = messagesFor(locale);
  const { story: words } = messages;
  const { number, title, text, claims, rows, said, facts, list } = step;
  return (
    <>
      <h2>
        <LocalizedText text={title} locale={locale} />
      </h2>
      <p>
        <LocalizedText text={text} locale={locale} />
      </p>
      {picture && (
        <noscript>
          <a href={`${thingPath(locale, 'stories', slug, { step: number })}#step-${number}`} aria-label={label}>
            <picture>
              <source media="(prefers-color-scheme: dark)" srcSet={picture.dark} />
              <img
                className={styles.picture}
                src={picture.light}
                alt={format(locale, words.picture, { title: textIn(title, locale) })}
                loading="lazy"
                {...pictureSize}
              />
            </picture>
          </a>
        </noscript>
      )}
      {facts.length > 0 && (
        <p className={panel.soft}>
          {format(locale, words.shown, { facts: facts.join(' · ') })} <a href={list}>{words.more}</a>
        </p>
      )}
      {said.length > 0 && (
        <div>
          <h3 className={panel.soft}>{messages.overview.statements}</h3>
          <EntryRows rows={said} locale={locale} />
        </div>
      )}
      <details className={styles.sources}>
        <summary>{format(locale, words.restsOn, { count: claims.length })}</summary>
        <ul className={sourcing.lines}>
          {claims.map((claim) => (
            <ClaimLine key={claim.ref} claim={claim} locale={locale} />
          ))}
        </ul>
        {rows.length > 0 && (
          <>
            <h3>{words.map}</h3>
            <EntryRows rows={rows} locale={locale} />
          </>
        )}
      </details>
    </>
  );
}
