import type { Locale } from '../../lib/i18n/locales';
import type { RecordCatalogue } from '../../lib/record/model';
import type { StepFocus } from '../../lib/scene/focus';
import { cellSpot, tilesOf, tileZoom } from '../../lib/scene/many';
import { type Scene, type Spot, sceneOf } from '../../lib/scene/scene';
import { viewOfFrame } from '../../lib/scene/still/locator-view';
import { fitView, frameOf, type Size } from '../../lib/scene/view';
import { besideStep } from '../../lib/store/belonging';
import { type CountedUnit, type Filters, type IncidentStore, mostShown, type Opened } from '../../lib/store/store';
import type { View } from '../../lib/url/params';
import { served } from '../site/served';

/** The scene of what passes the filters, in a language. @param size px of the picture, where no view is given */
export async function loadScene(locale: Locale, filters: Filters, view?: View, size = desk): Promise<Scene> {
  const { record, store } = served();
  const [{ count, box }, areas] = await Promise.all([
    store.extent('incidents', { filters }),
    store.areas({ filters, limit: mostShown }),
  ]);
  if (count <= mostShown) {
    const { items } = await store.summaries({ filters, limit: mostShown });
    return sceneOf(items, areas.items, record, locale, await store.siteExtent(), filters.category);
  }
  const scene = sceneOf([], areas.items, record, locale, await store.siteExtent());
  const shown = box ?? scene.box;
  return {
    ...scene,
    box: shown,
    many: count,
    spots: await spotsOfMany(store, record, filters, locale, view ?? fitView(shown, size)),
  };
}

/** The scene of a page: of a step of a story what it shows, whatever passes the filters of the address. */
export async function sceneBeside(
  opened: Opened,
  step: StepFocus | undefined,
  filters: Filters,
  locale: Locale,
  view?: View,
): Promise<Scene> {
  if (!step || step.filters) return loadScene(locale, step?.filters ?? filters, view);
  const { incidents, areas } = await besideStep(opened.store, step);
  return sceneOf(incidents, areas, opened.record, locale, await opened.store.siteExtent());
}

/** px of a desk's map, and what a still map draws around it. */
const desk: Size = { width: 845, height: 748 };
const drawn: Size = { width: 1600, height: 1000 };

/** What stands where in a view of more incidents than are loaded, by the cells of the tiles; and the units. */
async function spotsOfMany(
  store: IncidentStore,
  record: RecordCatalogue,
  filters: Filters,
  locale: Locale,
  view: View,
): Promise<Spot[]> {
  const z = tileZoom(view.zoom);
  const tiles = tilesOf(viewOfFrame(frameOf(view, drawn)), z);
  const [units, cells] = await Promise.all([store.units(filters), store.cells(tiles, filters)]);
  return [...cells.map((cell) => cellSpot(cell, z)), ...units.map((unit) => unitSpot(unit, record, locale))];
}

/** A unit is drawn as its name with how many are placed to it, never as a point. */
function unitSpot({ key, place, anchor, count, several, contested }: CountedUnit, record: RecordCatalogue, locale: Locale): Spot {
  const [lon, lat] = anchor;
  return {
    id: `region:${key}`,
    anchor,
    name: place === null ? `${lat.toFixed(3)}, ${lon.toFixed(3)}` : record.gazetteer.name(place, locale),
    place: place ?? undefined,
    caption: '',
    isRegion: true,
    haloMeters: null,
    haloLabel: '',
    entries: [],
    many: { count, several, contested, unit: key },
  };
}
