import { StillMap, type StillMapData } from '@/components/static-map/StillMap';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { SceneGround } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import { LocatorInset } from './LocatorInset';
import { MapShell } from './MapShell.client';

interface Props {
  locale: Locale;
  still: StillMapData;
  ground: Pick<SceneGround, 'credits' | 'creditsLong'>;
  filters: Params;
  selection: Selection | null;
}

/** The map's place in the page: the still map of the address, and above it, once the page is readable, the live one. */
export function MapSection({ locale, still, ground: { credits, creditsLong }, filters, selection }: Props) {
  const messages = messagesFor(locale).map;
  // The words of the live map come with it.
  const { label, noWebGL, failed, lost, retry, legend } = messages;
  return (
    <MapShell locale={locale} words={{ label, noWebGL, failed, lost, retry, legend }} credits={{ credits, creditsLong }}>
      <StillMap {...still} locale={locale} messages={messages} filters={filters} selection={selection} />
      <LocatorInset locator={still.picture.locator} />
    </MapShell>
  );
}
