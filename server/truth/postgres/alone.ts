import type pg from 'pg';

/** Runs in one transaction, under an advisory lock that no other session holds meanwhile. */
export async function alone<T>(pool: pg.Pool, lock: bigint, work: (on: pg.PoolClient) => Promise<T>): Promise<T> {
  const on = await pool.connect();
  try {
    await on.query('begin');
    await on.query('select pg_advisory_xact_lock($1)', [lock.toString()]);
    const result = await work(on);
    await on.query('commit');
    on.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is given up.
    await on.query('rollback').then(
      () => on.release(),
      () => on.release(true),
    );
    throw error;
  }
}
