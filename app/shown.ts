import { cache } from 'react';
import type { Params } from '@/lib/url/params';
import type { Selection } from '@/lib/url/paths';

/** What a page shows, as far as the layout around it has to know. */
export interface Shown {
  /** Of the address, in the order and spelling of `canonicalQuery`. */
  query: string;
  /** What it comes to. */
  params: Params;
  selection: Selection | null;
}

/** Of each rendering its own, as React's `cache` is. */
const announcement = cache(() => {
  let announce: (shown: Shown) => void = () => {};
  const shown = new Promise<Shown>((resolve) => {
    announce = resolve;
  });
  return { shown, announce };
});

/** To be called by every page. Next gives a layout neither the query nor the slug, and the map in it depends on both. */
export const announceShown = (shown: Shown): void => announcement().announce(shown);

/** What the page announces. Pages and layouts are rendered side by side, so that this may be awaited. */
export const shownByPage = (): Promise<Shown> => announcement().shown;
