/** px from the screen's top: the part of it in which a story's text shows. */
export interface Zone {
  top: number;
  bottom: number;
}

/** How far down the zone a step has to come to be the one that is read. */
const line = 0.3;

/** The step that is read, from 1: the last one that begins above a line in the zone. @param tops of the steps, px */
export function stepAt(tops: readonly number[], { top, bottom }: Zone): number {
  const at = top + line * (bottom - top);
  return Math.max(1, tops.filter((each) => each <= at).length);
}

/** Beside the map the zone is the panel; on a narrow screen what the map, which stays in sight, leaves of the window. */
export function zoneOf(document: Document): Zone {
  const height = document.documentElement.clientHeight;
  const panel = document.querySelector('#panel')?.getBoundingClientRect();
  const map = document.querySelector('[data-frame] section[data-state]')?.getBoundingClientRect();
  const isBeside = panel && map && (map.left >= panel.right || map.right <= panel.left);
  return isBeside ? { top: panel.top, bottom: panel.bottom } : { top: map?.bottom ?? 0, bottom: height };
}
