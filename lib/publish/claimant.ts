import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { speakerOf } from '../record/attribution';
import type { Dataset } from '../record/dataset';
import type { ClaimEntry } from '../record/model';
import type { IncidentStore, Origin } from '../store/store';

/** The speakers of claims, and the modes in which they put it where all of them put it alike. */
export function speakersOf(claims: readonly ClaimEntry[], locale: Locale) {
  const [first] = claims;
  const alike = claims.every(({ modes }) => modes.join() === first?.modes.join());
  return {
    speakers: [...new Set(claims.map((claim) => textIn(speakerOf(claim).name, locale)))],
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
 * Whose words a record, or a dataset of it, is made of: "Said by the army, a monitor, the rebels and 61 others". Every
 * side is named, and who says most beside them, those with most claims first. Null where nobody says anything.
 */
export async function voicesWords(store: IncidentStore, dataset: Dataset | null, locale: Locale): Promise<string | null> {
  const origins = await store.origins(dataset?.id);
  const named = namedOf(origins).map(({ source }) => textIn(source.name, locale));
  if (named.length === 0) return null;
  const others = new Set(origins.map(({ source }) => textIn(source.name, locale))).size - new Set(named).size;
  const claimant = namesAndOthers([...new Set(named)], others, locale);
  return format(locale, messagesFor(locale).card.voices, { claimant });
}

const mostVoices = 4; // what has room on a card
const leastVoices = 2;

/** The sides with most claims, and the one who is none and says most: two at least. In the order of the origins. */
function namedOf(origins: readonly Origin[]): Origin[] {
  const sides = origins.filter(({ isSide }) => isSide).slice(0, mostVoices);
  const room = Math.min(mostVoices - sides.length, Math.max(1, leastVoices - sides.length));
  const others = origins.filter(({ isSide }) => !isSide).slice(0, room);
  const chosen = new Set([...sides, ...others]);
  return origins.filter((origin) => chosen.has(origin));
}

/** "The army, a monitor and 61 others", of as many names as are wanted. */
const firstNames = (names: readonly string[], most: number, locale: Locale): string =>
  namesAndOthers(names.slice(0, most), names.length - most, locale);

/** "The army, a monitor and 61 others" */
export function namesAndOthers(names: readonly string[], others: number, locale: Locale): string {
  if (others <= 0) return formatList(locale, names);
  const { card, placesBetween: between } = messagesFor(locale);
  return format(locale, card.others, { names: names.join(between), count: others });
}
