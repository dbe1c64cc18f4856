import { type ClaimsAbout, claimsAbout } from '../record/about-actor';
import { claimsAnswering } from '../record/answers';
import { articleDetail } from '../record/details';
import type { ClaimEntry, CuratedRecord } from '../record/model';
import { byTime } from '../record/order';
import type { Source } from '../record/schema';
import { sidesOf } from '../record/sides';
import { siteExtent } from '../scene/extent';
import { overlaps } from '../time/edtf';
import { isOneDay } from '../time/timeline';
import type { Box } from './box';
import type { Answers, ArticleQueries, Origin } from './store';

/** Answers what is asked of articles and claims. What takes looking through all of them is found once, when it is first asked for. */
export function articleQueries(record: CuratedRecord): ArticleQueries {
  const about = new Map<string, ClaimsAbout>();
  const answers = new Map<string, Answers>();
  const origins = new Map<string, Origin[]>();
  const linked = new Map<string, string[]>();
  let onOneDay: ClaimEntry[] | undefined;
  let extent: Box | undefined;
  return {
    article: async (slug) => articleDetail(slug, record),
    claimsAbout: async (slug) => {
      const actor = record.actors.get(slug);
      const found = about.get(slug) ?? (actor ? claimsAbout(actor, record) : { own: [], others: [] });
      if (actor) about.set(slug, found);
      return found;
    },
    answers: async (question) => {
      const known = answers.get(question);
      if (known || !record.questions.has(question)) return known ?? { claims: [], incidents: [], areas: [] };
      const found = answersTo(question, record);
      answers.set(question, found);
      return found;
    },
    claimsSaid: async ({ datasets, time }) => {
      onOneDay ??= [...record.claims.values()].filter(({ saidBounds }) => isOneDay(saidBounds));
      return onOneDay.filter(
        ({ article, saidBounds }) => (!datasets || datasets.includes(article.dataset)) && overlaps(saidBounds, time),
      );
    },
    origins: async (dataset = '') => {
      const found = origins.get(dataset) ?? originsIn(record, dataset);
      origins.set(dataset, found);
      return found;
    },
    linkedDatasets: async (dataset) => {
      const found = linked.get(dataset) ?? linkedFrom(record, dataset);
      linked.set(dataset, found);
      return found;
    },
    claimsOf: async (refs) => refs.flatMap((ref) => record.claims.get(ref) ?? []),
    claims: async function* () {
      yield* record.claims.values();
    },
    countClaims: async () => record.claims.size,
    siteExtent: async () => {
      extent ??= siteExtent(record);
      return extent;
    },
  };
}

/** @param dataset '' for all */
function originsIn({ claims }: CuratedRecord, dataset: string): Origin[] {
  const asked = [...claims.values()].filter(({ article }) => dataset === '' || article.dataset === dataset);
  const sides = sidesOf(asked);
  const counts = new Map<string, { source: Source; count: number }>();
  for (const { origin } of asked) {
    const known = counts.get(origin.id) ?? { source: origin, count: 0 };
    known.count += 1;
    counts.set(origin.id, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ source }) => ({ source, isSide: sides.has(source.id) }));
}

const linkedFrom = ({ incidents }: CuratedRecord, id: string): string[] => [
  ...new Set(
    [...incidents.values()].flatMap(({ dataset, rows = [], claims }) =>
      dataset === id && rows.length > 0 ? claims.flatMap(({ row }) => row?.dataset.id ?? []) : [],
    ),
  ),
];

function answersTo(question: string, record: CuratedRecord): Answers {
  const claims = claimsAnswering(question, record);
  const slugsIn = (kind: 'incidents' | 'areas') => [...new Set(claims.flatMap((claim) => claim[kind]))];
  return {
    claims,
    incidents: slugsIn('incidents')
      .flatMap((slug) => record.incidents.get(slug) ?? [])
      .sort(byTime),
    areas: slugsIn('areas')
      .flatMap((slug) => record.areas.get(slug) ?? [])
      .sort(byTime),
  };
}
