import { type Focus, markingOf } from '../../lib/scene/focus';
import type { Scene } from '../../lib/scene/scene';
import type { StillOptions } from '../../lib/scene/still/render';
import { fitView, type Size } from '../../lib/scene/view';
import type { View } from '../../lib/url/params';
import type { Selection } from '../../lib/url/paths';

interface Asked extends Size {
  selection: Selection | null;
  /** What its page is about; see `focusOf`. */
  focus: Focus | null;
  /** From the address; else what fits the thing. */
  view: View | undefined;
}

/** Where a still picture looks and what it marks: as the page of that address does, so that a card, an embed and its live map agree with it. */
export function lookOf(scene: Scene, { selection, focus, view, width, height }: Asked) {
  return {
    view: view ?? fitView(focus?.box ?? scene.box, { width, height }),
    selection: markingOf(selection, focus),
    outline: focus?.geometry ?? null,
    name: focus?.name,
  } satisfies Partial<StillOptions>;
}
