import { Refusal } from '../../lib/desk/refusals';
import type { Opened } from '../../lib/store/store';
import { theDesk } from '../desk/desk';
import { log } from '../log';
import { oneOf } from '../shared';
import { whenServed } from '../site';
import { deliverDue } from './deliver';
import { noticeChanges } from './notice';
import { alertSettings } from './settings';

/** What another node has noted, or left behind, is looked for so often. */
const lookEveryMs = 60_000;

/** Why the desk is closed it tells itself; what is due waits for it. */
function tell(err: unknown, what: string): void {
  if (!(err instanceof Refusal && err.code === 'desk-closed')) log().error({ err }, what);
}

class Alerts {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isAsked = false;

  /** A change is served: who wanted to know of it is told. */
  async served(opened: Opened): Promise<void> {
    const { store } = await theDesk();
    if ((await noticeChanges(store, opened, new Date())) > 0) await this.deliver();
  }

  /** Sends what is due, and again when the next is. */
  deliver(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#untilSent().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #untilSent(): Promise<void> {
    let next: Date | null = null;
    while (this.#isAsked) {
      this.#isAsked = false;
      next = await this.#send();
    }
    if (this.#timer) clearTimeout(this.#timer);
    const wait = Math.min(lookEveryMs, Math.max(250, (next?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now()));
    this.#timer = setTimeout(() => void this.deliver(), wait);
    this.#timer.unref();
  }

  async #send(): Promise<Date | null> {
    try {
      const { store } = await theDesk();
      return await deliverDue(store, { ...alertSettings(process.env), now: () => new Date() });
    } catch (err) {
      tell(err, 'Alerts could not be sent');
      return null;
    }
  }
}

export const alerts = (): Alerts => oneOf('alerts', () => new Alerts());

/** Begins to tell of changes that are served. Called once, when the process starts. */
export function startAlerts(): void {
  whenServed((opened) => {
    alerts()
      .served(opened)
      .catch((err: unknown) => tell(err, 'Who wanted to know of a change is not told'));
  });
  void alerts().deliver();
}
