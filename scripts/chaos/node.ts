import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, quietEnv, root } from '../lib/project.mjs';
import { freePort } from '../lib/settings.mjs';

const startMs = 300_000; // on a machine that others work on too
const pauseMs = 50;

/** A site on a port of its own, which can be killed and started again there. */
export class SiteNode {
  #child: ChildProcess | undefined;
  said = '';

  private constructor(
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
    private readonly command: readonly string[],
  ) {}

  /** @param options `command`: what starts it, such as `ip netns exec NAME`; it has to become the process itself */
  static async start(
    env: Readonly<Record<string, string>>,
    { command = [] }: { command?: readonly string[] } = {},
  ): Promise<SiteNode> {
    const node = new SiteNode(await freePort(), env, command);
    await node.start().catch(async (error) => {
      await node.end('SIGKILL');
      throw new Error(`${(error as Error).message}: ${node.said}`);
    });
    return node;
  }

  get origin(): string {
    return `http://${this.env.HOST || '127.0.0.1'}:${this.port}`;
  }
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** @returns how long it took until it was ready, ms */
  async start(): Promise<number> {
    const begun = Date.now();
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...quietEnv,
      DATABASE_URL: '',
      HOST: '',
      SITE_ORIGIN: this.origin,
      ...this.env,
      NODE_ENV: 'production',
      PORT: String(this.port),
    };
    const [program = '', ...words] = [...this.command, process.execPath, inProject('scripts', 'serve.mjs')];
    const child = spawn(program, words, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    child.stderr.on('data', (data) => {
      this.said += data;
    });
    await until(async () => (await fetch(`${this.origin}/readyz`)).status === 200, startMs);
    return Date.now() - begun;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** What it says of an incident's title now. */
  async title(slug: string): Promise<string> {
    const response = await fetch(`${this.origin}/api/collections/incidents/items/${slug}?f=json`);
    return ((await response.json()) as { properties: { title_en: string } }).properties.title_en;
  }
}

/** Waits until something holds. @returns how long it took, ms @throws after that long */
export async function until(holds: () => Promise<boolean>, patienceMs: number): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < patienceMs) {
    if (await holds().catch(() => false)) return Date.now() - begun;
    await wait(pauseMs);
  }
  throw new Error(`not within ${patienceMs / 1_000} s`);
}

/** Somebody who reads one page after another, all the while. */
export class Reader {
  #isReading = true;
  readonly #done: Promise<void>;
  #count = 0;
  #longest = 0;
  readonly #wrong = new Map<string, number>();

  constructor(
    private readonly origin: string,
    private readonly paths: readonly string[],
  ) {
    this.#done = this.#read();
  }

  async #read(): Promise<void> {
    for (let i = 0; this.#isReading; i++) {
      const begun = performance.now();
      const found = await fetch(`${this.origin}${this.paths[i % this.paths.length]}`)
        .then((response) => response.text().then(() => String(response.status)))
        .catch(() => 'no answer');
      this.#count++;
      this.#longest = Math.max(this.#longest, performance.now() - begun);
      if (found !== '200') this.#wrong.set(found, (this.#wrong.get(found) ?? 0) + 1);
      await wait(pauseMs);
    }
  }

  /** "240 answers, all good, the longest after 35 ms" */
  async told(): Promise<{ words: string; wrong: number }> {
    this.#isReading = false;
    await this.#done;
    const wrong = [...this.#wrong].map(([what, times]) => `${times} × ${what}`).join(', ');
    const words = `${this.#count} asked, ${wrong || 'all answered'}, longest ${Math.round(this.#longest)} ms`;
    return { words, wrong: [...this.#wrong.values()].reduce((sum, times) => sum + times, 0) };
  }
}
