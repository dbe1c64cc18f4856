import { z } from 'zod';

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-85).max(85); // Web Mercator ends there

/** `[west, south, east, north]` in degrees, as people write it in a file. */
export const Box = z
  .tuple([lon, lat, lon, lat])
  .refine(([west, south, east, north]) => west < east && south < north, 'expected west, south, east, north in degrees');
