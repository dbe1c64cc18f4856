import type { Locale } from '../../lib/i18n/locales';
import type { RecordCatalogue } from '../../lib/record/model';
import { markingOf } from '../../lib/scene/focus';
import { withOwn } from '../../lib/scene/own';
import { pagePicture } from '../../lib/scene/still/page';
import { fitView } from '../../lib/scene/view';
import type { Opened } from '../../lib/store/store';
import { mapFiltersOn } from '../../lib/url/map-filters';
import { mapFiltersOf, type Params, writeParams } from '../../lib/url/params';
import type { Selection } from '../../lib/url/paths';
import { keptOfEach } from '../kept';
import { loadStillBasemap } from '../scene/still/load';
import { focusOf } from './focus';
import { sceneBeside } from './scene';

type PageMap = Awaited<ReturnType<typeof draw>>;

const room = 16_000_000; // characters of what is kept, by record; all parts of a list have the same map
const keptOf = keptOfEach<RecordCatalogue, PageMap>('still maps of pages', room, ({ still }) => JSON.stringify(still).length);

/** The still map of a page, ready to be shown, and what it is drawn on. Drawn once for a view and what filters leave. */
export function stillMapOf(opened: Opened, asked: Params, selection: Selection | null, locale: Locale): Promise<PageMap> {
  const shown = writeParams({ ...mapFiltersOf(asked), ...(asked.map && { map: asked.map }) });
  const key = [locale, selection?.kind, selection?.slug, selection?.step, shown].join(' ');
  return keptOf(opened.record).once(key, () => draw(opened, asked, selection, locale));
}

async function draw(opened: Opened, asked: Params, selection: Selection | null, locale: Locale) {
  const focus = selection && (await focusOf(selection, opened, locale));
  const filters = mapFiltersOf(asked);
  const all = await sceneBeside(opened, focus, mapFiltersOn(asked, selection), locale, { view: asked.map });
  const scene = withOwn(all, focus?.own);
  const marking = markingOf(selection, focus);
  const box = focus?.box ?? scene.box;
  const picture = pagePicture(
    scene,
    {
      locale,
      view: asked.map,
      selection: marking,
      box,
      outline: focus?.geometry ?? null,
      name: focus?.name,
      id: 'ground',
    },
    loadStillBasemap(opened.record.gazetteer),
  );
  const areas = scene.areas.map(({ slug, title }) => ({ slug, title }));
  return {
    still: { picture, zoom: (asked.map ?? fitView(box, picture)).zoom, areas },
    ground: scene.ground,
    /** What its links carry on. */
    filters: focus?.step ? (focus.step.filters ?? {}) : filters,
    selection: marking,
  };
}
