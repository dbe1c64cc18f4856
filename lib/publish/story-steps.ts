import type { Localized } from '../i18n/locales';
import type { ListRow } from '../lists/groups';
import type { ClaimEntry } from '../record/model';
import type { Focus } from '../scene/focus';

/** A step of a story, ready to be shown. */
export interface ShownStep {
  number: number;
  title: Localized;
  text: Localized;
  claims: ClaimEntry[];
  /** What the map marks: what happened, and what was only said. */
  rows: ListRow[];
  said: ListRow[];
  /** What the map is narrowed by, in words. */
  facts: string[];
  /** The same incidents in the list. */
  list: string;
  focus: Focus;
  /** Pictures of its map, for readers without script. */
  picture: { light: string; dark: string };
}

/** px of a picture in the panel, twice as fine; with the words below the map that name what it shows. */
export const pictureSize = { width: 720, height: 560 } as const;
