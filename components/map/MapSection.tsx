import { StillMap } from '@/components/static-map/StillMap';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Basemaps } from '@/lib/scene/basemaps.mjs';
import type { Focus } from '@/lib/scene/focus';
import type { Scene } from '@/lib/scene/scene';
import type { StillBasemap } from '@/lib/scene/still';
import { pagePicture } from '@/lib/scene/still/page';
import { fitView } from '@/lib/scene/view';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';
import { LocatorInset } from './LocatorInset';
import { MapShell } from './MapShell.client';

interface Props {
  locale: Locale;
  scene: Scene;
  /** What the address asks for: filters, view, basemap. */
  asked: Params;
  filters: Params;
  selection: Selection | null;
  focus: Focus | null;
  basemap: StillBasemap;
  bases: Basemaps;
}

/** The map's place in the page: the still map of the address, and above it, once the page is readable, the live one. */
export function MapSection({ locale, scene, asked, filters, selection, focus, basemap, bases }: Props) {
  const messages = messagesFor(locale).map;
  const box = focus?.box ?? scene.box;
  const { credits, creditsLong } = scene.ground;
  const picture = pagePicture(
    scene,
    { locale, view: asked.map, selection, box, outline: focus?.geometry ?? null, name: focus?.name, id: 'ground' },
    basemap,
  );
  const { zoom } = asked.map ?? fitView(box, picture);
  return (
    <MapShell locale={locale} messages={messages} bases={bases} credits={{ credits, creditsLong }}>
      <StillMap
        picture={picture}
        scene={scene}
        zoom={zoom}
        locale={locale}
        messages={messages}
        filters={filters}
        selection={selection}
      />
      <LocatorInset locator={picture.locator} />
    </MapShell>
  );
}
