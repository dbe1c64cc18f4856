import { createHmac } from 'node:crypto';
import { Refusal } from '../../lib/desk/refusals';
import type { FailedAttempts } from './store/store';

const tenMinutesMs = 10 * 60_000;
const most = 10; // failed attempts of one client in that time
const forgetEveryMs = 60_000;

/**
 * How often somebody failed to sign in lately, by network address. Tokens and passkeys cannot be guessed; this keeps those
 * who try from costing more than a look into a table. All processes that share the desk's store count together. It is given
 * a keyed digest of the address, never the address, and forgets that too, at most a minute after its time.
 */
export class Attempts {
  readonly #windowMs: number;
  #timer: NodeJS.Timeout | null = null;

  /** @param key the same for every process that shares the store */
  constructor(
    private readonly store: FailedAttempts,
    private readonly key: string,
    { windowMs = tenMinutesMs } = {},
  ) {
    this.#windowMs = windowMs;
    // Those that a process before this one has left.
    this.#forgetLater();
  }

  /** @throws Refusal too-many-attempts; MaydanError STORAGE_UNREACHABLE */
  async check(client: string): Promise<void> {
    const ages = await this.store.since(this.#digestOf(client), { windowMs: this.#windowMs, most });
    if (ages.length < most) return;
    const untilMs = this.#windowMs - (ages.at(-1) as number);
    throw new Refusal('too-many-attempts', '', Math.max(1, Math.ceil(untilMs / 1_000)));
  }

  /** @throws MaydanError STORAGE_UNWRITABLE, STORAGE_UNREACHABLE */
  async failed(client: string): Promise<void> {
    await this.store.add(this.#digestOf(client));
    this.#forgetLater();
  }

  #digestOf(client: string): string {
    return createHmac('sha256', this.key).update(`failed attempts of ${client}`).digest('hex').slice(0, 32);
  }

  /** Once a minute, as long as there are any. */
  #forgetLater(): void {
    this.#timer ??= setTimeout(async () => {
      this.#timer = null;
      if (await this.store.forget(this.#windowMs).catch(() => true)) this.#forgetLater();
    }, forgetEveryMs).unref();
  }
}
