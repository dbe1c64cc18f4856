import type { Position } from 'geojson';
import { z } from 'zod';

/** `data/world/disputed.json`: which borders are drawn as disputed, and on whose word. */
export const DisputedBorders = z.strictObject({
  comment: z.string().optional(),
  borders: z.array(
    z.strictObject({
      /** ISO 3166-1. */
      between: z.tuple([z.string().length(2), z.string().length(2)]),
      /** `[west, south, east, north]`: the part of the line that is. Default: all of it. */
      within: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
      source: z.string().min(1),
    }),
  ),
});
export type DisputedBorders = z.infer<typeof DisputedBorders>;

/**
 * The parts of a border that are agreed and those that are disputed.
 * @param between ISO 3166-1 codes of both sides; null for a territory that has none
 */
export function splitByDispute(
  line: readonly Position[],
  between: readonly [string | null, string | null],
  { borders }: DisputedBorders,
): { isDisputed: boolean; line: Position[] }[] {
  const known = borders.filter((border) => border.between.every((code) => between.includes(code)));
  const isDisputed = ([lon = 0, lat = 0]: Position): boolean =>
    between.includes(null) ||
    known.some(({ within }) => !within || (lon >= within[0] && lon <= within[2] && lat >= within[1] && lat <= within[3]));
  const parts: { isDisputed: boolean; line: Position[] }[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const disputed = isDisputed([(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]);
    const last = parts.at(-1);
    if (last && last.isDisputed === disputed) last.line.push(to);
    else parts.push({ isDisputed: disputed, line: [from, to] });
  }
  return parts;
}
