import type pg from 'pg';
import { reaching } from '../../truth/postgres/connect';
import { isId } from '../../truth/proposal';
import type { DeskFiles } from './store';

/** Bytes of a row: a file is written and read piece by piece. */
const partBytes = 1_048_576;

/** Files in a table, for several machines: each in rows of its parts. */
export function tableOfFiles(url: string, pool: pg.Pool): DeskFiles {
  const remove = 'delete from maydan.desk_files where id = $1';
  return {
    async put(id, content) {
      if (!isId(id)) throw new Error(`Desk files: got the id "${id}", expected small letters, digits and hyphens.`);
      const on = await reaching(url, () => pool.connect());
      const insert = (part: number, body: Buffer) =>
        on.query('insert into maydan.desk_files (id, part, body) values ($1, $2, $3)', [id, part, body]);
      try {
        await on.query('begin');
        await on.query(remove, [id]);
        let part = 0;
        for await (const body of inParts(content)) await insert(part++, body);
        await on.query('commit');
      } catch (error) {
        await on.query('rollback').catch(() => {});
        throw error;
      } finally {
        on.release();
      }
    },
    async read(id) {
      const partOf = async (part: number): Promise<Buffer | undefined> => {
        const text = 'select body from maydan.desk_files where id = $1 and part = $2';
        const { rows } = await reaching(url, () => pool.query<{ body: Buffer }>(text, [id, part]));
        return rows[0]?.body;
      };
      const first = isId(id) ? await partOf(0) : undefined;
      if (!first) return null;
      return (async function* parts() {
        let body: Buffer | undefined = first;
        for (let part = 1; body; part++) {
          yield body;
          body = await partOf(part);
        }
      })();
    },
    async delete(id) {
      await reaching(url, () => pool.query(remove, [id]));
    },
    async list() {
      const text = 'select id from maydan.desk_files where part = 0 order by id collate "C"';
      const { rows } = await reaching(url, () => pool.query<{ id: string }>(text));
      return rows.map(({ id }) => id);
    },
  };
}

/** At least one, so that an empty file is one too. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  let count = 0;
  for await (const chunk of content) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < partBytes) continue;
    yield Buffer.concat(held);
    count += 1;
    held = [];
    bytes = 0;
  }
  if (bytes > 0 || count === 0) yield Buffer.concat(held);
}
