import type { PointPrecision } from '../geometry/where';

/** How a reader is told of the precisions of data sets: by what is drawn. */
export const precisionGroups = {
  exact: ['site', 'settlement'],
  near: ['near'],
  line: ['linear'],
  unit: ['district', 'governorate', 'unit'],
  country: ['country'],
} as const satisfies Record<string, readonly PointPrecision[]>;
export type PrecisionGroup = keyof typeof precisionGroups;

/** Rows by group, those that there are. */
export const groupCounts = (precision: Readonly<Partial<Record<PointPrecision, number>>>): [PrecisionGroup, number][] =>
  (Object.entries(precisionGroups) as [PrecisionGroup, readonly PointPrecision[]][]).flatMap(([group, members]) => {
    const rows = members.reduce((sum, one) => sum + (precision[one] ?? 0), 0);
    return rows > 0 ? [[group, rows]] : [];
  });
