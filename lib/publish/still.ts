import type { Locale } from '../i18n/locales';
import type { PublishedRecord } from '../record/model';
import type { Scene } from '../scene/scene';
import type { StillOptions } from '../scene/still/render';
import { fitView, type Size } from '../scene/view';
import type { View } from '../url/params';
import type { Selection } from '../url/paths';
import { focusOf } from './focus';

interface Asked extends Size {
  record: PublishedRecord;
  locale: Locale;
  selection: Selection | null;
  /** From the address; else what fits the thing. */
  view: View | undefined;
}

/** Where a still picture looks and what it marks: as the page of that address does, so that a card, an embed and its live map agree with it. */
export function lookOf(scene: Scene, { record, locale, selection, view, width, height }: Asked) {
  const focus = selection && focusOf(selection, record, locale);
  return {
    view: view ?? fitView(focus?.box ?? scene.box, { width, height }),
    selection,
    outline: focus?.geometry ?? null,
    name: focus?.name,
  } satisfies Partial<StillOptions>;
}
