/**
 * A Chromium with nothing attached that a reader's has not, spoken to by its own protocol over a pipe
 * (https://chromedevtools.github.io/devtools-protocol; messages are JSON, each ended by a zero byte).
 *
 * Playwright turns on a debugger in each page (`Runtime.enable`). With one attached, V8 notes where every function of a
 * file is once an `Error` is made in it: for React's file 60 to 100 ms on a slow phone, which no reader waits for.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop } from '../lib/project.mjs';

const patienceMs = 120_000; // for any one answer or event
const endsWithinMs = 5_000;

/** @returns {Promise<BareBrowser>} once it answers */
export async function launchBare(executablePath, args) {
  const profile = await mkdtemp(join(tmpdir(), 'maydan-bench-'));
  const child = spawn(
    executablePath,
    ['--headless', '--hide-scrollbars', '--mute-audio', '--remote-debugging-pipe', `--user-data-dir=${profile}`, ...args],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const browser = new BareBrowser(child, profile);
  await browser.send('Browser.getVersion');
  return browser;
}

class BareBrowser {
  #child;
  #profile;
  #ended;
  #lastId = 0;
  #waiting = new Map(); // answers by id, events by session and name: { resolve, reject, timer }

  constructor(child, profile) {
    this.#child = child;
    this.#profile = profile;
    this.#ended = new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    });
    this.#ended.then(() => this.#giveUp('the browser ended'));
    child.stdio[3].on('error', () => {}); // a browser that is gone is told of by its end
    let unread = '';
    child.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (unread + text).split('\0');
      unread = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  /** @throws {Stop} with the browser's own words when it refuses, does not answer or ends */
  send(method, params = {}, sessionId) {
    const id = ++this.#lastId;
    const answer = this.#wait(id, method);
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  /** The next event of that name. Ask before doing what brings it about. */
  next(method, sessionId) {
    return this.#wait(`${sessionId} ${method}`, method);
  }

  /** A page of its own: nothing cached, nothing kept. */
  async newPage() {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const send = (method, params) => this.send(method, params, sessionId);
    await send('Page.enable');
    return {
      send,
      next: (method) => this.next(method, sessionId),
      evaluate: async (work) => {
        const { result, exceptionDetails } = await send('Runtime.evaluate', { expression: `(${work})()`, returnByValue: true });
        if (exceptionDetails) throw new Error(`In the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
        return result.value;
      },
      close: () => this.send('Target.disposeBrowserContext', { browserContextId }),
    };
  }

  /** Asked to end it ends its processes too, which else stay and hold the pipes open. */
  async close() {
    this.send('Browser.close').catch(() => {});
    const atLast = setTimeout(() => this.#child.kill('SIGKILL'), endsWithinMs);
    await this.#ended;
    clearTimeout(atLast);
    for (const pipe of this.#child.stdio) pipe?.destroy();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #wait(key, method) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(key);
        reject(new Stop(`bench:web: the browser did not answer ${method} within ${patienceMs / 1000} s.`));
      }, patienceMs);
      this.#waiting.set(key, { resolve, reject, timer });
    });
  }

  #take({ id, method, sessionId, params, result, error }) {
    const key = id ?? `${sessionId} ${method}`;
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    this.#waiting.delete(key);
    clearTimeout(waiting.timer);
    if (error) waiting.reject(new Stop(`bench:web: the browser refused: ${error.message}.`));
    else waiting.resolve(result ?? params);
  }

  #giveUp(why) {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Stop(`bench:web: ${why} before it had answered.`));
    }
    this.#waiting.clear();
  }
}
