import type { FeatureCollection, Point as PointGeometry } from 'geojson';
import { type Locale, locales } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import { siteExtent } from '@/lib/scene/extent';
import { markRadius } from '@/lib/scene/marker-size';
import { metersToPixels, project } from '@/lib/scene/mercator';
import { sceneOnMap } from '@/lib/scene/on-map';
import { type Scene, sceneOf } from '@/lib/scene/scene';
import type { NamedPoint } from '@/lib/scene/still/basemap';
import type { Rect } from '@/lib/scene/still/clip';
import { isPointKind } from '@/lib/scene/still/labels';
import { linesOf } from '@/lib/scene/still/lines';
import { layMarks } from '@/lib/scene/still/marks';
import { layNames } from '@/lib/scene/still/names';
import { leastScale, pagePicture } from '@/lib/scene/still/page';
import { renderStill } from '@/lib/scene/still/render';
import { textWidth } from '@/lib/scene/still/text';
import { type Frame, frameOf, isNarrow, pixelOf, type Size } from '@/lib/scene/view';
import { loadStillBasemap } from '@/server/scene/still/load';
import { curatedHere } from '@/server/store/testing/curated';
import { nameData } from './names';

const { curated: record } = curatedHere();
const extent = siteExtent(record);
const whole = loadStillBasemap(record.gazetteer);
/** Only its labels, those of the world among them: lines and outlines take long to draw. */
const basemap = {
  ...whole,
  world: { land: [], borders: [], lakes: [], rivers: [], countries: [] },
  home: [],
  land: [],
  borders: [],
  rivers: [],
  footprints: [],
  names: [...whole.names, ...whole.worldNames],
  worldNames: [],
};
const sceneIn = (locale: Locale): Scene =>
  sceneOnMap(sceneOf([...record.incidents.values()], [...record.areas.values()], record, locale, extent), null);
/** Whole ones, where more towns come in, and those between where the map is read most. */
const zooms = [4, 5, 5.5, 6, 7, 8, 9, 10, 10.5, 11, 12, 13, 14, 15, 16, 17];

/** Projected once: there are hundreds of frames, and labels in each. */
const namedPoints = basemap.names
  .filter(({ kind }) => isPointKind(kind))
  .map(({ name, at }) => ({ name, projected: project(at) }));

/** A label as it is seen, px: its letters, and the names of which it may be. */
interface Seen {
  text: string;
  box: Rect;
}
interface Dot {
  at: readonly [number, number];
  radius: number;
}

const gap = ([left, top, right, bottom]: Rect, { at: [x, y], radius }: Dot): number =>
  Math.sqrt(Math.max(left - x, 0, x - right) ** 2 + Math.max(top - y, 0, y - bottom) ** 2) - radius;
const lettersAt = (text: string, size: number, x: number, base: number, align: string): Rect => {
  const width = textWidth(text, size);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return [left, base - 0.75 * size, left + width, base + 0.25 * size];
};

/** Which of the pictures' labels are not nearest to a dot or marker of their own name, by at least 4 px; and dots without a label. */
function faults(labels: readonly Seen[], dots: readonly Dot[], markers: readonly Dot[], frame: Frame, locale: Locale): string[] {
  const named = namedPoints.map(({ name, projected }) => ({ name: textIn(name, locale), at: pixelOf(frame, projected) }));
  const extents = new Set(basemap.names.filter(({ kind }) => !isPointKind(kind)).map(({ name }) => textIn(name, locale)));
  const namesAt = ({ at: [x, y] }: Dot, radius: number) =>
    named.filter(({ at }) => (at[0] - x) ** 2 + (at[1] - y) ** 2 <= radius ** 2).map(({ name }) => name);
  const own = new Set<Dot>();
  const wrong = labels.flatMap(({ text, box }) => {
    const near = [...dots, ...markers].map((dot) => ({ dot, px: gap(box, dot) })).sort((a, b) => a.px - b.px);
    const [first, second] = near;
    // A state can have the name of its capital: what stands away from that is the state's.
    if (extents.has(text) && !(first && first.px <= 16 && namesAt(first.dot, 1).includes(text))) return [];
    if (!first || first.px > 16) return [`${text}: no dot`];
    own.add(first.dot);
    const isMarker = markers.includes(first.dot);
    if (!namesAt(first.dot, isMarker ? markRadius + 8 : 1).includes(text)) return [`${text}: beside ${namesAt(first.dot, 1)}`];
    return second && second.px < first.px + 4 ? [`${text}: ${first.px.toFixed(1)} px, another ${second.px.toFixed(1)} px`] : [];
  });
  return [...wrong, ...dots.filter((dot) => !own.has(dot)).map((dot) => `a dot without label: ${namesAt(dot, 1)}`)];
}

/** Middles of maps in which all pairs of points are that come near each other at a zoom. */
function pairsAt(zoom: number): { lat: number; lon: number }[] {
  const points = whole.names.filter(({ kind, minZoom, maxZoom }) => isPointKind(kind) && zoom >= minZoom && zoom < maxZoom);
  const cells = new Map<string, { lat: number; lon: number }>();
  const pixels = ([lon, lat]: NamedPoint['at']) => project([lon, lat]).map((part) => part * 512 * 2 ** zoom) as [number, number];
  const at = points.map((point) => pixels(point.at));
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const [[ax, ay], [bx, by]] = [at[i]!, at[j]!];
      if ((ax - bx) ** 2 + (ay - by) ** 2 > 100 ** 2) continue;
      const b = points[j]!;
      const middle = { lon: (a.at[0] + b.at[0]) / 2, lat: (a.at[1] + b.at[1]) / 2 };
      cells.set([(ax + bx) / 2, (ay + by) / 2].map((px) => Math.round(px / 900)).join(' '), middle);
    }
  });
  return [...cells.values()];
}

const markersOf = (scene: Scene, frame: Frame, locale: Locale): Dot[] =>
  layMarks(scene, frame, locale).flatMap(({ cluster, at }) => (cluster.spots[0].isRegion ? [] : [{ at, radius: markRadius }]));

/** What an SVG of the static map shows of the basemap's labels. */
function readSvg(svg: string): { labels: Seen[]; dots: Dot[] } {
  const dots = [...svg.matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="2"/g)].map(
    ([, x, y]): Dot => ({ at: [Number(x), Number(y)], radius: 2 }),
  );
  const texts = svg.matchAll(
    /<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)" fill="[^"]+"(?: text-anchor="(\w+)")?[^>]*>([^<]+)</g,
  );
  const labels = [...texts].map(([, x, y, size, align = 'start', text = '']) => {
    const words = text.replace('\u202b', '').replaceAll('&amp;', '&');
    return { text: words, box: lettersAt(words, Number(size), Number(x), Number(y), align) };
  });
  return { labels, dots };
}

/** What MapLibre draws of the live map's data: text-anchor and text-radial-offset as its documentation and source have them. */
function readLive(data: FeatureCollection, frame: Frame): { labels: Seen[]; dots: Dot[] } {
  const all = data.features.map(({ geometry, properties }) => {
    const at = pixelOf(frame, project((geometry as PointGeometry).coordinates as [number, number]));
    const { text, size, anchor, em, hasDot } = properties as {
      text: string;
      size: number;
      anchor: string;
      em: number;
      hasDot: boolean;
    };
    const [x, y] = at;
    const level = y + 0.29 * size;
    const boxes: Record<string, () => Rect> = {
      top: () => lettersAt(text, size, x, y + (0.6 + em) * size, 'middle'),
      bottom: () => lettersAt(text, size, x, y - (em + 0.02) * size, 'middle'),
      left: () => lettersAt(text, size, x + em * size, level, 'start'),
      right: () => lettersAt(text, size, x - em * size, level, 'end'),
      center: () => lettersAt(text, size, x, level, 'middle'),
    };
    const box = boxes[anchor]?.();
    if (!box) throw new Error(`text-anchor: got ${anchor}`);
    return { label: { text, box }, dot: hasDot ? [{ at, radius: 2 }] : [] };
  });
  return { labels: all.map(({ label }) => label), dots: all.flatMap(({ dot }) => dot) };
}

/** Large enough for all of a cell of `pairsAt`; at the scale of states a phone's too, where markers and areas fill the map. */
const large: Size = { width: 1200, height: 1200 };
const phone: Size = { width: 390, height: 357 };

describe.each(locales())('every label is beside its own dot, or left out with it (%s)', (locale) => {
  const scene = sceneIn(locale);

  it.each(zooms)('in all pairs of near places at zoom %d', (zoom) => {
    const wrong = new Set<string>();
    let count = 0;
    for (const middle of pairsAt(zoom))
      for (const size of zoom < 7 ? [large, phone] : [large]) {
        const view = { zoom, ...middle };
        const frame = frameOf(view, size);
        const markers = markersOf(scene, frame, locale);
        const still = readSvg(renderStill(scene, { ...size, locale, theme: 'light', view, credit: false }, basemap));
        const marks = layMarks(scene, frame, locale);
        const lines = linesOf({ ...scene, marks, circles: [], isNarrow: isNarrow(size) }, frame);
        const bounds: Rect = [0, 0, size.width, size.height];
        const live = readLive(
          nameData(layNames(basemap.names, { marks, lines, overlays: [], bounds }, frame, locale), frame),
          frame,
        );
        for (const [renderer, { labels, dots }] of Object.entries({ still, live }))
          for (const fault of faults(labels, dots, markers, frame, locale)) wrong.add(`${renderer}: ${fault}`);
        count += still.labels.length + live.labels.length;
      }
    expect([...wrong]).toEqual([]);
    if (zoom <= 13) expect(count).toBeGreaterThan(0);
  });

  it.each(['wide', 'narrow'])('in a page’s static map at the sizes to which it is scaled: %s', (set) => {
    for (const zoom of [7, 8.6, 10.2, 12]) {
      const box = around([41.21, 37.06], zoom);
      const options = { locale, view: undefined, selection: null, box, outline: null, name: undefined, id: 'x' };
      const picture = pagePicture({ ...scene, box }, options, basemap);
      for (const scale of [leastScale, 0.8, 1, 1.5]) {
        const shown = { width: picture.width * scale, height: picture.height * scale };
        const isShown = ({ set: own }: { set: string }) => own === 'both' || own === set;
        // A unit's or a river's name names no dot.
        const named = picture.names.filter((each) => isShown(each) && isPointKind(each.item.kind));
        const labels = named.map(({ x, y, dx, dy, item }) => ({
          text: item.text,
          box: lettersAt(item.text, item.size, x * shown.width + dx, y * shown.height + dy, item.align),
        }));
        const dotOf = ({ x, y }: { x: number; y: number }, radius: number): Dot => ({
          at: [x * shown.width, y * shown.height],
          radius,
        });
        const dots = picture.names.filter((each) => isShown(each) && each.item.hasDot).map((each) => dotOf(each, 2));
        const markers = picture.marks
          .filter((each) => isShown(each) && !each.item.cluster.spots[0].isRegion)
          .map((each) => dotOf(each, markRadius));
        const wrong = labels.flatMap(({ text, box: letters }) => {
          const [first, second] = [...dots, ...markers].map((dot) => gap(letters, dot)).sort((a, b) => a - b);
          return first !== undefined && first < 16 && second !== undefined && second < first + 4
            ? [`${text} at ${scale}: ${first} ${second}`]
            : [];
        });
        expect(wrong).toEqual([]);
      }
    }
  });

  it('a country is named on a phone that shows the country, whatever stands in its middle', () => {
    const country = basemap.names.find(({ kind, name }) => kind === 'country' && name.en === 'Syria')!;
    for (const zoom of [4, 4.5, 5, 5.5, 6, 6.5])
      for (const [lat, lon] of [
        [35, 38.5],
        [35.5, 39.5],
        [36, 40],
      ] as const) {
        const view = { zoom, lat, lon };
        const { labels } = readSvg(renderStill(scene, { ...phone, locale, theme: 'light', view }, basemap));
        expect([zoom, lat, labels.map(({ text }) => text)]).toEqual([
          zoom,
          lat,
          expect.arrayContaining([textIn(country.name, locale)]),
        ]);
      }
  });

  it('and none lies under buttons or credits', () => {
    const overlays: Rect[] = [
      [8, 8, 210, 40],
      [340, 8, 382, 74],
      [180, 300, 390, 357],
    ];
    for (const zoom of [4, 5, 6, 7, 8, 9]) {
      const frame = frameOf({ zoom, lat: 35.5, lon: 39.5 }, phone);
      const marks = layMarks(scene, frame, locale);
      const lines = linesOf({ ...scene, marks, circles: [], isNarrow: true, taken: overlays }, frame);
      const bounds: Rect = [-390, -357, 780, 714];
      const names = layNames(basemap.names, { marks, lines, overlays, bounds }, frame, locale);
      const under = [
        ...names.map(({ text, box }) => ({ text, box })),
        ...lines.map(({ lines: [text], box }) => ({ text, box })),
      ].filter(({ box }) =>
        overlays.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]),
      );
      expect(names.length).toBeGreaterThan(8);
      expect(under).toEqual([]);
    }
  });

  it('in two towns on either side of a border', () => {
    const [north, south] = ['Nusaybin', 'Qamishli'].map((name) => basemap.names.find((each) => each.name.en === name)!);
    for (const zoom of [9, 9.5, 10, 11]) {
      const view = { zoom, lat: 37.06, lon: 41.22 };
      const svg = readSvg(renderStill(scene, { width: 634, height: 630, locale, theme: 'light', view }, basemap));
      for (const town of [north!, south!]) {
        const [x, y] = pixelOf(frameOf(view, { width: 634, height: 630 }), project(town.at));
        const label = svg.labels.find(({ text }) => text === textIn(town.name, locale));
        const nearest = [...svg.labels].sort(
          (a, b) => gap(a.box, { at: [x, y], radius: 0 }) - gap(b.box, { at: [x, y], radius: 0 }),
        )[0];
        expect([zoom, label?.text, nearest?.text]).toEqual([zoom, textIn(town.name, locale), textIn(town.name, locale)]);
      }
    }
  });
});

/** A box of which a phone's map shows about that zoom. */
function around([lon, lat]: [number, number], zoom: number): [number, number, number, number] {
  const half = 150 / metersToPixels(111_200, lat, zoom);
  return [lon - half / Math.cos((lat * Math.PI) / 180), lat - half, lon + half / Math.cos((lat * Math.PI) / 180), lat + half];
}
