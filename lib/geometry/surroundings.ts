import type { FeatureCode } from '../gazetteer/schema';
import { disc, ring, widen, without } from './disc';
import { areaSquareMeters, perimeterMeters, type Shape } from './geodesy';
import type { Ground } from './ground';

/**
 * How far "the surroundings" of a place reach beyond it, in metres. A fixed buffer, "arbitrary, document it"
 * (Georeferencing Quick Reference Guide, p. 23): no source gives one. Each row with what it is meant for.
 */
const surroundingsMeters: Partial<Record<FeatureCode, number>> = {
  PRN: 1000, // محيط السجن: the quarters around it
  CMPRF: 1000, // محيط مخيم الهول
  PPLX: 500, // محيط حي غويران: the next quarter
  PPL: 1000, // محيط القرية
  PPLA3: 1500,
  PPLA2: 2000,
  PPLA: 3000, // محيط مدينة الحسكة: the nearest villages
  ADM3: 3000,
  ADM2: 5000,
  ADM1: 5000,
  RGN: 5000,
  PCLI: 10_000,
  STM: 1000, // normit: 1 km for lines
  RD: 1000,
};
const otherMeters = 500;

const surroundingsWidth = (ground: Ground): number => surroundingsMeters[ground.place.featureCode] ?? otherMeters;

const isDisc = (ground: Ground) => ground.basis === 'footprint' || ground.basis === 'uncertainty';

/** The place and a strip around it. */
export function surroundingsOf(ground: Ground): { shape: Shape; widthMeters: number } {
  const widthMeters = surroundingsWidth(ground);
  return {
    shape: isDisc(ground) ? disc(ground.center, ground.radiusMeters + widthMeters) : widen(ground.shape, widthMeters),
    widthMeters,
  };
}

/**
 * near(g): r = 2A/P with A the area and P the perimeter, for a disc its radius; 1 km for lines; buffer(g, r) − g
 * (clulab/normit, src/normit/geo/ops.py). A circle of uncertainty is not the place, so it is not taken out.
 */
export function nearOf(ground: Ground): { shape: Shape; widthMeters: number } {
  if (isDisc(ground)) {
    const widthMeters = ground.radiusMeters;
    const outer = ground.radiusMeters + widthMeters;
    return { shape: ring(ground.center, ground.basis === 'footprint' ? ground.radiusMeters : 0, outer), widthMeters };
  }
  const widthMeters = ground.basis === 'line' ? 1000 : (2 * areaSquareMeters(ground.shape)) / perimeterMeters(ground.shape);
  const wide = widen(ground.shape, widthMeters);
  return { shape: ground.basis === 'line' ? wide : (without(wide, ground.shape) ?? wide), widthMeters };
}
