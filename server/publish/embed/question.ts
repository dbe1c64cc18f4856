import type { AccountsChart } from '../../../lib/accounts/chart';
import { drawChart } from '../../../lib/accounts/draw';
import { keyOf } from '../../../lib/accounts/key';
import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { escapeHtml } from '../../../lib/publish/embed/code';

/** px of the drawings: one for a phone's width, one for an article's; the style shows one of them. */
const widths = { narrow: 358, broad: 620 };

/** The answers to a question, in the map's place: scrolled where the frame is lower than the chart. */
export function chartHtml(chart: AccountsChart, locale: Locale, origin: string): string {
  const drawings = Object.entries(widths).map(([name, width]) =>
    drawChart(chart, { width, locale, theme: 'page', id: name, origin, className: name }),
  );
  const name = escapeHtml(messagesFor(locale).accounts.title);
  return `<div class="chart" role="region" tabindex="0" aria-label="${name}">${drawings.join('')}</div>`;
}

/** What the signs of this chart mean. */
export function keyHtml(chart: AccountsChart, locale: Locale): string {
  const { accounts: words } = messagesFor(locale);
  const items = keyOf(chart).map((sign) => `<li>${escapeHtml(words.key[sign])}</li>`);
  return `<details><summary>${escapeHtml(words.keyTitle)}</summary><ul>${items.join('')}</ul></details>`;
}
