import { type Problem, problemsOf, show, textProblems } from '../errors/problems';
import type { Gazetteer } from './index';
import { nameIn } from './name-in';
import { endingParents, parentsReturnTo } from './parents';
import { GazetteerFile, type Place } from './schema';

/** The file in which a dataset holds places of its own, beside those of data/gazetteer. */
export const placesFile = 'places.json';

/** A gazetteer with places more: by id they come first, by name they stand beside the others. */
export function extended(gazetteer: Gazetteer, places: readonly Place[]): Gazetteer {
  if (places.length === 0) return gazetteer;
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    places: [...gazetteer.places, ...places],
    background: gazetteer.background,
    get: (id) => byId.get(id) ?? gazetteer.get(id),
    outlines: gazetteer.outlines,
    name: (id, lang) => nameIn(byId.get(id)?.names ?? [], lang) ?? gazetteer.name(id, lang),
  };
}

/** Made once for the same files: what is located by a gazetteer is kept by it. A trial at the desk has other files than the site. */
const made = new WeakMap<Gazetteer, Made[]>();
const mostMade = 4;
interface Made {
  files: readonly unknown[];
  gazetteer: Gazetteer;
  problems: readonly Problem[];
}

/**
 * A gazetteer with the places that datasets hold.
 * @param files the places.json of datasets, with their paths below data/
 * @returns it, and what is wrong with the files; a place with a problem is left out
 */
export function withDatasetPlaces(
  gazetteer: Gazetteer,
  files: readonly { path: string; json: unknown }[],
): { gazetteer: Gazetteer; problems: readonly Problem[] } {
  if (files.length === 0) return { gazetteer, problems: [] };
  const known = made.get(gazetteer) ?? [];
  const contents = files.map(({ json }) => json);
  const same = known.find((one) => one.files.length === contents.length && one.files.every((json, i) => json === contents[i]));
  if (same) return same;
  const read = placesIn(gazetteer, files);
  const found = { files: contents, gazetteer: extended(gazetteer, read.places), problems: read.problems };
  made.set(gazetteer, [found, ...known].slice(0, mostMade));
  return found;
}

function placesIn(gazetteer: Gazetteer, files: readonly { path: string; json: unknown }[]) {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  const read = files.flatMap(({ path, json }) => {
    const file = `data/${path}`;
    problems.push(...textProblems(json, file));
    const parsed = GazetteerFile.safeParse(json);
    if (!parsed.success) problems.push(...problemsOf(parsed.error, file, json));
    return parsed.success ? parsed.data.places.map((place, i) => ({ file, path: `places[${i}]`, place })) : [];
  });
  for (const { file, path, place } of read) {
    const isTaken = gazetteer.get(place.id) !== undefined || places.has(place.id);
    if (isTaken)
      problems.push({ file, path: `${path}.id`, got: show(place.id), expected: 'an id of its own: another place has this one' });
    else places.set(place.id, place);
  }
  for (const { file, path, place } of read)
    for (const [key, id] of [
      ['parent', place.parent] as const,
      ...(place.members ?? []).map((id, i) => [`members[${i}]`, id] as const),
    ])
      if (id !== null && !places.has(id) && !gazetteer.get(id))
        problems.push({ file, path: `${path}.${key}`, got: show(id), expected: 'the id of a place in data/gazetteer' });
  // Found for all of a circle first: once one of it is left out, the others end.
  const circles = read.flatMap(({ file, path, place }) => {
    const id = parentsReturnTo(place.id, (one) => (places.get(one) ?? gazetteer.get(one))?.parent);
    return id === null ? [] : [{ file, path: `${path}.parent`, place, id }];
  });
  for (const { file, path, place, id } of circles) {
    problems.push({ file, path, got: show(place.parent), expected: endingParents(id) });
    places.delete(place.id);
  }
  return { places: [...places.values()], problems };
}
