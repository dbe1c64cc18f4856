import type { Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { checkMentions } from '../../lib/record/mentions';
import type { PublishedRecord } from '../../lib/record/model';
import { digest } from '../digest';

/** Digests of articles that were found sound beside a gazetteer. */
const sound = new WeakMap<Gazetteer, Set<string>>();

/** Phrases of articles' summaries in which the geocoder reads another place than their claims say; each state of one is read once. */
export function mentionProblems({ articles, gazetteer }: PublishedRecord): Problem[] {
  const known = sound.get(gazetteer) ?? new Set<string>();
  sound.set(gazetteer, known);
  return [...articles.values()].flatMap((value) => {
    const state = digest(JSON.stringify(value));
    if (known.has(state)) return [];
    const file = `data/${value.dataset}/articles/${value.slug}.json`;
    const problems = checkMentions([{ file, dataset: value.dataset, value }], (text) => geocoderOf(gazetteer).geocode(text));
    if (problems.length === 0) known.add(state);
    return problems;
  });
}
