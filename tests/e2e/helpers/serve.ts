import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { freePort } from '../../../scripts/lib/settings.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Running {
  origin: string;
  /** What it has written to standard output and standard error. */
  words: () => string;
}

/** Sites of a test's own, beside the one that all tests share. */
export class Servers {
  readonly #started: ChildProcess[] = [];

  /** Serves the build with settings of its own, on a free port unless they name one; its own address is its origin. */
  async serve(env: Readonly<Record<string, string>>): Promise<Running> {
    const { port, words } = await this.#start(env);
    await expect.poll(words, { timeout: 150_000 }).toContain('Maydan: ');
    return { origin: `http://localhost:${port}`, words };
  }

  /** Starts with settings with which nothing can be served. @returns the exit code, and what was told */
  async refused(env: Readonly<Record<string, string>>): Promise<{ code: number | null; words: string }> {
    const { child, words } = await this.#start(env);
    const [code] = await once(child, 'close');
    return { code, words: words() };
  }

  async #start(env: Readonly<Record<string, string>>) {
    const port = env.PORT ?? (await freePort());
    const plain = { HOST: '', SITE_ORIGIN: '', NODE_ENV: 'production', DATABASE_URL: '', PORT: String(port) } as const;
    const child = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, ...plain, ...env } });
    this.#started.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    return { child, port, words: () => output };
  }

  async stop(): Promise<void> {
    for (const child of this.#started) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  }
}
