/** @jest-environment node */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { syntheticRecord } from '@/scripts/bench/curated';
import { served } from '../site/served';
import { type Document, type Key, keyOf } from '../truth/truth';
import { neighbourhood } from './neighbourhood';
import { TestDesk } from './testing/test-desk';

/** What the judgement of an incident or area comes to, without the claims themselves. */
const judged = ({ corroboration, contest }: IncidentEntry | AreaEntry) => ({
  origins: corroboration.origins.map(({ source, claims }) => [source.id, claims.map(({ ref }) => ref)]),
  independent: corroboration.independent,
  pairs: [...contest.pairs, ...contest.settled].map(({ claim, against, rule }) => `${claim.ref} ${against.ref} ${rule}`).sort(),
});

test('around each article of the record its incidents and areas come to what they are among all', async () => {
  const on = await TestDesk.open({}, (folder) => cpSync(join(process.cwd(), 'data'), folder, { recursive: true }));
  try {
    const { documents } = on.site;
    const { store } = served();
    let compared = 0;
    for (const article of [...documents.values()].filter(({ kind }) => kind === 'article')) {
      const around = neighbourhood(documents, [article]);
      const { record, problems } = on.site.builtFrom(around);
      expect([article.id, problems]).toEqual([article.id, []]);
      for (const claim of record?.claims.values() ?? []) {
        if (claim.article.slug !== article.id) continue;
        const [own] = await store.claimsOf([claim.ref]);
        expect([claim.ref, claim.incidents, claim.areas]).toEqual([claim.ref, own?.incidents, own?.areas]);
        for (const slug of claim.incidents) {
          expect(judged(record?.incidents.get(slug) as IncidentEntry)).toEqual(
            judged((await store.incident(slug)) as IncidentEntry),
          );
          compared++;
        }
        for (const slug of claim.areas) {
          expect(judged(record?.areas.get(slug) as AreaEntry)).toEqual(judged((await store.area(slug)) as AreaEntry));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  } finally {
    await on.close();
  }
}, 120_000);

test('it grows with what an article is linked to, and not with the record', () => {
  const sizeOf = (incidents: number) => {
    const documents = documentsOf(incidents);
    const article = documents.get('article/article-20') as Document;
    return [...neighbourhood(documents, [article]).keys()].filter((key) => /^(?:article|incident)\//.test(key)).length;
  };
  expect(sizeOf(2_000)).toBe(sizeOf(200));
  expect(sizeOf(200)).toBeLessThan(40);
});

test('what a changed article names anew is in it, and so is what it would be published with', () => {
  const documents = documentsOf(200);
  const article = documents.get('article/article-20') as Document;
  const [claim, ...others] = article.body.claims as { supports: unknown }[];
  const changed = (supports: unknown, replacedBy?: string) => ({
    ...article,
    body: { ...article.body, claims: [{ ...claim, supports, ...(replacedBy && { replacedBy }) }, ...others] } as Document['body'],
  });
  const has = (around: ReadonlyMap<Key, Document>, id: string) => around.has(`article/${id}`) || around.has(`incident/${id}`);
  const plain = neighbourhood(documents, [article]);
  expect(has(plain, 'article-70')).toBe(false);
  const linked = neighbourhood(documents, [changed([{ claim: 'article-70#c01', about: { en: 'x' } }])]);
  expect([has(linked, 'article-70'), has(linked, 'incident-140')]).toEqual([true, true]);
  expect(has(neighbourhood(documents, [changed([], 'article-71#c01')]), 'article-71')).toBe(true);
  const joined = documents.get('incident/incident-160') as Document;
  const with160 = neighbourhood(documents, [article, joined]);
  expect([has(with160, 'incident-160'), has(with160, 'article-80')]).toEqual([true, true]);
  // What is cut stays linked to nothing that is left out.
  for (const { kind, body } of linked.values()) {
    if (kind !== 'article') continue;
    for (const { contradicts } of body.claims as { contradicts: { claim: string }[] }[])
      for (const { claim: to } of contradicts) expect(has(linked, to.split('#')[0] ?? '')).toBe(true);
  }
});

/** The invented record of the benchmarks: each article contradicts the one before it, so that all of them hang together. */
function documentsOf(incidents: number): Map<Key, Document> {
  const kinds = { articles: 'article', incidents: 'incident', sources: 'sources' } as const;
  return new Map(
    [...syntheticRecord('d', incidents)].map(([path, body]) => {
      const [, folder = '', file = ''] = path.split('/');
      const kind = kinds[folder as keyof typeof kinds];
      const id = kind === 'sources' ? 'd' : file.replace('.json', '');
      const document: Document = { kind, id, dataset: 'd', version: '', body: body as Document['body'] };
      return [keyOf(document), document];
    }),
  );
}
