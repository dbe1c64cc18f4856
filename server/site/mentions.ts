import type { Problem } from '../../lib/errors/problems';
import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { checkMentions } from '../../lib/record/mentions';
import type { ArticleEntry, CuratedRecord } from '../../lib/record/model';

/** Articles that were found sound beside a gazetteer. */
const sound = new WeakMap<Gazetteer, WeakSet<ArticleEntry>>();

/** Phrases of articles' summaries in which the geocoder reads another place than their claims say; each state of one is read once. */
export function mentionProblems({ articles, gazetteer }: CuratedRecord): Problem[] {
  const known = sound.get(gazetteer) ?? new WeakSet<ArticleEntry>();
  sound.set(gazetteer, known);
  return [...articles.values()].flatMap((value) => {
    if (known.has(value)) return [];
    const file = `data/${value.dataset}/articles/${value.slug}.json`;
    const problems = checkMentions([{ file, dataset: value.dataset, value }], (text) => geocoderOf(gazetteer).geocode(text));
    if (problems.length === 0) known.add(value);
    return problems;
  });
}
