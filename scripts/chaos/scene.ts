import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { wholeOf } from '../../server/truth/truth';
import { startDatabase } from './database';
import { SiteNode } from './node';

/** A folder with a copy of a record, and a PostgreSQL that holds the same. @param data the record's folder */
export async function openRecord(data: string) {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-chaos-'));
  const files = join(folder, 'files');
  cpSync(data, files, { recursive: true });
  const database = await startDatabase();
  const nodes: SiteNode[] = [];
  const [source, truth] = [filesTruth(files), await postgresTruth(database.url)];
  await truth.load(await wholeOf(source));
  await Promise.all([source.close(), truth.close()]);
  return {
    folder,
    files,
    database,
    /** A site of its own process. */
    async start(env: Readonly<Record<string, string>>): Promise<SiteNode> {
      const node = await SiteNode.start({ MAYDAN_DATA_DIR: files, ...env });
      nodes.push(node);
      return node;
    },
    async remove(): Promise<void> {
      await Promise.all(nodes.map((node) => node.end('SIGKILL')));
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
