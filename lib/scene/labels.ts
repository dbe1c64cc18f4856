import type { Where } from '../geometry/where';
import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { whereWords } from '../place/words';
import { speakerOf } from '../record/attribution';
import type { AreaEntry, RecordCatalogue } from '../record/model';
import { claimingOf } from '../record/sets';
import { isSupposed } from '../record/status';

/** "an area of at most 5–7 km²", or null where no size is claimed. */
export function claimedSize(entry: { where: Where }, locale: Locale): string | null {
  if (entry.where.relation !== 'sized-area') return null;
  const messages = messagesFor(locale);
  const [min, max] = entry.where.areaKm2;
  if (!entry.where.atMost) return format(locale, messages.area.about, { min, max });
  return format(locale, min === max ? messages.area.atMostOne : messages.area.atMost, { min, max });
}

/** Who claims an area: whoever says the claims that it stands for. */
export const claimants = (entry: AreaEntry, locale: Locale): string =>
  formatList(locale, [...new Set(claimingOf(entry).map((claim) => textIn(speakerOf(claim).name, locale)))]);

/** The same for a narrow map, where "southern countryside of Hasakah" would cover it: size and claimant stay. */
export function shortAreaLabel(entry: AreaEntry, record: RecordCatalogue, locale: Locale): string {
  const { where } = entry;
  if (where.relation !== 'direction' || !where.heading || !isSupposed(entry)) return areaLabel(entry, record, locale);
  const { area, bearings, headings } = messagesFor(locale);
  return format(locale, area.supposedShort, {
    kind: area.supposedKinds[entry.kind],
    bearing: bearings[where.heading],
    heading: headings[where.heading],
  });
}

/** The label that an area carries on the map: its size and claimant, or that it is only supposed. */
export const areaLabel = (entry: AreaEntry, record: RecordCatalogue, locale: Locale): string =>
  areaWords({ where: entry.where, supposed: isSupposed(entry), kind: entry.kind }, claimants(entry, locale), record, locale);

/** The same of an area's summary. @param claimant who claims it, in words */
export function areaWords(
  { where, supposed, kind }: { where: Where; supposed: boolean; kind: AreaEntry['kind'] },
  claimant: string,
  record: RecordCatalogue,
  locale: Locale,
): string {
  const messages = messagesFor(locale);
  const size = claimedSize({ where }, locale);
  if (size) return format(locale, messages.area.label, { size, claimant });
  const title = whereWords(where, record.gazetteer, locale);
  return supposed ? format(locale, messages.area.supposedLabel, { kind: messages.area.supposedKinds[kind], title }) : title;
}
