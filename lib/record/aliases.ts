import { z } from 'zod';
import type { Problem } from '../errors/problems';
import { Slug } from '../gazetteer/schema';
import { wordsOf } from '../search/words';
import type { Actor, Source } from './schema';

const Name = z.string().trim().min(1);

/**
 * `aliases.json`: whom of the record a dataset means by a name. An import suggests; nothing counts until a person has
 * written it as `actor` or `source`.
 */
export const AliasFile = z.strictObject({
  $schema: z.string().optional(),
  actors: z.array(z.strictObject({ name: Name, actor: Slug.optional(), suggested: z.array(Slug).optional() })),
  sources: z.array(z.strictObject({ name: Name, source: Slug.optional(), suggested: z.array(Slug).optional() })),
});
export type AliasFile = z.infer<typeof AliasFile>;

/** What was decided: the record's own by the dataset's name of it. */
export interface Aliases {
  actors: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
}

export const aliasesOf = ({ actors, sources }: AliasFile): Aliases => ({
  actors: new Map(actors.flatMap(({ name, actor }) => (actor ? [[name, actor]] : []))),
  sources: new Map(sources.flatMap(({ name, source }) => (source ? [[name, source]] : []))),
});

export const noAliases: Aliases = { actors: new Map(), sources: new Map() };

/** Aliases that name nobody of the record. */
export function aliasProblems(
  file: string,
  { actors, sources }: AliasFile,
  known: { actors: (id: string) => boolean; sources: (id: string) => boolean },
): Problem[] {
  const wrong = (path: string, got: string, expected: string): Problem => ({ file, path, got: `"${got}"`, expected });
  return [
    ...actors.flatMap(({ actor }, i) =>
      actor && !known.actors(actor) ? [wrong(`actors[${i}].actor`, actor, 'the slug of an actor of the record')] : [],
    ),
    ...sources.flatMap(({ source }, i) =>
      source && !known.sources(source) ? [wrong(`sources[${i}].source`, source, 'the id of a source of the record')] : [],
    ),
  ];
}

type Known = readonly { id: string; names: readonly string[] }[];
export const actorNames = (actors: Iterable<Actor>): Known =>
  [...actors].map(({ slug, name, shortName, aliases }) => ({
    id: slug,
    names: [...Object.values(name), ...Object.values(shortName), ...aliases.map(({ text }) => text)],
  }));
export const sourceNames = (sources: Iterable<Source>): Known =>
  [...sources].map(({ id, name }) => ({ id, names: Object.values(name) }));

/** "The Syrian Democratic Forces (SDF)" is known by the whole, and by what stands before and in the brackets. */
function keysOf(name: string): string[] {
  const [, before = '', within = ''] = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name) ?? [];
  return [name, before, within].map((text) => wordsOf(text).join(' ')).filter((key) => key !== '');
}

/**
 * The table with the names of a file added: those that the record may know, each with whom it suggests. What a person has
 * decided stays.
 */
export function suggestAliases(
  present: AliasFile,
  named: { actors: Iterable<string>; sources: Iterable<string> },
  known: { actors: Known; sources: Known },
): AliasFile {
  const suggest = (names: Iterable<string>, all: Known, held: ReadonlySet<string>) => {
    const byKey = new Map<string, Set<string>>();
    for (const { id, names: own } of all)
      for (const key of own.flatMap(keysOf)) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
    return [...new Set(names)].sort().flatMap((name) => {
      const suggested = [...new Set(keysOf(name).flatMap((key) => [...(byKey.get(key) ?? [])]))].sort();
      return suggested.length === 0 || held.has(name) ? [] : [{ name, suggested }];
    });
  };
  return {
    ...present,
    actors: [...present.actors, ...suggest(named.actors, known.actors, new Set(present.actors.map(({ name }) => name)))],
    sources: [...present.sources, ...suggest(named.sources, known.sources, new Set(present.sources.map(({ name }) => name)))],
  };
}
