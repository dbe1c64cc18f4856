'use client';

import type { Map as MapLibreMap } from 'maplibre-gl';
import { overlaps } from '@/lib/scene/still/labels';
import { locatorSize, shows, viewMark, viewOfFrame } from '@/lib/scene/still/locator-view';
import type { LaidMark } from '@/lib/scene/still/marks';
import { frameOf } from '@/lib/scene/view';

const locatorOf = (container: HTMLElement) => container.closest('section')?.querySelector<SVGElement>('[data-locator]');

/** Lets the locator give way to the markers of a map that has come to rest: one that lay under it could not be seen. */
export function giveWay(container: HTMLElement | undefined, marks: readonly LaidMark[]) {
  const inset = container && locatorOf(container)?.parentElement;
  if (!inset) return;
  const { left, top } = container.getBoundingClientRect();
  const box = inset.getBoundingClientRect();
  const own = [box.left - left, box.top - top, box.right - left, box.bottom - top] as const;
  inset.toggleAttribute(
    'data-gives-way',
    marks.some((mark) => overlaps(own, mark.box)),
  );
}

/** Puts the locator's mark where the map is now. Straight into the page: it happens with every frame of a movement. */
export function moveLocator(engine: MapLibreMap) {
  const container = engine.getContainer();
  const svg = locatorOf(container);
  const rect = svg?.querySelector('[data-view]');
  const inset = svg?.parentElement;
  if (!svg || !rect || !inset) return;
  const [x = 0, y = 0, world = 1] = (svg.dataset.locator ?? '').split(' ').map(Number);
  const { lng: lon, lat } = engine.getCenter();
  const size = { width: container.clientWidth, height: container.clientHeight };
  const view = viewOfFrame(frameOf({ zoom: engine.getZoom(), lat, lon }, size));
  const isShown = !shows(view, locatorSize.wide.width / world);
  inset.hidden = !isShown;
  inset.toggleAttribute('data-over-map', isShown);
  const mark = viewMark(view, { origin: [x, y], world }, locatorSize.wide) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const [name, value] of Object.entries(mark)) rect.setAttribute(name, value.toFixed(1));
}
