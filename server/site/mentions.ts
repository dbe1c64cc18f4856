import type { Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { checkMentions } from '../../lib/record/mentions';
import type { CuratedRecord } from '../../lib/record/model';

/** The versions of articles that were found sound beside a gazetteer. */
const sound = new WeakMap<Gazetteer, Map<string, string>>();

/** Phrases of articles' summaries in which the geocoder reads another place than their claims say; each state of one is read once. */
export function mentionProblems({ articles, versions, gazetteer }: CuratedRecord): Problem[] {
  const known = sound.get(gazetteer) ?? new Map<string, string>();
  sound.set(gazetteer, known);
  return [...articles.values()].flatMap((value) => {
    const version = versions.articles.get(value.slug) as string;
    if (known.get(value.slug) === version) return [];
    const file = `data/${value.dataset}/articles/${value.slug}.json`;
    const problems = checkMentions([{ file, dataset: value.dataset, value }], (text) => geocoderOf(gazetteer).geocode(text));
    if (problems.length === 0) known.set(value.slug, version);
    return problems;
  });
}
