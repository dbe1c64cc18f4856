import { z } from 'zod';
import { gridDegrees } from '../geometry/generalise';

/** Where a part of a document stands: its keys, and of lists the id of the entry: "claims.c01.text". */
const PartPath = z
  .string()
  .regex(
    /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/,
    'expected keys joined by full stops, of lists the id of the entry, such as "claims.c01.text"',
  );

/** Why; it stays at the desk. */
const reason = z.string().trim().min(1, { error: 'expected why it stays at the desk' });

/** A part that readers do not get: left out, or with what they get instead of it. */
export const KeptPart = z.strictObject({ path: PartPath, instead: z.unknown().optional(), reason });
export type KeptPart = z.infer<typeof KeptPart>;

/** How coarse readers get coordinates: on a grid of so many degrees, or no nearer than the administrative unit. */
export const coarseness = ['unit', ...gridDegrees] as const;
export const Coarseness = z.union([z.literal('unit'), z.literal(gridDegrees)]);
export type Coarseness = z.infer<typeof Coarseness>;

/** Something with a position, "claims.c01.where" or "places.north-camp", that readers get coarser than it is. */
export const CoarsePart = z.strictObject({ path: PartPath, to: Coarseness, reason });
export type CoarsePart = z.infer<typeof CoarsePart>;

/** What of a document the desk alone has. It is taken out before anything public is made of the document (public-form.ts). */
export const DeskOnly = z.strictObject({
  parts: z.array(KeptPart).optional(),
  coordinates: z.array(CoarsePart).optional(),
  /** People whom the texts name and whom somebody has looked at: they stay, and the check points them out no more. */
  seen: z.array(z.strictObject({ name: z.string().trim().min(1), reason })).optional(),
});
export type DeskOnly = z.infer<typeof DeskOnly>;

/** Keys by which entries of lists are told apart, the first that an entry has. */
const identities = ['id', 'slug', 'source', 'actor', 'claim', 'question', 'quantity'] as const;

/** The id of an entry of a list, or null: it can only be meant together with its list. */
export function identityOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const key = identities.find((one) => Object.hasOwn(entry, one));
  const id = key && (entry as Record<string, unknown>)[key];
  return typeof id === 'string' ? id : null;
}

/** Where a path of parts leads in a document, by keys and positions; null where it leads nowhere, or to several entries. */
export function keysOfPart(body: unknown, path: string): (string | number)[] | null {
  const keys: (string | number)[] = [];
  let at = body;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null) return null;
    if (Array.isArray(at)) {
      const found = at.flatMap((entry, i) => (identityOf(entry) === step ? [i] : []));
      const [only] = found;
      if (only === undefined || found.length > 1) return null;
      keys.push(only);
      at = at[only];
    } else {
      if (!Object.hasOwn(at, step)) return null;
      keys.push(step);
      at = (at as Record<string, unknown>)[step];
    }
  }
  return keys;
}

export const valueAt = (body: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((at, key) => Object(at)[key], body);

/** A document with another value at one place; undefined takes out what stands there. */
export function withValueAt<T>(body: T, [key, ...more]: readonly (string | number)[], value: unknown): T {
  if (key === undefined) return value as T;
  const inner = more.length > 0 ? withValueAt(Object(body)[key], more, value) : value;
  if (Array.isArray(body))
    return body.flatMap((entry, i) => (i !== key ? [entry] : inner === undefined ? [] : [inner])) as unknown as T;
  const { [key]: _, ...rest } = body as Record<string | number, unknown>;
  if (inner === undefined) return rest as T;
  return Object.fromEntries(Object.entries(body as object).map(([one, own]) => [one, one === key ? inner : own])) as T;
}
