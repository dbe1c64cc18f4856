import type { RowsPage } from '../../lib/lists/page';
import { saidAmong } from '../../lib/store/said';
import { type Params, readParams } from '../../lib/url/params';
import { served } from '../site/served';
import { type RowsList, rowsFor } from './rows';

const opened = served();
const pathsOf = ({ groups }: RowsPage) => groups.flatMap(({ rows }) => rows.map(({ path }) => path));

/** A list of the overview to its end. */
async function whole(list: RowsList, params: Params): Promise<string[]> {
  const paths: string[] = [];
  for (let at: Params | null = params; at; ) {
    const page: RowsPage = await rowsFor(opened, null, list, at, 'en');
    paths.push(...pathsOf(page));
    at = page.next ? readParams(new URLSearchParams(page.next)).params : null;
  }
  return paths;
}

test.each(['', 'from=2022-01-26&to=2022-01-26', 'actor=sdf'])(
  'what the map leaves out is a list of its own, and nothing stands in both or in none: %s',
  async (query) => {
    const { params } = readParams(new URLSearchParams(query));
    const [incidents, statements] = [await whole('incidents', params), await whole('statements', params)];
    const { count } = await opened.store.extent('incidents', { filters: params });
    expect(incidents.length).toBeGreaterThan(0);
    expect(statements.length).toBe((await saidAmong(opened, params))?.count);
    expect(new Set([...incidents, ...statements]).size).toBe(incidents.length + statements.length);
    expect(incidents.length + statements.length).toBe(count);
    for (const path of statements) expect((await opened.store.incident(path.replace('incidents/', '')))?.statement).toBe(true);
  },
);

test('where their category is chosen they are the list, and there is no other', async () => {
  const params: Params = { category: ['statement'] };
  expect((await whole('incidents', params)).length).toBeGreaterThan(0);
  expect(await whole('statements', params)).toEqual([]);
});
