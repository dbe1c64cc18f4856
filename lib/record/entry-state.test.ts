import { readRecord } from '../../server/store/open';
import { claimsState } from './entry-state';
import type { CuratedRecord, IncidentEntry } from './model';

const { incidents, versions } = readRecord().record as CuratedRecord;

/** Articles of claims that the claims of an entry contradict, and of which none stands on its page. */
const linkedOnly = ({ claims, beside }: IncidentEntry): string[] => {
  const own = new Set([...claims, ...beside].map(({ article }) => article.slug));
  const linked = claims.flatMap(({ contradicts }) => contradicts.map(({ claim }) => claim.split('#')[0] as string));
  return linked.filter((slug) => !own.has(slug));
};

test('the state of an entry is told by the versions of what it is made of, and of nothing else', () => {
  const entry = [...incidents.values()].find((one) => linkedOnly(one).length > 0) as IncidentEntry;
  const state = claimsState(entry, versions);
  const isAnother = (kind: 'articles' | 'sources', id: string) =>
    claimsState(entry, { ...versions, [kind]: new Map([...versions[kind], [id, 'another']]) }) !== state;
  const [claim] = entry.claims;
  expect(isAnother('articles', claim?.article.slug as string)).toBe(true);
  expect(isAnother('articles', linkedOnly(entry)[0] as string)).toBe(true);
  expect(isAnother('sources', claim?.origin.id as string)).toBe(true);
  const reaching = [...versions.articles.keys()].filter((slug) => isAnother('articles', slug));
  expect(reaching.length).toBeLessThan(versions.articles.size / 2);
});
