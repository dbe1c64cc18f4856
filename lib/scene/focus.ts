import type { MultiPolygon, Polygon } from 'geojson';
import type { Box } from '../store/box';
import type { Params } from '../url/params';
import type { Selection } from '../url/paths';
import type { Scene } from './scene';

/** What a page is about, as the map draws it. */
export type Own = Pick<Scene, 'spots' | 'areas'>;

/** What a page wants the map to show: its extent, and its own outline where it has one. */
export interface Focus {
  /** The page's own id: "incidents/x". */
  id: string;
  box: Box | null;
  geometry: Polygon | MultiPolygon | null;
  /** What stands written at that outline: a place that the ground does not name. */
  name?: string;
  /** Of a step of a story. */
  step?: StepFocus;
  /** Where there are more incidents or areas than a map holds: those that the page is about. */
  own?: Own;
}

/** What a step of a story shows on the map, whatever the address says. */
export interface StepFocus {
  /** From 1. */
  number: number;
  /** What is on the map; null: nothing but what is marked. */
  filters: Params | null;
  /** "incidents/x": what is marked. */
  marked: readonly string[];
}

/** What the map marks: the thing that its page is about, or what a step of a story tells of. */
export interface Marking extends Selection {
  marked?: readonly string[];
}

/** What is marked on the map of a page. */
export const markingOf = (selection: Selection | null, focus: Pick<Focus, 'step'> | null): Marking | null =>
  selection && focus?.step ? { ...selection, step: focus.step.number, marked: focus.step.marked } : selection;
