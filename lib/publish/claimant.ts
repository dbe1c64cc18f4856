import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { speakerOf } from '../record/attribution';
import type { Dataset } from '../record/dataset';
import type { ClaimEntry } from '../record/model';
import type { IncidentStore } from '../store/store';

/** The speakers of claims, and the modes in which they put it where all of them put it alike. */
export function speakersOf(claims: readonly ClaimEntry[], locale: Locale) {
  const [first] = claims;
  const alike = claims.every(({ modes }) => modes.join() === first?.modes.join());
  return {
    speakers: [...new Set(claims.map((claim) => speakerOf(claim).name[locale]))],
    modes: alike ? (first?.modes ?? []) : [],
  };
}

/** "Athr’s correspondent: reports"; of several speakers the first two and how many others. */
export function claimantWords(claims: readonly ClaimEntry[], locale: Locale): string {
  const messages = messagesFor(locale);
  const { speakers, modes } = speakersOf(claims, locale);
  const claimant = firstNames(speakers, 2, locale);
  const how = formatList(
    locale,
    modes.map((mode) => messages.modes[mode]),
  );
  if (speakers.length === 1 && how) return format(locale, messages.card.said, { claimant, mode: how });
  return format(locale, messages.card.saidBy, { claimant });
}

/**
 * Whose words a record, or a dataset of it, is made of: "Said by the army, a monitor and 61 others", those with
 * most claims first. Null where nobody says anything.
 */
export async function voicesWords(store: IncidentStore, dataset: Dataset | null, locale: Locale): Promise<string | null> {
  const names = [...new Set((await store.origins(dataset?.id)).map(({ name }) => name[locale]))];
  if (names.length === 0) return null;
  return format(locale, messagesFor(locale).card.voices, { claimant: firstNames(names, 2, locale) });
}

/** "The army, a monitor and 61 others" */
function firstNames(names: readonly string[], most: number, locale: Locale): string {
  const others = names.length - most;
  if (others <= 0) return formatList(locale, names);
  const first = names.slice(0, most).join(locale === 'ar' ? '، ' : ', ');
  return format(locale, messagesFor(locale).card.others, { names: first, count: others });
}
