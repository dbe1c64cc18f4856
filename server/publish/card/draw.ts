import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { comeAfterOthers } from '../../after-others';
import { oneOf } from '../../shared';
import { fontFamily, fontFiles } from './font';

interface Job {
  svg: string;
  width: number;
  done(bytes: Uint8Array<ArrayBuffer>): void;
  failed(error: Error): void;
}
type Answer = { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; error: string };

/** Pictures waiting beyond this are refused: whoever asks for so many at once can ask again. */
const mostWaiting = 200;

/** Too many pictures are waiting already. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/**
 * One process draws, one picture at a time: the other cores stay free for pages, and a picture that resvg's native code
 * cannot stand ends that process, not the site. The next one then draws what else was waiting.
 */
class Drawer {
  #child: ChildProcess | null = null;
  /** In the order in which they were asked for, which is that of drawing. */
  #jobs = new Map<number, Job>();
  #count = 0;

  draw(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#jobs.size >= mostWaiting) return Promise.reject(new Busy('Too many pictures are waiting to be drawn.'));
    return new Promise((done, failed) => {
      const job = { svg, width, done, failed };
      const id = ++this.#count;
      this.#jobs.set(id, job);
      this.#hand(id, job);
    });
  }

  #hand(id: number, { svg, width }: Job): void {
    const child = this.#start();
    // The server ends when nothing else is left to do, but not before a picture that someone waits for.
    child.ref();
    child.channel?.ref();
    // Whether it came to hear of it is told by its end.
    child.send({ id, svg, width }, () => {});
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child;
    const file = join(/* turbopackIgnore: true */ process.cwd(), 'server', 'publish', 'card', 'draw-process.mjs');
    const child = fork(/* turbopackIgnore: true */ file, [JSON.stringify({ fontFiles, fontFamily })], {
      execArgv: [], // no loader of the command that asks
      serialization: 'advanced', // bytes as bytes
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Pages come before pictures where both want the same core.
    comeAfterOthers(child);
    child.on('message', (answer) => this.#answered(child, answer as Answer));
    child.on('error', (error) => this.#lost(child, error));
    child.on('exit', (code, signal) => this.#lost(child, new Error(`The drawing process ended: ${signal ?? code}.`)));
    this.#child = child;
    return child;
  }

  #answered(child: ChildProcess, answer: Answer): void {
    const job = this.#jobs.get(answer.id);
    this.#jobs.delete(answer.id);
    if (this.#jobs.size === 0) {
      child.unref();
      child.channel?.unref();
    }
    if ('error' in answer) job?.failed(new Error(answer.error));
    // A copy, so that what is kept does not keep the whole message.
    else job?.done(new Uint8Array(answer.bytes));
  }

  /** What it was drawing has failed; what waited behind it is handed to the next process. */
  #lost(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;
    this.#child = null;
    child.kill('SIGKILL');
    const [first, ...others] = this.#jobs;
    if (!first) return;
    this.#jobs.delete(first[0]);
    first[1].failed(error);
    for (const [id, job] of others) this.#hand(id, job);
  }
}

/** An SVG as PNG of that width, px. @throws Busy, or an error where it could not be drawn */
export const drawPng = (svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> =>
  oneOf('drawer', () => new Drawer()).draw(svg, width);
