import { CorrectedNotice, Corrections } from '@/components/panel/Corrections';
import { Lead } from '@/components/panel/Lead';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import { ShareButton } from '@/components/share/ShareButton.client';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { ShownStep } from '@/lib/publish/story-steps';
import type { StoryEntry } from '@/lib/record/stories';
import { thingPath } from '@/lib/url/paths';
import { Steps } from './Steps.client';
import { StepText } from './StepText';

interface Props {
  story: Pick<StoryEntry, 'slug' | 'title' | 'summary' | 'corrections'>;
  steps: readonly ShownStep[];
  /** The step that the address names. */
  current: number;
  /** The record's, for sharing. */
  version: string;
  locale: Locale;
}

/** A story: its text step by step, through which the map follows. Without script every step has its picture. */
export function StoryPanel({ story, steps, current, version, locale }: Props) {
  const { slug, title, summary, corrections } = story;
  const messages = messagesFor(locale);
  const { story: words } = messages;
  const labels = steps.map((step) =>
    format(locale, words.stepOf, { number: step.number, count: steps.length, title: textIn(step.title, locale) }),
  );
  return (
    <article className={panel.page} data-story>
      <Lead>
        <p className={panel.kind}>
          <a href={`/${locale}/stories`}>{words.title}</a> · {format(locale, words.steps, { count: steps.length })}
        </p>
        <h1 className={panel.title}>
          <LocalizedText text={title} locale={locale} />
        </h1>
        <p>
          <LocalizedText text={summary} locale={locale} />
        </p>
        <CorrectedNotice corrections={corrections} locale={locale} />
        <p className={panel.soft}>{words.hint}</p>
        <div>
          <ShareButton locale={locale} label={messages.share.title} version={version} scope="alone" />
        </div>
      </Lead>
      <Steps
        focuses={steps.map(({ focus }) => focus)}
        initial={current}
        labels={labels}
        words={{ previous: words.previous, next: words.next, controls: words.controls, keys: words.keys }}
        texts={steps.map((step) => (
          <StepText
            key={step.number}
            slug={slug}
            step={step}
            picture={step.picture}
            label={labels[step.number - 1] ?? ''}
            locale={locale}
          />
        ))}
      />
      <Corrections
        corrections={corrections}
        path={thingPath(locale, 'stories', slug)}
        title={textIn(title, locale)}
        locale={locale}
      />
    </article>
  );
}
