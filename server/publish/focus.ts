import { settlements } from '../../lib/gazetteer/schema';
import { disc } from '../../lib/geometry/disc';
import { type Location, locateIfKnown } from '../../lib/geometry/locate';
import type { Locale } from '../../lib/i18n/locales';
import { textIn } from '../../lib/i18n/text-in';
import { mentionShapes } from '../../lib/publish/mention-shapes';
import { filtersOfStep, markedBy, stepOf } from '../../lib/record/stories';
import { aroundTools, clearOfTools, extentOf } from '../../lib/scene/extent';
import { type Focus, markingOf } from '../../lib/scene/focus';
import { answering, belongingTo, entriesNamed, type Found } from '../../lib/store/belonging';
import { boundsOf } from '../../lib/store/box';
import { type IncidentStore, mostShown, type Naming, type Opened } from '../../lib/store/store';
import type { Selection } from '../../lib/url/paths';
import { loadStillBasemap } from '../scene/still/load';
import { ownOf } from './own';
import { summaryOf } from './summary';

/** What the page of a thing is about, on the map; null where it has no place there. The first page and every later one agree by it. */
export async function focusOf(selection: Selection, opened: Opened, locale: Locale): Promise<Focus | null> {
  const found = await ownFocus(selection, opened, locale);
  const own = found && (await ownOf(markingOf(selection, found) ?? selection, opened, locale));
  const focus = found && { ...found, ...(own && { own }) };
  if (!focus?.box) return focus;
  const near = { filters: focus.step?.filters ?? {}, bbox: aroundTools(focus.box) };
  return { ...focus, box: clearOfTools(focus.box, await opened.store.anchors(near, mostShown)) };
}

async function ownFocus({ kind, slug, step: asked }: Selection, opened: Opened, locale: Locale): Promise<Focus | null> {
  const { record, store } = opened;
  const id = `${kind}/${slug}`;
  const about = async (found: Found): Promise<Focus | null> => {
    const entries = [...found.incidents, ...found.areas];
    // A single area may have neither outline nor mark, as "in Hasakah": its own page says how to show it.
    const [only, ...others] = entries;
    if (only && others.length === 0 && !('eventType' in only)) {
      const own = await ownFocus({ kind: 'areas', slug: only.slug }, opened, locale);
      return own && { ...own, id };
    }
    const box = extentOf(entries);
    return box && { id, box, geometry: null };
  };
  switch (kind) {
    case 'incidents': {
      const entry = await store.incident(slug);
      if (!entry) return null;
      return {
        id,
        box: boundsOf(entry.location),
        geometry: entry.where.relation === 'sized-area' ? null : outline(entry.location),
      };
    }
    case 'areas': {
      const entry = await store.area(slug);
      if (!entry) return null;
      const { where, location } = entry;
      // "In Hasakah" has neither outline nor mark: without the circle in which it lies its map would be empty.
      const own = outline(location) ?? disc(location.anchor, location.uncertaintyMeters);
      return { id, box: boundsOf(location), geometry: where.relation === 'sized-area' ? null : own };
    }
    case 'places': {
      const { gazetteer } = record;
      const location = locateIfKnown({ relation: 'at', place: slug }, gazetteer);
      if (!location) return null;
      // A town where nothing is known to have happened would stand alone on an empty map.
      const isTown = settlements.some((code) => code === gazetteer.get(slug)?.featureCode);
      const isLonely = isTown && !(await isNamed(store, { kind, slug }));
      const seen = isLonely ? { ...location, uncertaintyMeters: Math.max(location.uncertaintyMeters, aroundMeters) } : location;
      // A claimed area whose outline nobody gives is a soft disc there: a circle around the place would read as its edge.
      if (!outline(location) && (await hasSoftArea(store, slug))) return { id, box: boundsOf(seen), geometry: null };
      // A point has no outline of its own: the circle within which it lies shows which one the page is about.
      const own = outline(location) ?? disc(location.anchor, location.uncertaintyMeters);
      const name = gazetteer.name(slug, locale);
      const isOnTheGround = loadStillBasemap(gazetteer).names.some((point) => textIn(point.name, locale) === name);
      return { id, box: boundsOf(seen), geometry: own, ...(!isOnTheGround && { name }) };
    }
    case 'actors':
      return about(await belongingTo(store, { kind, slug }));
    case 'questions':
      return about(await answering(store, slug));
    case 'stories': {
      const story = record.stories.get(slug);
      if (!story) return null;
      const { number, step } = stepOf(story, asked);
      const { incidents, areas } = await entriesNamed(store, step);
      return {
        // Another step is another page to the map.
        id: `${id}/${number}`,
        box: step.view ?? extentOf([...incidents, ...areas]),
        geometry: null,
        step: {
          number,
          filters: filtersOfStep(step),
          marked: markedBy(step),
        },
      };
    }
    case 'articles': {
      const detail = await store.article(slug);
      const { box } = mentionShapes(detail ? summaryOf(detail.article, locale, record) : [], record);
      if (box) return { id, box, geometry: null };
      return about(await belongingTo(store, { kind, slug }));
    }
  }
}

async function isNamed(store: IncidentStore, of: Naming): Promise<boolean> {
  const query = { filters: {}, of, limit: 0 };
  const [incidents, areas] = await Promise.all([store.incidents(query), store.areas(query)]);
  return incidents.matched + areas.matched > 0;
}

async function hasSoftArea(store: IncidentStore, place: string): Promise<boolean> {
  const { items } = await store.areas({ filters: {}, of: { kind: 'places', slug: place } });
  return items.some(({ where }) => where.relation === 'sized-area');
}

/** How far around a town its neighbours lie. */
const aroundMeters = 30_000;

const outline = ({ geometry }: Location) => (geometry.type === 'Point' ? null : geometry);
