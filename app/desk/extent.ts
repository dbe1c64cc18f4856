import type { RecordCatalogue } from '@/lib/record/model';

const world = [-170, -55, 170, 70] as const;

/** What a map of the desk shows at first: west, south, east, north, in degrees. */
export const extentOf = ({ site }: RecordCatalogue): readonly [number, number, number, number] =>
  site.map.extent ?? site.map.bounds ?? world;
