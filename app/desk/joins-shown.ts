import { type EntryShown, entryShown } from '@/lib/desk/entry-shown';
import type { DeskMessages } from '@/lib/desk/messages';
import type { OnMapKind } from '@/lib/desk/work';
import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Likely } from '@/server/desk/likely';
import { served } from '@/server/site/served';

/** What is likely the same as what some claims tell, each with why. */
export function likelyShown(
  likely: readonly Likely[] | null,
  kind: OnMapKind,
  { writing: { joins } }: DeskMessages,
  locale: Locale,
): EntryShown[] | null {
  const { gazetteer } = served().record;
  return (
    likely?.map(({ entry, reasons, distanceMeters }) => {
      const apart = distanceMeters ? [format(locale, joins.apart, { distance: formatDistance(locale, distanceMeters) })] : [];
      return entryShown(
        { kind, id: entry.slug, titles: entry.title, status: 'published', entry },
        { gazetteer, locale, reasons: [...reasons.map((reason) => joins.reasons[reason]), ...apart] },
      );
    }) ?? null
  );
}
