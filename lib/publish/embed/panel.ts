import { format, rangesIn } from '../../i18n/format';
import type { Locale } from '../../i18n/locales';
import { messagesFor } from '../../i18n/messages';
import { textIn } from '../../i18n/text-in';
import { entryPath, kindOf } from '../../record/address';
import { speakerOf } from '../../record/attribution';
import type { RecordCatalogue } from '../../record/model';
import type { Found } from '../../store/belonging';
import { shortDate } from '../../time/words';
import { entrySubject } from '../metadata';
import type { Mark, Subject } from '../subject';
import { escapeHtml } from './code';

/** Entries that the panel of an embed names; the full map has the rest. */
const mostEntries = 6;

/** Text as HTML in which no range of figures breaks: "5–7 km²" stays on one line. */
export const textHtml = (text: string): string =>
  rangesIn(text)
    .map(({ part, isRange }) => (isRange ? `<span class="whole">${escapeHtml(part)}</span>` : escapeHtml(part)))
    .join('');

export const tagsHtml = (marks: readonly Mark[]): string =>
  marks.map(({ kind, text }) => `<span class="tag" data-kind="${kind}">${escapeHtml(text)}</span>`).join(' ');

/** When and where, as far as the title does not say it; lines break between the facts. */
export function factsHtml({ facts, title }: Subject): string {
  const told = facts.filter((fact) => !title.includes(fact));
  const spans = told.map((fact, i) => `<span>${textHtml(fact)}${i < told.length - 1 ? '\u00a0·' : ''}</span>`);
  return spans.length > 0 ? `<p class="facts">${spans.join(' ')}</p>` : '';
}

/** The text beside the map: of one thing what is said of it and what stands against it; of many, the list. */
export function panelHtml(subject: Subject, record: RecordCatalogue, locale: Locale, origin: string): string {
  const messages = messagesFor(locale);
  const { selection } = subject;
  const [only] = [...subject.incidents, ...subject.areas];
  const parts: string[] = [];
  if (subject.summary) parts.push(`<p>${textHtml(subject.summary)}</p>`);
  if (only && (selection?.kind === 'incidents' || selection?.kind === 'areas')) {
    for (const { against } of only.contest.pairs.slice(0, 3))
      parts.push(
        `<p><small>${escapeHtml(messages.incident.otherwise)}: ${escapeHtml(textIn(speakerOf(against).name, locale))}. ${textHtml(textIn(against.text, locale))}</small></p>`,
      );
  } else if (only) parts.push(...listHtml(subject, record, locale, origin));
  // A thing without entries says so in its mark.
  else if (!selection) parts.push(`<p>${escapeHtml(messages.embed.empty)}</p>`);
  return `<section class="panel" tabindex="0" aria-label="${escapeHtml(messages.embed.entries)}">${parts.join('')}</section>`;
}

function listHtml({ incidents, areas, matched }: Found, record: RecordCatalogue, locale: Locale, origin: string): string[] {
  const messages = messagesFor(locale);
  const items = [...incidents, ...areas].slice(0, mostEntries).map((entry) => {
    const { claimant, marks } = entrySubject(entry, record, { kind: kindOf(entry), slug: entry.slug }, locale);
    const date = shortDate(entry.time, locale, messages) ?? messages.status.undated;
    const href = `${origin}${entryPath(locale, entry)}`;
    return `<li><a href="${href}" target="_blank" rel="noopener">${textHtml(textIn(entry.title, locale))}</a><br><small>${escapeHtml([date, claimant, ...marks.map(({ text }) => text)].join(' · '))}</small></li>`;
  });
  const more = matched.incidents + matched.areas - items.length;
  return [
    `<ul>${items.join('')}</ul>`,
    ...(more > 0 ? [`<p><small>${escapeHtml(format(locale, messages.embed.more, { count: more }))}</small></p>`] : []),
  ];
}
