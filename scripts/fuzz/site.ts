import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesDeskStore } from '../../server/desk/store/files';
import { inProject, quietEnv, root } from '../lib/project.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';
import { signIn } from '../lib/sign-in';
import type { Known } from './requests';
import { pagesOf } from './send';

/** MiB that a process holds: in all, of JavaScript's heap what lives, and of what it holds outside. */
export interface Memory {
  resident: number;
  heap: number;
  outside: number;
}

/** The kinds of documents, by how pages name them. */
const kinds = { incidents: 'incident', areas: 'area', actors: 'actor', articles: 'article', stories: 'story' } as const;

/** The first sources of a dataset: none where its rows are imported. */
function sourcesOf(dataset: string): string[] {
  const file = join(dataset, 'sources', 'sources.json');
  if (!existsSync(file)) return [];
  const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: { id: string }[] };
  return sources.slice(0, 3).map(({ id }) => id);
}

/** The built site on a copy of its data, as whoever is signed in to the desk may change them. */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-fuzz-'));
  cpSync(inProject('data'), folder, { recursive: true });
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  const token = randomUUID();
  const own = { ...env, METRICS_TOKEN: token, DATABASE_URL: '', MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: join(folder, '.desk') };
  const site = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], own);
  return {
    origin: site.origin,
    known: async (): Promise<Known> => {
      const pages = await pagesOf(site.origin);
      const documents = pages.flatMap((path) => {
        const [, , kind = '', slug] = path.split('/');
        return slug && kind in kinds ? [`${kinds[kind as keyof typeof kinds]}/${slug}`] : [];
      });
      const store = filesDeskStore(join(folder, '.desk'));
      const headers = await signIn(site.origin, store, 'administrator').finally(() => store.close());
      const dataset = [...new Set(pages.flatMap((path) => /^\/\w+\/datasets\/([^/]+)$/.exec(path)?.[1] ?? []))];
      const outlet = dataset.flatMap((id) => sourcesOf(join(folder, id)));
      return { pages, desk: { headers, documents, fields: { dataset, outlet } } };
    },
    async memory(): Promise<Memory> {
      const text = await (await fetch(`${site.origin}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
      const mebibytes = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 2 ** 20;
      return {
        resident: mebibytes('process_resident_memory_bytes'),
        heap: mebibytes('nodejs_heap_size_used_bytes'),
        outside: mebibytes('nodejs_external_memory_bytes'),
      };
    },
    stop(): void {
      site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
