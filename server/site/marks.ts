import { isDeepStrictEqual } from 'node:util';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { DeskOnly, keysOfPart } from '../../lib/record/desk-only';
import { statusOf } from '../../lib/record/document-status';
import { isKind } from '../../lib/url/paths';
import { dataFileOf, pathOf } from '../truth/files/layout';
import { type Document, kinds } from '../truth/truth';
import type { Documents } from './documents';

const isKept = (document: Document): boolean => statusOf(dataFileOf(document)) === 'desk-only';

/** What of documents the desk alone has, as one text: another one means that something may be shown no longer. */
export const marksOf = (documents: Documents): string =>
  [...documents]
    .flatMap(([key, document]) => {
      const { deskOnly } = document.body;
      return deskOnly === undefined && !isKept(document)
        ? []
        : [`${key} ${isKept(document)} ${JSON.stringify(deskOnly ?? null)}`];
    })
    .join('\n');

/**
 * Documents as they were, without what the desk alone has of them now: what is kept from readers goes also where something
 * else is wrong with the documents of now, so that those of before are served on.
 * @returns the same where nothing more is kept
 */
export function withMarksOf(now: Documents, before: Documents): Documents {
  const changed = [...now].flatMap(([key, document]): [typeof key, Document][] => {
    const stood = before.get(key);
    if (!stood) return [];
    if (isKept(document)) {
      const isSame = isKept(stood) && isDeepStrictEqual(stood.body.withdrawal, document.body.withdrawal);
      return isSame ? [] : [[key, document]];
    }
    if (isKept(stood)) return [];
    const { deskOnly: ofNow } = document.body;
    if (ofNow === undefined) return [];
    const deskOnly = standingIn(stood.body, ofNow);
    if (isDeepStrictEqual(deskOnly, stood.body.deskOnly)) return [];
    return [[key, { ...stood, version: `${stood.version} ${document.version}`, body: { ...stood.body, deskOnly } }]];
  });
  return changed.length === 0 ? before : new Map([...before, ...changed]);
}

/** Marks without those of parts that a body does not have. What is no list of marks stays as it is, for the checks to refuse. */
function standingIn(body: Document['body'], deskOnly: Document['body'][string]): Document['body'][string] {
  const read = DeskOnly.safeParse(deskOnly);
  if (!read.success) return deskOnly;
  const { parts, coordinates, ...rest } = read.data;
  const leads = ({ path }: { path: string }) => keysOfPart(body, path) !== null;
  return {
    ...rest,
    ...(parts && { parts: parts.filter(leads) }),
    ...(coordinates && { coordinates: coordinates.filter(leads) }),
  } as Document['body'][string];
}

/** What is served of documents of before, and what had to be left out of them. */
export interface LeftOut {
  documents: Documents;
  datasets: readonly string[];
}

/**
 * Leaves out what cannot be shown with what is kept now: the documents that the checks refuse; where none of these can go by
 * itself, as all of a dataset rests on it, the dataset.
 * @returns null where the problems are of neither
 */
export function leaveOut(problems: readonly Problem[], { documents, datasets }: LeftOut): LeftOut | null {
  const wrong = new Set(problems.map(({ file }) => file));
  const offending = [...documents].filter(([, one]) => wrong.has(`data/${pathOf(one)}`));
  const single = offending.filter(([, one]) => 'folder' in kinds[one.kind] && !isKept(one));
  if (single.length > 0) {
    const left = new Map(documents);
    for (const [key, document] of single) {
      const stub = stubOf(document);
      if (stub) left.set(key, stub);
      else left.delete(key);
    }
    return { documents: left, datasets };
  }
  const more = [...new Set(offending.map(([, { dataset }]) => dataset))].filter((id) => !datasets.includes(id));
  return more.length > 0 ? { documents, datasets: [...datasets, ...more] } : null;
}

/** A document as one that the desk alone has; null of those that have no status: they are left out whole. */
function stubOf(document: Document): Document | null {
  if (!isKind(pathOf(document).split('/')[1] ?? '')) return null;
  return { ...document, version: `${document.version} left out`, body: { slug: document.id, status: 'desk-only' } };
}

/** Tells what was left out, of documents with what is wrong with each. */
export function leftOutProblems(before: LeftOut, after: LeftOut, problems: readonly Problem[]): Problem[] {
  const expected = 'a record that passes the checks: until then it is not shown';
  const whyOf = (file: string): string => {
    const first = problems.find((one) => one.file === file);
    return first ? ` (${describeProblem(first)})` : '';
  };
  const documents = [...before.documents].filter(([key, one]) => after.documents.get(key) !== one);
  const datasets = after.datasets.filter((id) => !before.datasets.includes(id));
  return [
    ...documents.map(([, one]): Problem => {
      const file = `data/${pathOf(one)}`;
      const got = `a document that cannot be shown as it last stood, with what is for the desk alone now${whyOf(file)}`;
      return { file, path: '', got, expected };
    }),
    ...datasets.map((id): Problem => {
      const file = problems.find((one) => one.file.startsWith(`data/${id}/`))?.file ?? '';
      const got = `a dataset that cannot be shown as it last stood, with what is for the desk alone now${whyOf(file)}`;
      return { file: `data/${id}/dataset.json`, path: '', got, expected };
    }),
  ];
}
