import { focusOf } from '../../../server/publish/focus';
import { loadStillBasemap } from '../../../server/scene/still/load';
import { curatedHere } from '../../../server/store/testing/curated';
import { locales } from '../../i18n/locales';
import { siteExtent } from '../extent';
import { sceneOf } from '../scene';
import { betweenTools, fitView, frameOf, isNarrow, phoneMap, type Size } from '../view';
import { linesOf } from './lines';
import { layMarks } from './marks';
import { layNames } from './names';

const { curated: record, opened } = curatedHere();
const whole = siteExtent(record);
const basemap = loadStillBasemap(record.gazetteer);
const desk: Size = { width: 848, height: 750 };

describe.each(locales())('labels at the map’s edge (%s)', (locale) => {
  const scene = sceneOf([...record.incidents.values()], [...record.areas.values()], record, locale, whole);
  const labelsAt = (size: Size, east: number, south: number, zoomOut = 0) => {
    const fitted = fitView(scene.box, size, betweenTools);
    const frame = frameOf({ ...fitted, zoom: fitted.zoom - zoomOut }, size);
    const moved = { ...frame, origin: [frame.origin[0] - east, frame.origin[1] - south] as [number, number] };
    const marks = layMarks(scene, moved, locale);
    const visible = [0, 0, size.width, size.height] as const;
    const lines = linesOf({ ...scene, marks, circles: [], isNarrow: isNarrow(size), visible }, moved);
    const bounds = [-size.width, -size.height, 2 * size.width, 2 * size.height] as const;
    const names = layNames(basemap.names, { marks, lines, overlays: [], bounds, visible }, moved, locale);
    const words = lines.map((line) => ({ text: line.lines.join(' '), box: line.box, at: line.at, hasDot: false }));
    return [...words, ...names];
  };

  it.each([
    ['a desk', desk],
    ['a phone', phoneMap],
  ])('none is cut or seen without its dot, wherever the map of %s is moved', (_, size) => {
    const cut = new Set<string>();
    for (let step = -size.width; step <= size.width; step += size.width / 6.5)
      for (const [east, south, zoomOut] of [
        [step, 0, 0],
        [0, step, 0],
        [step, 40, 3],
      ] as const)
        for (const {
          text,
          box: [left, top, right, bottom],
          at: [x, y],
          hasDot,
        } of labelsAt(size, east, south, zoomOut)) {
          const isInside = left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
          const isOutside = right <= 0 || bottom <= 0 || left >= size.width || top >= size.height;
          const isDotSeen = x >= 2 && y >= 2 && x <= size.width - 2 && y <= size.height - 2;
          if ((!isInside && !isOutside) || (hasDot && isInside !== isDotSeen)) cut.add(text);
        }
    expect([...cut]).toEqual([]);
  });

  it('the place of most incidents is named in the first view', () => {
    const [most] = [...scene.spots].sort((a, b) => b.entries.length - a.entries.length);
    for (const size of [desk, phoneMap]) {
      const texts = labelsAt(size, 0, 0).map(({ text }) => text);
      expect(texts.some((text) => text === (most?.caption || most?.name))).toBe(true);
    }
  });
});

it.each(locales())('the area that a page is about keeps its label before others (%s)', async (locale) => {
  const scene = sceneOf([...record.incidents.values()], [...record.areas.values()], record, locale, whole);
  for (const { slug } of scene.areas) {
    const selection = { kind: 'areas', slug } as const;
    const box = (await focusOf(selection, opened, locale))?.box ?? scene.box;
    for (const size of [desk, phoneMap]) {
      const frame = frameOf(fitView(box, size, betweenTools), size);
      const marks = layMarks(scene, frame, locale);
      const visible = [0, 0, size.width, size.height] as const;
      const lines = linesOf({ ...scene, marks, circles: [], isNarrow: isNarrow(size), visible, selection }, frame);
      expect([slug, lines.map(({ area }) => area)]).toEqual([slug, expect.arrayContaining([slug])]);
    }
  }
});
