import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { isForPublic } from '../../lib/record/document-status';
import type { DataFile } from '../../lib/record/filed';
import type { PublishedRecord } from '../../lib/record/model';
import type { Index } from '../index';
import { syncIndex } from '../index/sync';
import { type Opened, openedOf, readSettings, recordOf, type Settings } from '../store/open';
import { pathOf } from '../truth/files/layout';
import { type Key, keyOf, type Truth } from '../truth/truth';
import { signatureOf, watchFiles } from '../watch-files';
import { type Documents, readDocuments } from './documents';
import { misplacedRows, syncImports } from './imports';
import { indexStore } from './index-store';
import { linkImportedRows } from './linked-rows';
import { mentionProblems } from './mentions';
import { rowsOf } from './projection';

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
  /** What is served from now on: at first, and after every change. */
  onServed(opened: Opened): void;
  say?(text: string): void;
  lookEveryMs?: number;
  now?(): Date;
}

/**
 * Keeps what the site serves at what the documents say. A change is served when all of it passes the checks; until then
 * the last good state stays, and what is wrong is told.
 */
export class Site {
  #documents: Documents = new Map();
  #settings: (Settings & { signature: string }) | null = null;
  #served: string | null = null;
  /** Of the documents and imported rows that are served. */
  #versions: ReadonlyMap<Key, string> | null = null;
  /** When each document last changed, as far as is known. */
  readonly #changed = new Map<Key, string>();
  #lastSequence = 0;
  #refusal: Refusal | null = null;
  #told = '';
  #refreshing: Promise<void> | null = null;
  #isStale = false;
  #ends: (() => Promise<void>)[] = [];

  private constructor(private readonly options: Required<Options>) {}

  /** @throws MaydanError RECORD_INVALID with every problem, or STORAGE_UNREACHABLE: at first there is no good state */
  static async open(options: Options): Promise<Site> {
    const site = new Site({ say: (text) => console.error(text), lookEveryMs: 500, now: () => new Date(), ...options });
    const problems = await site.#read();
    if (problems.length > 0) openedOf({ record: null, problems });
    const { truth, dataDir, lookEveryMs } = site.options;
    const changed = () => void site.refresh();
    site.#ends = [truth.watch(changed), watchFiles(() => settingsFiles(dataDir), changed, lookEveryMs)];
    return site;
  }

  /** What is not served, or null while all is. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Reads what changed; resolves when what stood at the call is served or refused. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    this.#refreshing ??= this.#untilFresh();
    await this.#refreshing;
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends.map((end) => end()));
    await this.#refreshing;
    await Promise.all([this.options.truth.close(), this.options.index.close()]);
  }

  async #untilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        this.#tell(await this.#read(), null);
      } catch (error) {
        if (!(error instanceof MaydanError)) console.error(error);
        this.#tell([], (error as Error).message);
      }
    }
    this.#refreshing = null;
  }

  /** Reads, checks, and serves what can be served. @returns what is wrong with it */
  async #read(): Promise<readonly Problem[]> {
    const { truth, index, dataDir, onServed } = this.options;
    const settings = await this.#settingsNow(dataDir);
    const { documents, problems } = await readDocuments(truth, this.#documents);
    this.#documents = documents;
    if (problems.length > 0) return problems;
    // A draft that is saved again and again changes nothing of what is served.
    const seen = [...documents].filter(([, document]) => isForPublic({ path: pathOf(document), json: document.body }));
    const rows = await truth.importedVersions();
    const versions = new Map<Key, string>([
      ...seen.map(([key, { version }]) => [key, version] as const),
      ...[...rows].map(([dataset, version]) => [keyOf({ kind: 'imported', id: dataset }), version] as const),
    ]);
    const digest = [settings.signature, ...[...versions].map(([key, version]) => `${key} ${version}`)].join('\n');
    if (digest === this.#served) return [];
    await this.#noteChanges(versions, truth);
    const files = [...documents].map(([key, document]): DataFile => {
      const changed = this.#changed.get(key);
      return { path: pathOf(document), json: document.body, ...(changed && { changed }) };
    });
    const built = recordOf(files, settings, this.#importsOf(rows, settings));
    const wrong = built.record ? [...mentionProblems(built.record), ...misplacedRows(built.record)] : built.problems;
    if (wrong.length > 0) return wrong;
    const { record } = built as { record: PublishedRecord };
    const wrongRows = await syncImports({ truth, index, record, placesVersion: settings.placesVersion });
    if (wrongRows.length > 0) return wrongRows;
    const wrongLinks = await linkImportedRows(index, record);
    if (wrongLinks.length > 0) return wrongLinks;
    await syncIndex(index, { rows: rowsOf(record), details: [] });
    onServed({ record, store: await indexStore(index, record) });
    this.#served = digest;
    this.#versions = versions;
    return [];
  }

  /** The datasets shown that have imported rows. */
  #importsOf(versions: ReadonlyMap<string, string>, { site }: Settings): PublishedRecord['imports'] {
    const shown = [...versions].filter(([dataset]) => site?.datasets.includes(dataset));
    const changed = (id: string) => this.#changed.get(keyOf({ kind: 'imported', id })) ?? null;
    return new Map(shown.map(([dataset, version]) => [dataset, { version, changed: changed(dataset) }]));
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
    this.options.say(`The record is not served as it stands now; the last good state stays.\n${words}`);
  }
}

/** The files beside the documents on which what is served depends: the site's settings, the gazetteer, the basemap. */
async function settingsFiles(dataDir: string): Promise<string[]> {
  const folders = ['gazetteer', 'gazetteer/packs', 'gazetteer/layers', 'basemap'].map((name) =>
    join(/* turbopackIgnore: true */ dataDir, name),
  );
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(/* turbopackIgnore: true */ folder).catch(() => []);
      return names.map((name) => join(/* turbopackIgnore: true */ folder, name));
    }),
  );
  return [...files.flat().sort(), join(/* turbopackIgnore: true */ dataDir, 'site.json')];
}
