import { z } from 'zod';
import { Localized } from '../i18n/localized';
import type { Pack } from './packs';
import { type Place, PlaceName, Slug } from './schema';

/** Regions that the press names and no administration has, each by the first-level units that hold it: "Sinai", "Darfur". */
export const PressRegions = z.strictObject({
  $schema: z.string().optional(),
  regions: z.array(
    z.strictObject({
      id: Slug,
      names: z.array(PlaceName).min(2),
      /** Codes of the units' outlines in the packs: "EG-SIN". */
      units: z.array(z.string().min(1)).min(1),
      note: Localized,
    }),
  ),
});
export type PressRegions = z.infer<typeof PressRegions>;

/** The regions whose units are all in the packs, as places without an outline of their own. */
export function regionsOf({ regions }: PressRegions, packs: readonly Pack[]): Place[] {
  const units = new Map(packs.flatMap(({ rows, units }) => units.map((row) => [rows.outline(row), rows.place(row)])));
  return regions.flatMap(({ id, names, units: codes, note }): Place[] => {
    const members = codes.flatMap((code) => units.get(code) ?? []);
    if (members.length < codes.length) return [];
    const parents = new Set(members.map(({ parent }) => parent));
    return [
      {
        id,
        names,
        featureCode: 'RGN',
        coordinates: null,
        uncertaintyMeters: null,
        coordinateSource: null,
        confidence: 'C',
        parent: parents.size === 1 ? members[0]!.parent : null,
        members: members.map((member) => member.id),
        note,
      },
    ];
  });
}
