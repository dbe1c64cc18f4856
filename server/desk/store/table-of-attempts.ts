import type pg from 'pg';
import { reaching } from '../../truth/postgres/connect';
import type { FailedAttempts } from './store';

/** Failed attempts in a table, by the database's clock: those of the machines may differ. */
export function tableOfAttempts(url: string, pool: pg.Pool): FailedAttempts {
  return {
    async since(client, { windowMs, most }) {
      const text = `select (extract(epoch from now() - at) * 1000)::double precision as age from maydan.desk_attempts
        where client = $1 and at > now() - make_interval(secs => $2) order by at desc limit $3`;
      const { rows } = await reaching(url, () => pool.query<{ age: number }>(text, [client, windowMs / 1_000, most]));
      return rows.map(({ age }) => age);
    },
    async add(client) {
      await reaching(url, () => pool.query('insert into maydan.desk_attempts (client, at) values ($1, now())', [client]));
    },
    async forget(windowMs) {
      const remove = 'delete from maydan.desk_attempts where at <= now() - make_interval(secs => $1)';
      const left = 'select exists (select from maydan.desk_attempts) as "isLeft"';
      await reaching(url, () => pool.query(remove, [windowMs / 1_000]));
      const { rows } = await reaching(url, () => pool.query<{ isLeft: boolean }>(left));
      return rows[0]?.isLeft ?? false;
    },
  };
}
