import pg from 'pg';
import { MaydanError } from '../../../lib/errors';

const connectMs = 5_000;
const queryMs = 15_000;

/** A pool whose lost connections end neither the process nor a later query. */
export function connect(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    keepAlive: true,
  });
  // One in use that is lost between two queries would else end the process: the next query of it fails instead.
  pool.on('connect', (one) => one.on('error', () => {}));
  pool.on('error', () => {}); // an idle connection that was lost: the next query opens another
  return pool;
}

/** A connection of its own, for listening; a query that is not answered within `answerMs` fails. */
export const client = (url: string, answerMs: number): pg.Client =>
  new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs, query_timeout: answerMs, keepAlive: true });

/** Runs a query; what the network or the server does wrong becomes one error, without the address's password. */
export async function reaching<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MaydanError) throw error;
    const { code = '', message, errors } = error as { code?: string; message: string; errors?: { message: string }[] };
    const reason = message || errors?.[0]?.message || code;
    // Classes of PostgreSQL's own codes: 53 no resources (a full disk), 25 read only.
    if (/^(?:53|25)\w{3}$/.test(code)) throw new MaydanError('STORAGE_UNWRITABLE', { where: nameOf(url), reason });
    // 28 user and password, 3D no such database, 42501 no right to write.
    if (/^(?:28\w{3}|3D\w{3}|42501)$/.test(code)) throw new MaydanError('DATABASE_URL_REFUSED', { where: nameOf(url), reason });
    // No such table, column, function or schema: another release has changed them under a node that runs.
    if (/^(?:42P01|42703|42883|3F000)$/.test(code)) throw new MaydanError('TABLES_CHANGED', { where: nameOf(url), reason });
    // 08 connection, 57 shut down; codes of Node are words; a lost connection has none.
    if (/^(?:08|57)\w{3}$/.test(code) || !/^\w{5}$/.test(code))
      throw new MaydanError('STORAGE_UNREACHABLE', { where: nameOf(url), reason });
    throw error;
  }
}

/** "PostgreSQL at db.example:5432/maydan": without user and password. */
export function nameOf(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}
