import type { Gazetteer } from '../gazetteer';
import { isCoarse, type Where } from '../geometry/where';

/** ACLED geo precision: 1 the named town or part of it, 2 a small part of a region or a point near, 3 a larger region. */
export function geoPrecision(where: Where, gazetteer: Gazetteer): 1 | 2 | 3 {
  if (where.relation === 'point' && where.generalizedTo) return 2;
  if (where.relation === 'point') return isCoarse(where.precision) ? 3 : where.precision === 'near' ? 2 : 1;
  if (where.relation === 'direction' || where.relation === 'countryside') return 3;
  const code = gazetteer.get(where.place)?.featureCode ?? 'RGN';
  if (['ADM1', 'RGN', 'PCLI'].includes(code)) return 3;
  if (['ADM2', 'ADM3', 'STM', 'RD'].includes(code)) return 2;
  return ['at', 'surroundings', 'part', 'sized-area'].includes(where.relation) ? 1 : 2;
}
