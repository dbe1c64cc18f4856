import { format } from '../../../lib/i18n/format';
import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { escapeHtml } from '../../../lib/publish/embed/code';
import { textHtml } from '../../../lib/publish/embed/panel';
import { pathOfClaim } from '../../../lib/record/address';
import { speakerOf } from '../../../lib/record/attribution';
import { type StoryEntry, stepOf } from '../../../lib/record/stories';
import type { IncidentStore } from '../../../lib/store/store';
import { type EmbedAddress, embedPath } from '../../../lib/url/embed';

interface Asked extends EmbedAddress {
  store: IncidentStore;
  locale: Locale;
  origin: string;
}

/** A step of an embedded story below its map: what is told, who says it, and the ways to the steps beside it, within the frame. */
export async function storyHtml(story: StoryEntry, { store, locale, origin, params, options }: Asked): Promise<string> {
  const { story: words } = messagesFor(locale);
  const { number, step } = stepOf(story, params.step);
  const count = story.steps.length;
  const to = (other: number): string =>
    escapeHtml(embedPath(locale, { kind: 'stories', slug: story.slug }, { params: { ...params, step: other }, options }));
  const way = (other: number, label: string, rel: 'prev' | 'next'): string =>
    other < 1 || other > count ? '<span></span>' : `<a rel="${rel}" href="${to(other)}">${escapeHtml(label)}</a>`;
  // A speaker is named once, with the first of their claims.
  const speakers = new Map(
    (await store.claimsOf(step.claims)).toReversed().map((claim) => [textIn(speakerOf(claim).name, locale), claim] as const),
  );
  const sources = [...speakers]
    .toReversed()
    .map(
      ([name, claim]) =>
        `<a href="${origin}${escapeHtml(pathOfClaim(locale, claim))}" target="_blank" rel="noopener">${escapeHtml(name)}</a>`,
    );
  const claims = format(locale, words.restsOn, { count: step.claims.length });
  return `<section class="panel" tabindex="0" aria-label="${escapeHtml(words.kind)}"><h2>${textHtml(textIn(step.title, locale))}</h2><p>${textHtml(textIn(step.text, locale))}</p><p><small>${escapeHtml(claims)}: ${sources.join(messagesFor(locale).placesBetween)}</small></p><nav aria-label="${escapeHtml(words.controls)}">${way(number - 1, words.previous, 'prev')}<span>${escapeHtml(format(locale, words.step, { number, count }))}</span>${way(number + 1, words.next, 'next')}</nav></section>`;
}
