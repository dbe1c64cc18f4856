import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { oneOf } from '../../store/shared';
import { fontFamily, fontFiles } from './font';

interface Job {
  svg: string;
  width: number;
  done(bytes: Uint8Array<ArrayBuffer>): void;
  failed(error: Error): void;
}
type Answer = { id: number; bytes: Uint8Array<ArrayBuffer>; ms: number } | { id: number; error: string };

/** Pictures waiting beyond this are refused: whoever asks for so many at once can ask again. */
const mostWaiting = 200;

/** Too many pictures are waiting already. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** One thread draws, one picture at a time: the others of the machine stay free for pages. */
class Drawer {
  #worker: Worker | null = null;
  #jobs = new Map<number, Job>();
  #count = 0;

  draw(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#jobs.size >= mostWaiting) return Promise.reject(new Busy('Too many pictures are waiting to be drawn.'));
    return new Promise((done, failed) => {
      const id = ++this.#count;
      this.#jobs.set(id, { svg, width, done, failed });
      const worker = this.#start();
      // A process ends when nothing else is left to do, but not before a picture that someone waits for.
      worker.ref();
      worker.postMessage({ id, svg, width });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'publish', 'card', 'draw-worker.mjs');
    const worker = new Worker(/* turbopackIgnore: true */ file, { workerData: { fontFiles, fontFamily } });
    worker.on('message', (answer: Answer) => {
      const job = this.#jobs.get(answer.id);
      this.#jobs.delete(answer.id);
      if (this.#jobs.size === 0) worker.unref();
      if ('error' in answer) job?.failed(new Error(answer.error));
      else job?.done(answer.bytes);
    });
    const lost = (error: unknown) => {
      this.#worker = null;
      for (const job of this.#jobs.values()) job.failed(error instanceof Error ? error : new Error(String(error)));
      this.#jobs.clear();
    };
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`The drawing thread ended with ${code}.`)));
    this.#worker = worker;
    return worker;
  }
}

/** An SVG as PNG of that width, px. @throws Busy */
export const drawPng = (svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> =>
  oneOf('drawer', () => new Drawer()).draw(svg, width);
