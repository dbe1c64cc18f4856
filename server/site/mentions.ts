import type { Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { checkMentions } from '../../lib/record/mentions';
import type { PublishedRecord } from '../../lib/record/model';
import { pathOf } from '../truth/files/layout';
import type { Documents } from './documents';

/** Versions of articles that were found sound beside a gazetteer. */
const sound = new WeakMap<Gazetteer, Set<string>>();

/** Phrases of articles' summaries in which the geocoder reads another place than their claims say; each version is read once. */
export function mentionProblems({ articles, gazetteer }: PublishedRecord, documents: Documents): Problem[] {
  const known = sound.get(gazetteer) ?? new Set<string>();
  sound.set(gazetteer, known);
  return [...documents.values()].flatMap((document) => {
    const value = document.kind === 'article' ? articles.get(document.id) : undefined;
    if (!value || known.has(document.version)) return [];
    const file = `data/${pathOf(document)}`;
    const problems = checkMentions([{ file, dataset: document.dataset, value }], (text) => geocoderOf(gazetteer).geocode(text));
    if (problems.length === 0) known.add(document.version);
    return problems;
  });
}
