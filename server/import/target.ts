import { Actor, SourceFile } from '../../lib/record/schema';
import { readSettings } from '../store/open';
import type { Truth } from '../truth/truth';
import type { ImportTarget } from './run';

/** What an import of a data directory works on. Documents that are damaged are none to match names with. */
export async function targetOf(truth: Truth, dataDir: string): Promise<ImportTarget> {
  const [actors, sources] = await Promise.all([truth.list('actor'), truth.list('sources')]);
  return {
    truth,
    gazetteer: readSettings(dataDir).gazetteer,
    actors: actors.flatMap(({ body }) => Actor.safeParse(body).data ?? []),
    sources: sources.flatMap(({ body }) => SourceFile.safeParse(body).data?.sources ?? []),
  };
}
