import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';
import { categorySymbols } from '../scene/symbols';
import { eventTypes } from './event-types';
import { type Area, areaKinds } from './schema';

const subEventTypes = Object.values(eventTypes).flat();
const subEventType = z.enum(subEventTypes as [string, ...string[]]);

/** A plain category of what happened or was said: what readers sort by, beside the event type of ACLED that data is exchanged in. */
export const Category = z.strictObject({
  /** As it stands in addresses: "escape". */
  id: Slug,
  name: Localized,
  /** The symbol of its markers (lib/scene/symbols.ts). */
  symbol: z.enum(categorySymbols),
  /** What is said, not what happened: it leaves the map for the list of what was said, unless it is chosen. */
  statement: z.boolean().optional(),
  /** Sub-event types of ACLED whose rows and incidents have this category, where they name none themselves. */
  subEventTypes: z.array(subEventType).optional(),
  /** Kinds of claimed area that have it. */
  areaKinds: z.array(z.enum(areaKinds)).optional(),
});
export type Category = z.infer<typeof Category>;

const columns = [
  { path: 'id', of: ({ id }: Category) => [id], needed: [] },
  { path: 'subEventTypes', of: (row: Category) => row.subEventTypes ?? [], needed: subEventTypes },
  { path: 'areaKinds', of: (row: Category) => row.areaKinds ?? [], needed: areaKinds },
] as const;

/** `data/categories.json`: the categories of a site, in the order in which they are listed. */
export const CategoryFile = z
  .strictObject({ $schema: z.string().optional(), categories: z.array(Category).min(1) })
  .superRefine(({ categories }, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const { path, of, needed } of columns) {
      const seen = new Set<string>();
      for (const [i, row] of categories.entries())
        for (const value of of(row)) {
          if (seen.has(value)) say(['categories', i, path], `got "${value}" again, expected each in one category`);
          seen.add(value);
        }
      for (const value of needed)
        if (!seen.has(value)) say(['categories'], `got no category with "${value}" in "${path}", expected each in one category`);
    }
  });

/** The categories of a site, as they are looked up. */
export interface Categories {
  /** By id, in their order. */
  all: ReadonlyMap<string, Category>;
  ofSubEventType(subEventType: string): Category;
  ofArea(kind: Area['kind']): Category;
}

const known = new WeakMap<readonly Category[], Categories>();

/** @param list as `CategoryFile` has checked them */
export function categoriesOf(list: readonly Category[]): Categories {
  const found = known.get(list) ?? lookUp(list);
  known.set(list, found);
  return found;
}

function lookUp(list: readonly Category[]): Categories {
  const bySubEventType = new Map(list.flatMap((row) => (row.subEventTypes ?? []).map((value) => [value, row] as const)));
  const byKind = new Map(list.flatMap((row) => (row.areaKinds ?? []).map((value) => [value, row] as const)));
  return {
    all: new Map(list.map((row) => [row.id, row])),
    ofSubEventType: (value) => bySubEventType.get(value) as Category,
    ofArea: (kind) => byKind.get(kind) as Category,
  };
}

/** Of what was said, not of what happened. */
export const statementCategories = ({ all }: Categories): string[] =>
  [...all.values()].flatMap(({ id, statement }) => (statement ? [id] : []));
