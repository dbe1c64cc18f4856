import { readRecord } from '../../server/store/open';
import { articleDetail } from './details';
import type { CuratedRecord } from './model';

const record = readRecord().record as CuratedRecord;

/** What can be stored, cached and sent: nothing in it leads back to itself, and nothing of it is lost in JSON. */
const inJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(['claims', 'incidents', 'areas'] as const)('every one of the %s is plain data', (kind) => {
  expect(record[kind].size).toBeGreaterThan(0);
  for (const value of record[kind].values()) expect(inJson(value)).toEqual(value);
});

test('the detail of an article is plain data, and has whatever its claims refer to', () => {
  const details = [...record.articles.keys()].flatMap((slug) => articleDetail(slug, record) ?? []);
  expect(details).toHaveLength(record.articles.size);
  expect(details.some(({ linked }) => Object.keys(linked).length > 0)).toBe(true);
  for (const detail of details) {
    const { claims, linked, entries } = detail;
    expect(inJson(detail)).toEqual(detail);
    for (const { contradicts, supports, replacedBy, replaces, incidents, areas } of claims) {
      const refs = [...contradicts, ...supports].map(({ claim }) => claim);
      for (const ref of [...refs, ...replacedBy.map(({ ref }) => ref), ...replaces]) expect(linked[ref]?.ref).toBe(ref);
      for (const slug of [...incidents, ...areas]) expect(entries[slug]?.slug).toBe(slug);
    }
  }
});

test('there is no detail of an article that is not published', () => expect(articleDetail('none', record)).toBeNull());
