import { CorrectedNotice, Corrections } from '@/components/panel/Corrections';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { ShownStep } from '@/lib/publish/story-steps';
import type { StoryEntry } from '@/lib/record/stories';
import { thingPath } from '@/lib/url/paths';
import { StepText } from './StepText';

interface Props {
  story: StoryEntry;
  steps: readonly ShownStep[];
  locale: Locale;
}

/** A story as readers would get it, without the map that follows it: that shows what is public. */
export function StoryPreview({ story: { slug, title, summary, corrections }, steps, locale }: Props) {
  const { story: words } = messagesFor(locale);
  return (
    <article className={panel.page}>
      <h1 className={panel.title}>
        <LocalizedText text={title} locale={locale} />
      </h1>
      <p>
        <LocalizedText text={summary} locale={locale} />
      </p>
      <CorrectedNotice corrections={corrections} locale={locale} />
      {steps.map((step) => {
        const { number } = step;
        const label = format(locale, words.stepOf, { number, count: steps.length, title: textIn(step.title, locale) });
        return (
          <section key={number} aria-label={label}>
            <StepText slug={slug} step={step} picture={null} label={label} locale={locale} />
          </section>
        );
      })}
      <Corrections
        corrections={corrections}
        path={thingPath(locale, 'stories', slug)}
        title={textIn(title, locale)}
        locale={locale}
      />
    </article>
  );
}
