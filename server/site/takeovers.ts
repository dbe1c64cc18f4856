import type { Problem } from '../../lib/errors/problems';
import type { RecordCatalogue } from '../../lib/record/model';
import type { Index } from '../index';
import type { Truth } from '../truth/truth';
import { isHeld, RowsRefused, takeImport, type Wanted } from './imports';

/** After which what failed for a reason that may pass (a full disk, a database that does not answer) is tried again. */
const againAfterMs = 5_000;

interface Failure {
  wanted: Wanted;
  error: unknown;
}

/**
 * Takes over the rows of imported datasets that changed, one dataset after the other, beside all else: what is served has
 * the rows of before until those of now are held.
 */
export class Takeovers {
  /** Ends with those that were begun. */
  underWay: Promise<void> | null = null;
  readonly #failed = new Map<string, Failure>();
  /** When the rows that are held were replaced. */
  readonly #changed = new Map<string, string | null>();

  constructor(
    private readonly at: { truth: Truth; index: Index },
    /** When other rows are held than before, or some were refused. */
    private readonly onEnd: () => void,
  ) {}

  /** The rows that are held now of the datasets that are wanted; begins to take over what is not as it should be. */
  async held(wanted: readonly Wanted[]): Promise<RecordCatalogue['imports']> {
    const held = await this.at.index.heldDatasets();
    const missing = wanted.filter((one) => !isHeld(one, held.get(one.id)));
    const gone = [...held.keys()].filter((id) => !wanted.some((one) => one.id === id));
    const begun = missing.filter((one) => !this.#hasFailed(one));
    if (begun.length + gone.length > 0 && !this.underWay) {
      this.underWay = this.#take(begun, gone).finally(() => {
        this.underWay = null;
        this.onEnd();
      });
    }
    return new Map(
      wanted.flatMap(({ id, changed }) => {
        const own = held.get(id);
        const isMissing = missing.some((one) => one.id === id);
        return own ? [[id, { version: own.digest, changed: isMissing ? (this.#changed.get(id) ?? null) : changed }]] : [];
      }),
    );
  }

  /** What is wrong with wanted rows, and why some could not be read. */
  refusals(wanted: readonly Wanted[]): { problems: Problem[]; reason: Error | null } {
    const errors = wanted.flatMap((one) => (this.#hasFailed(one) ? [this.#failed.get(one.id)?.error] : []));
    const refused = errors.filter((error) => error instanceof RowsRefused);
    const others = errors.filter((error) => !(error instanceof RowsRefused));
    return {
      problems: refused.flatMap(({ problems }) => problems),
      reason: (refused.find(({ reason }) => reason)?.reason ?? others[0] ?? null) as Error | null,
    };
  }

  async #take(wanted: readonly Wanted[], gone: readonly string[]): Promise<void> {
    for (const id of gone) await this.at.index.drop(id);
    for (const one of wanted)
      try {
        await takeImport(one, this.at);
        this.#failed.delete(one.id);
        this.#changed.set(one.id, one.changed);
      } catch (error) {
        const failure = { wanted: one, error };
        this.#failed.set(one.id, failure);
        if (!(error instanceof RowsRefused)) setTimeout(() => this.#again(failure), againAfterMs).unref();
      }
  }

  #again(failure: Failure): void {
    if (this.#failed.get(failure.wanted.id) !== failure) return;
    this.#failed.delete(failure.wanted.id);
    this.onEnd();
  }

  #hasFailed({ id, version, placesVersion }: Wanted): boolean {
    const { wanted } = this.#failed.get(id) ?? {};
    return wanted?.version === version && wanted.placesVersion === placesVersion;
  }
}
