import { isDeepStrictEqual } from 'node:util';
import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { setLanguages } from '../../lib/i18n/languages';
import type { Built } from '../../lib/record/build';
import { catalogueOf } from '../../lib/record/catalogue';
import { isForPublic } from '../../lib/record/document-status';
import type { DataFile } from '../../lib/record/filed';
import { rowsLinked } from '../../lib/record/linked-rows';
import type { CuratedRecord } from '../../lib/record/model';
import { storyProblems } from '../../lib/store/story-problems';
import type { Index } from '../index';
import { syncIndex } from '../index/sync';
import { log } from '../log';
import { type Opened, openedOf, readSettings, recordOf, type Settings, withImports } from '../store/open';
import { dataFileOf } from '../truth/files/layout';
import { type Document, type Key, keyOf, type Truth } from '../truth/truth';
import { signatureOf, watchFiles } from '../watch-files';
import { type Documents, readDocuments } from './documents';
import { misplacedRows, type Wanted } from './imports';
import { indexStore } from './index-store';
import { keepAnswers } from './kept-answers';
import { linkImportedRows } from './linked-rows';
import { type LeftOut, leaveOut, leftOutProblems, marksOf, withMarksOf } from './marks';
import { mentionProblems } from './mentions';
import { rowsOf } from './projection';
import { settingsFiles } from './settings-files';
import { Takeovers } from './takeovers';
import { withheldOf, withoutDatasets } from './withheld';

/** A change that is not served, as it does not pass the checks, or that could not be read. */
export interface Refusal {
  /** ISO 8601 */
  since: string;
  problems: readonly Problem[];
  /** Why it could not be read: a file of the gazetteer is damaged, or the database does not answer. */
  unreadable: string | null;
}

interface Options {
  truth: Truth;
  /** Is brought to what is served, and closed with the site. */
  index: Index;
  /** The folder with the gazetteer and the basemap, and of a truth in files its documents. */
  dataDir: string;
  /** What is served from now on: at first, and after every change; with what the desk alone has of it (marks.ts). */
  onServed(opened: Opened, marks: string): void;
  say?(text: string): void;
  lookEveryMs?: number;
  now?(): Date;
}

/** Settings and documents as they were read. */
interface Standing {
  settings: Settings & { signature: string };
  documents: Documents;
}

/**
 * Keeps what the site serves at what the documents say. A change is served when all of it passes the checks; until then
 * the last good state stays, and what is wrong is told.
 */
export class Site {
  #documents: Documents = new Map();
  #settings: (Settings & { signature: string }) | null = null;
  /** The settings and documents of what is served. */
  #good: Standing | null = null;
  /** What is served of the documents, and what these are. */
  #built: { stands: string; record: CuratedRecord } | null = null;
  /** What is served of imported rows. */
  #imports: CuratedRecord['imports'] = new Map();
  /** Of the documents and imported rows that are served, or will be as soon as they are taken over. */
  #versions: ReadonlyMap<Key, string> | null = null;
  /** When each document last changed, as far as is known. */
  readonly #changed = new Map<Key, string>();
  readonly #takeovers: Takeovers;
  #lastSequence = 0;
  #servedAt = '';
  #refusal: Refusal | null = null;
  /** What the last good state is served without, as it cannot be shown with what is kept now. */
  #leftOut: { datasets: readonly string[]; problems: readonly Problem[] } = { datasets: [], problems: [] };
  #told = '';
  #refreshing: Promise<void> | null = null;
  #isStale = false;
  #ends: (() => Promise<void>)[] = [];

  private constructor(private readonly options: Required<Options>) {
    this.#takeovers = new Takeovers(options, () => {
      if (this.#built) void this.#look();
    });
  }

  /** @throws MaydanError RECORD_INVALID with every problem, or STORAGE_UNREACHABLE: at first there is no good state */
  static async open(options: Options): Promise<Site> {
    const site = new Site({ say: (text) => console.error(text), lookEveryMs: 500, now: () => new Date(), ...options });
    const { problems } = await site.#read();
    if (!site.#built) openedOf({ record: null, problems });
    site.#tell(problems, null);
    const { truth, dataDir, lookEveryMs } = site.options;
    const changed = () => void site.#look();
    site.#ends = [truth.watch(changed), watchFiles(() => settingsFiles(dataDir), changed, lookEveryMs)];
    return site;
  }

  /** Where the documents are written. */
  get truth(): Truth {
    return this.options.truth;
  }

  /** All documents as they were last read: drafts too. */
  get documents(): Documents {
    return this.#documents;
  }

  /** What a record would come to with these documents in the place of those that stand. Nothing of it is served. */
  builtWith(changed: readonly Document[]): Built {
    return this.builtFrom(new Map([...this.#documents, ...changed.map((one) => [keyOf(one), one] as const)]));
  }

  /** What these documents alone would come to. All that they name has to be among them. */
  builtFrom(documents: Documents): Built {
    if (!this.#settings) throw new Error('The site is built before its settings were read.');
    const settings = withoutDatasets(this.#settings, withheldOf(this.#settings, documents).datasets);
    return this.#buildOf({ settings, documents });
  }

  /** What is not served, or null while all is. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Whether readers get the documents as they were last read; else they get the last good state. */
  get servesDocuments(): boolean {
    return this.#good?.documents === this.#documents;
  }

  /** The newest change set taken in, how many documents and imported datasets are served, and since when: ISO 8601. */
  get status(): { sequence: number; documents: number; servedAt: string } {
    return { sequence: this.#lastSequence, documents: this.#versions?.size ?? 0, servedAt: this.#servedAt };
  }

  /** What of the truth is asked for by address: versions of imported rows. */
  keptVersions = (dataset: string): Promise<string[]> => this.options.truth.keptVersions(dataset);
  keptFile = (dataset: string, digest: string): string | null => this.options.truth.keptFile(dataset, digest);

  /** Reads what changed; resolves when what stood at the call is served or refused, imported rows too. */
  async refresh(): Promise<void> {
    await this.#look();
    while (this.#takeovers.underWay || this.#refreshing) {
      await this.#takeovers.underWay;
      await this.#refreshing;
    }
  }

  /** The same, without waiting for imported rows, which are taken over meanwhile. */
  #look(): Promise<void> {
    this.#isStale = true;
    this.#refreshing ??= this.#untilFresh();
    return this.#refreshing;
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends.map((end) => end()));
    await this.#takeovers.underWay;
    await this.#refreshing;
    await Promise.all([this.options.truth.close(), this.options.index.close()]);
  }

  async #untilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        const { problems, unreadable } = await this.#read();
        this.#tell(problems, unreadable);
      } catch (error) {
        if (!(error instanceof MaydanError)) log().error({ err: error }, 'The record could not be read');
        this.#tell([], (error as Error).message);
      }
    }
    this.#refreshing = null;
  }

  /**
   * Reads, checks, and serves what can be served. Rows that may no longer be shown go at once, also where something else is
   * wrong, so that the last good state stays: then it stays without them. Where the settings cannot be read, documents are
   * read and served under the last good ones, as what is to be kept from readers stands in them.
   * @returns what is wrong with it, and why the settings could not be read
   */
  async #read(): Promise<Pick<Refusal, 'problems' | 'unreadable'>> {
    const { truth, dataDir } = this.options;
    const before = this.#good;
    let unreadable: string | null = null;
    const settings = await this.#settingsNow(dataDir).catch((error: Error) => {
      if (!before) throw error;
      unreadable = error.message;
      return before.settings;
    });
    // Also where they were read before, and refused for what the documents said then.
    if (settings.site) setLanguages(settings.site.languages);
    const { documents, problems } = await readDocuments(truth, this.#documents);
    this.#documents = documents;
    const withheld = withheldOf(settings, documents);
    const now = { settings: withoutDatasets(settings, withheld.datasets), documents };
    const wrong = problems.length > 0 ? problems : await this.#serve(now, withheld.datasets);
    const good = this.#good;
    if (good?.documents === documents) this.#leftOut = { datasets: [], problems: [] };
    // The settings that were read are those of no page, and neither are their languages.
    if (wrong.length > 0 && good?.settings.site) setLanguages(good.settings.site.languages);
    let still: readonly Problem[] = [];
    if (wrong.length > 0 && good) {
      const marked = withMarksOf(documents, good.documents);
      if (marked !== good.documents || withheld.datasets.some((id) => this.#built?.record.datasets.has(id)))
        still = await this.#serveWithout(
          good.settings,
          { documents: marked, datasets: this.#leftOut.datasets },
          withheld.datasets,
        );
    }
    return { problems: [...withheld.problems, ...wrong, ...this.#leftOut.problems, ...still], unreadable };
  }

  /**
   * Serves the last good state with what is kept now, without what does not pass the checks with it.
   * @returns what is wrong where that cannot be served either, so that what was kept from readers since is still public
   */
  async #serveWithout(settings: Standing['settings'], marked: LeftOut, withheld: readonly string[]): Promise<Problem[]> {
    const told = [...this.#leftOut.problems];
    let left = marked;
    for (;;) {
      const { documents, datasets } = left;
      const wrong = await this.#serve({ settings: withoutDatasets(settings, [...withheld, ...datasets]), documents }, withheld);
      if (this.#good?.documents === documents) {
        this.#leftOut = { datasets, problems: told };
        return [];
      }
      const next = leaveOut(wrong, left);
      if (!next) return wrong.map(stillPublic);
      told.push(...leftOutProblems(left, next, wrong));
      left = next;
    }
  }

  /** @returns what is wrong with it; then nothing of it is served */
  async #serve(now: Standing, withheld: readonly string[]): Promise<readonly Problem[]> {
    const { truth, index, onServed } = this.options;
    const { settings, documents } = now;
    // A draft that is saved again and again changes nothing of what is served.
    const seen = [...documents].filter(([, document]) => isForPublic(dataFileOf(document)));
    const rows = new Map([...(await truth.importedVersions())].filter(([id]) => settings.site?.datasets.includes(id)));
    const versions = new Map<Key, string>([
      ...seen.map(([key, { version }]) => [key, version] as const),
      ...[...rows].map(([id, version]) => [keyOf({ kind: 'imported', id }), version] as const),
    ]);
    const stands = [settings.signature, ...[...versions].map(([key, version]) => `${key} ${version}`)].join('\n');
    let built = this.#built;
    if (built?.stands !== stands) {
      await this.#noteChanges(versions, truth);
      const read = this.#buildOf(now);
      const wrong = read.record ? wrongIn(read.record, rows) : read.problems;
      if (!read.record || wrong.length > 0) return wrong;
      built = { stands, record: read.record };
    }
    const wanted = [...rows].map(([id, version]): Wanted => {
      const changed = this.#changed.get(keyOf({ kind: 'imported', id })) ?? null;
      return { record: built.record, id, version, placesVersion: settings.placesVersion, changed };
    });
    let imports = await this.#takeovers.held(wanted);
    const refused = () => {
      const { problems: wrong, reason } = this.#takeovers.refusals(wanted);
      if (wrong.length === 0 && reason) throw reason;
      return wrong;
    };
    if (!this.#built) {
      // At first nothing can be served without all rows.
      await this.#takeovers.underWay;
      const wrong = refused();
      if (wrong.length > 0) return wrong;
      imports = await this.#takeovers.held(wanted);
    }
    const isNew = built !== this.#built;
    if (isNew || !isDeepStrictEqual(imports, this.#imports)) {
      // The claims of rows are put into incidents: into those that were read for it alone.
      const own = isNew || rowsLinked(built.record).length === 0 ? built.record : (this.#buildOf(now).record as CuratedRecord);
      const record = withImports(own, imports);
      const missing = await linkImportedRows(index, record, withheld);
      if (missing.length > 0) return missing;
      if (isNew || own !== built.record) await syncIndex(index, rowsOf(record));
      onServed(
        { record: catalogueOf(record), store: keepAnswers(await indexStore(index, record, withheld)) },
        marksOf(documents),
      );
      this.#servedAt = this.options.now().toISOString();
    }
    this.#good = now;
    this.#built = built;
    this.#imports = imports;
    this.#versions = versions;
    return refused();
  }

  #buildOf({ settings, documents }: Standing): Built {
    const files = [...documents].map(([key, document]): DataFile => {
      const changed = this.#changed.get(key);
      return { ...dataFileOf(document), ...(changed && { changed }) };
    });
    return recordOf(files, settings);
  }

  /** Takes the times of commits from the history; what was changed by hand has that at which it was noticed. */
  async #noteChanges(versions: ReadonlyMap<Key, string>, truth: Truth): Promise<void> {
    const committed = new Set<Key>();
    for (const { sequence, at, changes } of await truth.changesSince(this.#lastSequence)) {
      for (const change of changes) {
        this.#changed.set(keyOf(change), at);
        committed.add(keyOf(change));
      }
      this.#lastSequence = sequence;
    }
    if (this.#versions)
      for (const [key, version] of versions)
        if (this.#versions.get(key) !== version && !committed.has(key)) this.#changed.set(key, this.options.now().toISOString());
  }

  /** The settings and places, read anew where one of their files changed. */
  async #settingsNow(dataDir: string): Promise<Settings & { signature: string }> {
    const files = await settingsFiles(dataDir);
    const signatures = await Promise.all(files.map(signatureOf));
    const signature = files.map((file, i) => `${file} ${signatures[i]}`).join('\n');
    if (this.#settings?.signature !== signature) this.#settings = { ...readSettings(dataDir), signature };
    return this.#settings;
  }

  /** Logs what is not served, once, and that it is served again. */
  #tell(problems: readonly Problem[], unreadable: string | null): void {
    const before = this.#refusal;
    const words = [...problems.map(describeProblem), ...(unreadable ? [unreadable] : [])].join('\n');
    if (words === '') {
      if (before) this.options.say('The record passes the checks again and is served.');
      this.#refusal = null;
      this.#told = '';
      return;
    }
    if (words === this.#told) return;
    this.#told = words;
    this.#refusal = { since: before?.since ?? this.options.now().toISOString(), problems, unreadable };
    this.options.say(
      `The record is not served as it stands now: the last good state stays, without what may not be shown.\n${words}`,
    );
  }
}

const stillPublic = (problem: Problem): Problem => ({
  ...problem,
  got: `${problem.got}, for which what is kept from readers since is STILL PUBLIC`,
});

const wrongIn = (record: CuratedRecord, imports: ReadonlyMap<string, string>): Problem[] => [
  ...mentionProblems(record),
  ...storyProblems(record),
  ...misplacedRows({ imports, datasets: record.datasets }),
];
