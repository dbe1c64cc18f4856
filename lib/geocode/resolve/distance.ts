import type { LonLat } from '../../gazetteer/schema';

const radiusMeters = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine, mean Earth radius of IUGG). Takes `[longitude, latitude]`. */
export function distanceMeters([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * radiusMeters * Math.asin(Math.min(1, Math.sqrt(a)));
}
