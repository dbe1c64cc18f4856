import { StillMap, type StillMapData } from '@/components/static-map/StillMap';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Marking } from '@/lib/scene/focus';
import type { SceneGround } from '@/lib/scene/scene';
import type { Params } from '@/lib/url/params';
import { LocatorInset } from './LocatorInset';
import { MapShell } from './MapShell.client';

interface Props {
  locale: Locale;
  still: StillMapData;
  ground: Pick<SceneGround, 'credits' | 'creditsLong'>;
  filters: Params;
  selection: Marking | null;
}

/** The map's place in the page: the still map of the address, and above it, once the page is readable, the live one. */
export function MapSection({ locale, still, ground: { credits, creditsLong }, filters, selection }: Props) {
  const { map: messages, method } = messagesFor(locale);
  // The words of the live map come with it, those of the legend when it is opened.
  const { label, noWebGL, failed, lost, isStill, retry } = messages;
  const legend = { title: messages.legend.title, signs: method.signs.title };
  return (
    <MapShell locale={locale} words={{ label, noWebGL, failed, lost, isStill, retry, legend }} credits={{ credits, creditsLong }}>
      <StillMap {...still} locale={locale} messages={messages} filters={filters} selection={selection} />
      <LocatorInset locator={still.picture.locator} />
    </MapShell>
  );
}
