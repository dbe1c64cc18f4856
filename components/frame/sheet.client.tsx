'use client';

import { useEffect, useRef } from 'react';

/** The sheet's three heights, lowest first. "half" is how a page begins; "full" is the page scrolled over its map. */
export const heights = ['peek', 'half', 'full'] as const;
export type Height = (typeof heights)[number];

const peekPx = 108; // of the sheet that stays in sight: its bar and the first line
const flickMs = 160; // how far ahead a flick is thought to go on
const slopPx = 4; // a finger that moves less than this has tapped

const frame = () => document.querySelector<HTMLElement>('[data-frame]');
const isSheet = () => !window.matchMedia('(min-width: 56rem)').matches;

/** Distance of the sheet's top from the screen's top, px, at each height; and what is above the map. */
function stops() {
  const header = frame()?.querySelector('header')?.offsetHeight ?? 0;
  const half = header + window.innerHeight * 0.44;
  return { header, peek: window.innerHeight - peekPx, half, full: 0 };
}

/** Puts the sheet's top `top` px under the screen's: below "half" the map grows, above it the page scrolls. */
function place(top: number, behavior: ScrollBehavior) {
  const { header, half } = stops();
  if (top > half + 1) frame()?.style.setProperty('--map-block', `${Math.round(top - header)}px`);
  else frame()?.style.removeProperty('--map-block');
  window.scrollTo({ top: Math.max(0, half - top), behavior });
}

const currentTop = (): number => Math.max(0, document.querySelector('#panel')?.getBoundingClientRect().top ?? 0);

const nearest = (top: number): Height => {
  const at = stops();
  return heights.reduce((best, height) => (Math.abs(at[height] - top) < Math.abs(at[best] - top) ? height : best));
};

/** Moves the sheet to a height; on a large screen, where there is no sheet, does nothing. */
export function setSheet(height: Height) {
  if (!isSheet()) return;
  if (height === 'half' && !frame()?.style.getPropertyValue('--map-block')) return;
  move(height);
}

function move(height: Height) {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place(stops()[height], isStill ? 'instant' : 'smooth');
}

/** The bar by which the sheet is dragged, and the step for its buttons: 1 higher, -1 lower. */
export function useSheet() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => (bar.current ? makeDraggable(bar.current) : undefined), []);
  return {
    bar,
    step: (by: 1 | -1) => move(heights[heights.indexOf(nearest(currentTop())) + by] ?? nearest(currentTop())),
  };
}

function makeDraggable(bar: HTMLElement): () => void {
  let drag: { pointer: number; fromY: number; fromTop: number; lastY: number; lastTime: number; speed: number } | null = null;
  let moved = false;

  const down = (event: PointerEvent) => {
    moved = false;
    if (!isSheet() || event.button !== 0) return;
    const { pointerId: pointer, clientY: y, timeStamp } = event;
    drag = { pointer, fromY: y, fromTop: currentTop(), lastY: y, lastTime: timeStamp, speed: 0 };
  };
  const follow = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return;
    if (!moved && Math.abs(event.clientY - drag.fromY) < slopPx) return;
    if (!moved) bar.setPointerCapture(event.pointerId);
    moved = true;
    frame()?.toggleAttribute('data-dragging', true);
    const lapse = Math.max(1, event.timeStamp - drag.lastTime);
    drag.speed = (event.clientY - drag.lastY) / lapse;
    drag.lastY = event.clientY;
    drag.lastTime = event.timeStamp;
    place(Math.min(stops().peek, Math.max(0, drag.fromTop + event.clientY - drag.fromY)), 'instant');
  };
  const up = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return;
    frame()?.toggleAttribute('data-dragging', false);
    if (moved) move(nearest(currentTop() + drag.speed * flickMs));
    drag = null;
  };
  // The end of a drag over a button or a link is no press of it.
  const click = (event: MouseEvent) => {
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
    moved = false;
  };

  // A quick finger has left the bar before its first move is told: the rest is heard everywhere.
  bar.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
  bar.addEventListener('click', click, true);
  return () => {
    bar.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
    bar.removeEventListener('click', click, true);
  };
}
