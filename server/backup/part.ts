import type { DeskStore } from '../desk/store/store';
import type { Truth } from '../truth/truth';

/** Where a backup is taken from, or restored to. */
export interface Place {
  truth: Truth;
  dataDir: string;
  desk: DeskStore;
}

/** How much there is of what, as the commands tell it: { documents: 223, 'change sets': 12 } */
export type Counts = Readonly<Record<string, number>>;

/** Something that a backup holds, in a folder of its own in the archive. */
export interface Part {
  /** The name of the folder. */
  name: string;
  /** Writes all of it below a folder, which is there and empty. */
  save(folder: string, place: Place): Promise<Counts>;
  /**
   * Reads what `save` wrote and makes everything ready, so that as little as possible can fail afterwards. Nothing that is
   * here changes yet.
   * @throws MaydanError where something here would be lost by it
   */
  prepare(folder: string, place: Place, options: RestoreOptions): Promise<Prepared>;
}

export interface RestoreOptions {
  /** Files that are here with another content are replaced; without it they are a reason to refuse. */
  replaceFiles: boolean;
}

export interface Prepared {
  /** Puts it in use, all or nothing. */
  commit(): Promise<void>;
  /** Takes away what was written to make ready. Called in any case, at last. */
  clear(): Promise<void>;
}
