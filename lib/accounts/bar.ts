import type { PaintName } from '../scene/palette';
import { element } from '../scene/still/svg';
import { heightOf, openAbove } from './block';
import type { AccountsChart, Mark } from './chart';
import type { LaidMark } from './layout';
import type { Pen } from './pen';

/** The states of a question in their order; a label in words always stands beside. */
const stateColours: readonly PaintName[] = [
  'accent',
  'category-other',
  'category-protest',
  'category-people',
  'supposed',
  'category-strikes',
  'category-fighting',
  'category-harm',
];

/**
 * A mark's bar: as wide as the time is known; of a number as high as it is. Full: said plainly. Pale with a dashed edge:
 * with caution. Hollow: replaced. Hatched: words instead of a number.
 */
export function drawBar(mark: Mark, { from, to, top, bottom }: LaidMark['bar'], { most }: AccountsChart, pen: Pen): string {
  const { paint, across, id } = pen;
  const { value, isReplaced, isHedged, stretch } = mark;
  const colour = paint[value.kind === 'state' ? (stateColours[value.index % stateColours.length] ?? 'accent') : 'accent'];
  const box = across(from, to);
  // The same ink over all the days on which it may have been said: what is known less exactly does not weigh more.
  const spread = Math.max(0.25, 1 / (1 + (stretch ? stretch.last - stretch.first : 0)));
  const strength = isReplaced ? 0 : spread * (isHedged ? 0.4 : 1);
  const fills: { y: number; height: number; opacity: number; fill?: string }[] = [];
  let edge = top;
  if (value.kind === 'number' && value.figure.min !== value.figure.max) {
    const { min, max } = value.figure;
    const low = bottom - heightOf(min ?? 0, most);
    if (min !== null) fills.push({ y: low, height: bottom - low, opacity: strength });
    // Nothing bounds it above: the sides go on a little, without a top.
    if (max === null) edge = low - openAbove;
    else fills.push({ y: top, height: low - top, opacity: strength * 0.3 });
  } else
    fills.push({ y: top, height: bottom - top, opacity: strength, ...(value.kind === 'words' && { fill: `url(#${id}-words)` }) });
  const isOpenAbove = edge < top;
  const dash = isHedged ? '3 2' : null;
  const outline = isOpenAbove
    ? element('path', {
        d: `M${box.x} ${edge}V${bottom}H${box.x + box.width}V${edge}`,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.4,
        'stroke-dasharray': dash,
      })
    : element('rect', {
        ...box,
        y: top,
        height: bottom - top,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.4,
        'stroke-dasharray': dash,
      });
  const areas = fills
    .filter(({ height, opacity }) => height > 0 && opacity > 0)
    .map(({ opacity, fill = colour, ...rest }) =>
      element('rect', { ...box, ...rest, fill, 'fill-opacity': opacity === 1 ? null : String(opacity) }),
    );
  const broken = [...(stretch?.opensBefore ? [from + 3, from + 7] : []), ...(stretch?.opensAfter ? [to - 5, to - 9] : [])];
  const gaps = broken
    .filter((at) => at > from && at < to)
    .map((at) => element('rect', { ...across(at, at + 2), y: edge - 1, height: bottom - edge + 2, fill: paint.raised }));
  return areas.join('') + outline + gaps.join('');
}
