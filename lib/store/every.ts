import type { IncidentQuery, Matching, Page, SortKey } from './store';

const usual = 500; // in memory at a time

/** Everything that a question finds, in its order, a page of the store at a time: for files of any length. */
export async function* every<T>(
  ask: (query: IncidentQuery) => Promise<Page<T>>,
  matching: Matching,
  atOnce = usual,
): AsyncGenerator<T> {
  let after: SortKey | null = null;
  do {
    const page: Page<T> = await ask({ ...matching, limit: atOnce, ...(after && { after }) });
    yield* page.items;
    after = page.next;
  } while (after);
}
