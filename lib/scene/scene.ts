import type { MultiPolygon, Polygon } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import { type LonLat, settlements } from '../gazetteer/schema';
import type { Where } from '../geometry/where';
import { formatDistance } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { placeWords, townWords, whereWords } from '../place/words';
import { categoriesOf } from '../record/categories';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { isSupposed } from '../record/status';
import { areaSummary, type EntrySummary, type IncidentSummary, incidentSummary } from '../record/summary';
import type { Site } from '../site/schema';
import type { Box } from '../store/box';
import { shortDate } from '../time/words';
import { extentOf } from './extent';
import { areaLabel, claimants, shortAreaLabel } from './labels';
import type { SymbolId } from './symbols';

/** An incident as the map and its lists show it; or an area of which no more than a point is known, such as "in Hasakah". */
export interface SceneEntry {
  kind: 'incidents' | 'areas';
  slug: string;
  title: string;
  /** Id of its category, and how that is called. */
  category: string;
  categoryName: string;
  symbol: SymbolId;
  /** Number of independent origins. */
  origins: number;
  contested: boolean;
  date: string;
  /** It was only said: a list has it, the map does not, unless its page is open. */
  isAside?: true;
}

/** One place on the map with all that is said to have happened there. */
export interface Spot {
  id: string;
  /** `[lon, lat]`, WGS 84. */
  anchor: LonLat;
  name: string;
  /** The place that has a page; undefined where the gazetteer knows none. */
  place: string | undefined;
  /** What stands written at its mark; empty for a region, whose mark says it, and a curated town, which the ground names. */
  caption: string;
  /** Placed no nearer than to a region: drawn as its name, never as a point. */
  isRegion: boolean;
  /** Radius of the halo: within it the true site lies. Null for a region, whose own outline says more than a circle. */
  haloMeters: number | null;
  /** "±1 km"; empty without a halo. */
  haloLabel: string;
  entries: SceneEntry[];
  /** Of a map of many: how many incidents there are, which are asked for when it is opened, beside those in `entries`. */
  many?: Many;
  /** It is what the page is about, on a map of many (`withOwn`): it stands for itself at every zoom. */
  isOwn?: true;
}

/** What a marker stands for whose incidents are not held. */
export interface Many {
  count: number;
  /** Of these, with several independent origins. */
  several: number;
  contested: number;
  /** As `markerQuery` writes it: "64.39.25", or the key of a unit. */
  cell?: string;
  unit?: string;
  /** The incident, where it is only one; `slug`, where no more than that is known of it. */
  only?: SceneEntry;
  slug?: string;
}

export interface SceneArea {
  slug: string;
  title: string;
  /** Claimed size and claimant, or that it is supposed. */
  label: string;
  /** The same for a narrow map. */
  shortLabel: string;
  /** Who claims or supposes it. */
  claimant: string;
  /** A supposed area is hatched only; a reported one is filled. */
  supposed: boolean;
  /** Where the outline is unknown only a soft disc of this radius is drawn, never an edge. */
  softRadiusMeters: number | null;
  geometry: Polygon | MultiPolygon;
  anchor: LonLat;
}

/** What the map shows, described once: the live map and the still one draw the same. Plain JSON. */
export interface Scene {
  spots: Spot[];
  areas: SceneArea[];
  /** How many incidents there are, where they are more than a map holds: the live map has them from tiles. Else null. */
  many: number | null;
  /** What to show when the address names no view; where nothing matches, what the site is about. */
  box: Box;
  /** What the site's own map covers, and whom it is owed to. */
  ground: SceneGround;
}

export interface SceneGround extends Pick<Site['map'], 'minZoom' | 'maxZoom'> {
  /** Where the live map ends; undefined: nowhere. */
  bounds?: Box | undefined;
  credits: Site['credits']['sources'];
  /** The same in a sentence. */
  creditsLong: string;
}

export const groundOf = ({ map: { bounds, minZoom, maxZoom }, credits }: Site, locale: Locale): SceneGround => ({
  bounds,
  minZoom,
  maxZoom,
  credits: credits.sources,
  creditsLong: textIn(credits.long, locale),
});

/** "Natural Earth · GeoNames" */
export const creditLine = ({ credits }: SceneGround): string => credits.map(({ name }) => name).join(' · ');

/**
 * @param incidents in full or as summaries, which are enough
 * @param whole what is shown where there is nothing: what the site is about (`IncidentStore.siteExtent`)
 * @param chosen the categories that the address chooses: what was said is on the map where it is chosen, or nothing else is
 */
export function sceneOf(
  incidents: readonly (IncidentEntry | IncidentSummary)[],
  areas: readonly AreaEntry[],
  record: RecordCatalogue,
  locale: Locale,
  whole: Box,
  chosen: readonly string[] = [],
): Scene {
  const spots = new Map<string, Spot>();
  const wheres = new Map<Spot, Where[]>();
  // An area that nobody draws stands among what is told of its place, on one mark with it.
  const summaries = incidents.map((entry) => ('kind' in entry ? entry : incidentSummary(entry)));
  const { all } = categoriesOf(record.site.categories);
  const isSaid = ({ category }: EntrySummary) => all.get(category)?.statement === true && !chosen.includes(category);
  const hasOthers = summaries.some((entry) => !isSaid(entry));
  const pointAreas = areas.filter(({ location }) => location.geometry.type === 'Point').map(areaSummary);
  for (const entry of [...summaries, ...pointAreas]) {
    const { anchor } = entry;
    const isRegion = entry.kind === 'incidents' && entry.geoPrecision === 3;
    const id = `${isRegion ? 'region:' : ''}${anchor.map((degrees) => degrees.toFixed(4)).join(',')}`;
    const spot: Spot = spots.get(id) ?? {
      id,
      anchor,
      name: placeWords(entry.where, record.gazetteer, locale),
      place: entry.where.place,
      caption: '',
      isRegion,
      haloMeters: null,
      haloLabel: '',
      entries: [],
    };
    if (!isRegion) {
      // "In the surroundings of the prison" is anchored at the prison, whose own doubt the halo tells; an anchor
      // elsewhere ("the southern quarters") has its own.
      const place = record.gazetteer.get(entry.where.place ?? '');
      const isAtPlace =
        !['at', 'point'].includes(entry.where.relation) && place?.coordinates?.every((degrees, i) => degrees === anchor[i]);
      const halo = isAtPlace ? (place?.uncertaintyMeters ?? 0) : entry.uncertaintyMeters;
      spot.haloMeters = Math.max(spot.haloMeters ?? 0, halo);
      spot.haloLabel = `±${formatDistance(locale, spot.haloMeters)}`;
    }
    spot.entries.push({ ...sceneEntry(entry, record, locale), ...(hasOthers && isSaid(entry) && { isAside: true }) });
    spots.set(id, spot);
    const known = wheres.get(spot);
    if (known) known.push(entry.where);
    else wheres.set(spot, [entry.where]);
  }
  for (const [spot, list] of wheres) spot.caption = captionFor(spot, list, record.gazetteer, locale);
  return {
    spots: [...spots.values()],
    areas: areas.map((entry) => sceneArea(entry, record, locale)).filter((area) => area !== null),
    many: null,
    box: extentOf([...summaries, ...areas]) ?? whole,
    ground: groundOf(record.site, locale),
  };
}

/** The name of its place; "Southern part of Hasakah" where all that is told of it happened there, not at the place itself. */
function captionFor({ isRegion, place, name }: Spot, wheres: readonly Where[], gazetteer: Gazetteer, locale: Locale): string {
  const [words = name, ...others] = new Set(wheres.map((where) => captionWords(where, name, gazetteer, locale)));
  // Rows on the same coordinates can call them differently.
  const isPoint = wheres.some(({ relation }) => relation === 'point');
  const caption = others.length === 0 ? words : isPoint ? '' : name;
  const [named, ...otherNamed] = new Set(wheres.map((where) => ('named' in where ? where.named : place)));
  const known = gazetteer.get((otherNamed.length === 0 ? named : place) ?? '');
  // The ground names the curated towns; one of a pack would stand without a name.
  const isOnTheGround =
    known !== undefined &&
    [name, gazetteer.name(known.id, locale)].includes(caption) &&
    settlements.includes(known.featureCode) &&
    !gazetteer.background.has(known);
  return isRegion || isOnTheGround ? '' : caption;
}

/** Of coordinates the town alone, or what else a dataset calls the place: in which unit it lies the map shows. */
function captionWords(where: Where, name: string, gazetteer: Gazetteer, locale: Locale): string {
  if (where.relation === 'at') return name;
  // A name beside a rounded point would say that it is there.
  if (where.relation === 'point' && where.generalizedTo) return '';
  return where.relation === 'point' ? (townWords(where, gazetteer, locale) ?? name) : whereWords(where, gazetteer, locale);
}

export function sceneEntry(entry: EntrySummary, record: RecordCatalogue, locale: Locale): SceneEntry {
  const messages = messagesFor(locale);
  return {
    kind: entry.kind,
    slug: entry.slug,
    title: textIn(entry.title, locale),
    category: entry.category,
    categoryName: textIn(categoriesOf(record.site.categories).all.get(entry.category)?.name, locale) ?? entry.category,
    symbol: entry.kind === 'incidents' ? entry.symbol : 'area',
    origins: entry.origins,
    contested: entry.contested,
    date: shortDate(entry.time, locale, messages) ?? messages.status.undated,
  };
}

function sceneArea(entry: AreaEntry, record: RecordCatalogue, locale: Locale): SceneArea | null {
  const { geometry, anchor } = entry.location;
  if (geometry.type === 'Point') return null;
  return {
    slug: entry.slug,
    title: textIn(entry.title, locale),
    label: areaLabel(entry, record, locale),
    shortLabel: shortAreaLabel(entry, record, locale),
    claimant: claimants(entry, locale),
    supposed: isSupposed(entry),
    softRadiusMeters: entry.where.relation === 'sized-area' ? Math.sqrt((entry.where.areaKm2[1] * 1e6) / Math.PI) : null,
    geometry,
    anchor,
  };
}
