/** Work that is bounded: so much at once, so many waiting, each for so long. */

/**
 * @typedef {{ atOnce: number, waiting: number, patienceMs: number, longestMs: number, restMs?: number }} Bounds work that takes
 *   longer than `longestMs`, as a reader does who takes the answer slowly, no longer counts; after `restMs` begins what has
 *   waited: meanwhile the thread answers what costs next to nothing. Default: at once.
 */

export class Queue {
  #bounds;
  #running = 0;
  /** @type {Set<() => void>} those that wait, oldest first: what lets one in */
  #waiting = new Set();

  /** @param {Bounds} bounds */
  constructor(bounds) {
    this.#bounds = bounds;
  }

  get running() {
    return this.#running;
  }

  get waiting() {
    return this.#waiting.size;
  }

  /**
   * @param {import('node:stream').Writable} response nobody waits for the work any more once it is closed
   * @returns {Promise<'in' | 'refused' | 'gone'>} `in`: go on, and call `leave` when done
   */
  enter(response) {
    const { atOnce, waiting, patienceMs } = this.#bounds;
    if (this.#running < atOnce) {
      this.#running++;
      return Promise.resolve('in');
    }
    if (this.#waiting.size >= waiting) return Promise.resolve('refused');
    return new Promise((resolve) => {
      const settle = (outcome) => {
        clearTimeout(timer);
        response.off('close', giveUp);
        this.#waiting.delete(letIn);
        resolve(outcome);
      };
      const letIn = () => settle('in');
      const giveUp = () => settle('gone');
      const timer = setTimeout(() => settle('refused'), patienceMs);
      response.once('close', giveUp);
      this.#waiting.add(letIn);
    });
  }

  leave() {
    const { restMs } = this.#bounds;
    if (restMs && this.#waiting.size > 0) setTimeout(() => this.#next(), restMs);
    else this.#next();
  }

  #next() {
    const [next] = this.#waiting;
    if (next) next();
    else this.#running--;
  }

  /**
   * Does the work when its turn comes.
   * @param {import('node:stream').Writable} response
   * @param {() => unknown} work
   * @returns {Promise<'done' | 'refused' | 'gone'>}
   */
  async run(response, work) {
    const outcome = await this.enter(response);
    if (outcome !== 'in') return outcome;
    let timer;
    const longest = new Promise((resolve) => {
      timer = setTimeout(resolve, this.#bounds.longestMs);
    });
    const done = Promise.resolve(work()).finally(() => clearTimeout(timer));
    try {
      await Promise.race([done, longest]);
    } finally {
      this.leave();
    }
    await done;
    return 'done';
  }
}
