import { Refusal } from '../../lib/desk/refusals';

const windowMs = 10 * 60_000;
const most = 10; // failed attempts of one client in that time
const mostClients = 10_000; // of which attempts are remembered; the oldest go first

/**
 * How often somebody failed to sign in lately, by network address. Tokens and passkeys cannot be guessed; this keeps those
 * who try from costing more than a look into a table. Each process counts for itself.
 */
export class Attempts {
  readonly #failed = new Map<string, number[]>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @throws Refusal too-many-attempts */
  check(client: string): void {
    const recent = this.#recent(client);
    if (recent.length < most) return;
    const untilMs = (recent.at(-most) as number) + windowMs - this.now();
    throw new Refusal('too-many-attempts', '', Math.ceil(untilMs / 1_000));
  }

  failed(client: string): void {
    const recent = [...this.#recent(client), this.now()].slice(-most);
    this.#failed.delete(client);
    this.#failed.set(client, recent);
    if (this.#failed.size > mostClients) this.#failed.delete(this.#failed.keys().next().value as string);
  }

  #recent(client: string): number[] {
    return (this.#failed.get(client) ?? []).filter((at) => at > this.now() - windowMs);
  }
}
