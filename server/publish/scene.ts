import type { Locale } from '../../lib/i18n/locales';
import type { Subject } from '../../lib/publish/subject';
import type { RecordCatalogue } from '../../lib/record/model';
import type { Focus } from '../../lib/scene/focus';
import { cellSpot, tilesOf, tileZoom } from '../../lib/scene/many';
import { type Scene, type Spot, sceneOf } from '../../lib/scene/scene';
import { viewOfFrame } from '../../lib/scene/still/locator-view';
import { fitView, frameOf, type Size } from '../../lib/scene/view';
import { besideStep } from '../../lib/store/belonging';
import type { Box } from '../../lib/store/box';
import { type CountedUnit, type Filters, type IncidentStore, mostShown, type Opened } from '../../lib/store/store';
import { mapFiltersOn } from '../../lib/url/map-filters';
import type { Params, View } from '../../lib/url/params';
import { keptOfEach } from '../kept';

/** What of a map of many is drawn: a view, or what shows a box in a picture of that size, px. */
interface Look {
  view?: View | undefined;
  /** Default: what passes the filters. */
  box?: Box | null | undefined;
  size?: Size;
}

const room = 10_000; // entries

/** Scenes that do not hang on the view, so that every view of the same entries has the same. */
const scenesOf = keptOfEach<RecordCatalogue, Scene>(
  'scenes',
  room,
  ({ spots }) => 1 + spots.reduce((sum, { entries }) => sum + entries.length, 0),
);

/** The scene of what passes the filters, in a language. */
async function loadScene(
  { record, store }: Opened,
  locale: Locale,
  filters: Filters,
  { view, box: seen, size = desk }: Look,
): Promise<Scene> {
  const [{ count, box }, areas] = await Promise.all([
    store.extent('incidents', { filters }),
    store.areas({ filters, limit: mostShown }),
  ]);
  if (count <= mostShown)
    return scenesOf(record).once(`${locale} ${JSON.stringify(filters)}`, async () => {
      const { items } = await store.summaries({ filters, limit: mostShown });
      return sceneOf(items, areas.items, record, locale, await store.siteExtent(), filters.category);
    });
  const scene = sceneOf([], areas.items, record, locale, await store.siteExtent());
  const shown = box ?? scene.box;
  const counted = await spotsOfMany(store, record, filters, locale, view ?? fitView(seen ?? shown, size));
  return { ...scene, box: shown, many: count, spots: [...scene.spots, ...counted] };
}

/** The scene of a page, without `focus.own`: of a step of a story what it shows, whatever passes the filters of the address. */
export async function sceneBeside(
  opened: Opened,
  focus: Pick<Focus, 'step' | 'box'> | null,
  filters: Filters,
  locale: Locale,
  look: Look = {},
): Promise<Scene> {
  const step = focus?.step;
  if (!step || step.filters) return loadScene(opened, locale, step?.filters ?? filters, { box: focus?.box, ...look });
  const { incidents, areas } = await besideStep(opened.store, step);
  return sceneOf(incidents, areas, opened.record, locale, await opened.store.siteExtent());
}

/**
 * The scene of a picture of a subject: just its incidents and areas; of more than a map holds, all that its page shows,
 * counted by the index.
 */
export async function sceneOfSubject(
  opened: Opened,
  { selection, incidents, areas, matched }: Subject,
  { focus, params, ...look }: Look & { focus: Focus | null; params: Params },
  locale: Locale,
): Promise<Scene> {
  if (matched.incidents > incidents.length)
    return sceneBeside(opened, focus, mapFiltersOn(selection ? {} : params, selection), locale, look);
  return sceneOf(incidents, areas, opened.record, locale, await opened.store.siteExtent(), params.category);
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
