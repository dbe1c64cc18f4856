import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Basemaps } from '@/lib/scene/basemaps.mjs';
import type { Marking } from '@/lib/scene/focus';
import type { Size } from '@/lib/scene/view';
import type { Params } from '@/lib/url/params';
import type { Failure } from './Failed';

/** What the page hands to the live map, which fetches its words and basemaps itself. */
export type LiveSceneProps = Omit<LiveProps, keyof LiveMapParts>;

export interface LiveMapParts {
  messages: Messages['map'];
  bases: Basemaps;
}

/** What the live map is given. */
export interface LiveProps {
  locale: Locale;
  messages: Messages['map'];
  bases: Basemaps;
  selection: Marking | null;
  filters: Params;
  /** px of the map's place. */
  size: () => Size;
  /** The live map has drawn its first picture. */
  onShown: () => void;
  onFailure: (failure: Failure) => void;
}
