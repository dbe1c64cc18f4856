import { pagePaint } from '../../../lib/scene/palette';
import { drawLand, drawWaterAndBorders, type StillBasemap } from '../../../lib/scene/still/basemap';
import { groundDetail, reachOf, readGroundPath } from '../../../lib/scene/still/ground';
import { locatorLand } from '../../../lib/scene/still/locator';
import { locatorSize } from '../../../lib/scene/still/locator-view';
import { element } from '../../../lib/scene/still/svg';
import { keptOfEach } from '../../kept';

const mostBytes = 16 * 1024 * 1024;
const keptOf = keptOfEach<StillBasemap, string | null>('grounds of still maps', mostBytes, (svg) => 2 * (svg?.length ?? 0) + 500);

/*
 * Pages show parts of these documents by `<use>`, which paints them with the page's own colours. What refers to others,
 * as towns do to their gradient, stands in the page: browsers do not agree on whose ids are meant.
 */
const svgDocument = (parts: Record<string, string>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(parts)
    .map(([id, content]) => element('g', { id }, content))
    .join('')}</svg>`;

/** The ground of a page's still map, by what follows the folder in its address; null where that is none. */
export async function stillGround(basemap: StillBasemap, asked: string): Promise<string | null> {
  const frame = readGroundPath(asked);
  if (!frame) return null;
  return keptOf(basemap).once(`still ${asked}`, async () => {
    const drawing = { frame, paint: pagePaint, drawn: reachOf(frame), detail: groundDetail(frame) };
    return svgDocument({ land: drawLand(basemap, drawing), lines: drawWaterAndBorders(basemap, drawing) });
  });
}

/** The land of a locator: of "SY" or "world"; null where there is no such region. */
export function stillLocator(basemap: StillBasemap, region: string): Promise<string | null> {
  return keptOf(basemap).once(`locator ${region}`, async () => {
    const land = locatorLand(basemap.world, region === 'world' ? null : region, locatorSize.wide, pagePaint);
    return land && svgDocument({ land });
  });
}
