import type { Problem } from '../errors/problems';
import type { Gazetteer } from '../gazetteer';
import { placesFile, withDatasetPlaces } from '../gazetteer/dataset-places';
import { statusOf } from './document-status';
import type { DataFile } from './filed';
import { explained, publicForm } from './public-form';
import { keptIn, withoutKept } from './without-kept';

export interface PublicFiles {
  /** In their order, as readers may get them. Drafts are among them, as they would be. */
  files: DataFile[];
  /** With the places of the datasets as readers get them. */
  gazetteer: Gazetteer;
  problems: readonly Problem[];
  /** A problem of these files, told as one of what is for the desk alone where it is. */
  explained(problem: Problem): Problem;
}

/**
 * Documents as readers may get them: the one place where what is for the desk alone is taken out. What is made of the result,
 * down to its versions and digests, holds nothing of it.
 * @param gazetteer without places of datasets
 */
export function publicFiles(files: readonly DataFile[], gazetteer: Gazetteer): PublicFiles {
  const isOfPlaces = ({ path }: DataFile) => path.endsWith(`/${placesFile}`);
  const problems: Problem[] = [];
  const leftOut = new Map<string, ReadonlySet<string>>();
  const formed = (file: DataFile, by: Gazetteer): DataFile => {
    const form = publicForm(file, by);
    problems.push(...form.problems);
    if (form.leftOut.size > 0) leftOut.set(`data/${file.path}`, form.leftOut);
    return form.json === file.json ? file : { ...file, json: form.json };
  };

  const places = files.filter(isOfPlaces);
  // What contains a place is looked up among those of the desk: of a place that is coarse, nothing but its extent is used.
  const known = places.length === 0 ? gazetteer : withDatasetPlaces(gazetteer, places.map(withoutMark)).gazetteer;
  const coarse = new Map(places.map((file) => [file.path, formed(file, known)]));
  const inPublic = withDatasetPlaces(gazetteer, [...coarse.values()]);
  problems.push(...inPublic.problems);

  const kept = keptIn(files);
  const all = files.flatMap((file): DataFile[] => {
    const own = coarse.get(file.path);
    if (own) return [own];
    const stub = stubOf(file);
    return [stub ?? withoutKept(formed(file, inPublic.gazetteer), kept)];
  });
  return {
    files: all,
    gazetteer: inPublic.gazetteer,
    problems,
    explained: (problem) => explained(problem, leftOut.get(problem.file)),
  };
}

const unmarked = new WeakMap<object, object>();

/** A document of the desk without its mark, which its schema does not know. */
function withoutMark(file: DataFile): DataFile {
  const { json } = file;
  if (typeof json !== 'object' || json === null || !('deskOnly' in json)) return file;
  const { deskOnly: _, ...rest } = json;
  const same = unmarked.get(json) ?? rest;
  unmarked.set(json, same);
  return { ...file, json: same };
}

const stubs = new WeakMap<object, object>();

/**
 * What is left of a document that the desk alone has: that it is one, so that what refers to it can be told; and where the
 * public saw it once, what its address says. Null of every other document.
 */
function stubOf(file: DataFile): DataFile | null {
  const { json } = file;
  if (statusOf(file) !== 'desk-only' || typeof json !== 'object' || json === null) return null;
  const { slug, status, withdrawal } = json as Record<string, unknown>;
  const stub = stubs.get(json) ?? (withdrawal === undefined ? { slug, status } : { slug, status: 'withdrawn', withdrawal });
  stubs.set(json, stub);
  return { ...file, json: stub };
}
