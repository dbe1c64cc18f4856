import { format, formatNumber } from '../../lib/i18n/format';
import { directionOf, type Locale, locales } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import type { AliasFile } from '../../lib/record/aliases';
import { Dataset, type ImportedVersion, type Profile } from '../../lib/record/dataset';
import { toldVersion } from '../../lib/record/dataset-version';
import type { Edition } from '../../lib/record/editions';
import { statedDate } from '../../lib/time/words';
import { slugify } from '../../lib/url/paths';
import type { Json, JsonObject } from '../truth/json';
import { type Document, type Key, type Kind, keyOf, type Manifest, type Proposal, type Truth } from '../truth/truth';
import type { Counts } from './report';

/** The documents of a dataset that an import writes, as they stand before it. */
export type Held = Readonly<Record<'dataset' | 'editions' | 'withdrawals' | 'aliases', Document | null>>;
const kinds = ['dataset', 'editions', 'withdrawals', 'aliases'] as const satisfies readonly Kind[];

export async function heldDocuments(truth: Truth, dataset: string): Promise<Held> {
  const found = await Promise.all(kinds.map(async (kind) => [kind, await truth.get(kind, dataset)] as const));
  return Object.fromEntries(found) as Held;
}

interface Made {
  dataset: string;
  held: Held;
  /** `dataset.json` with its terms, without what is counted. */
  body: JsonObject;
  version: string;
  accessed: string;
  format: string;
  profile: Profile;
  counts: Counts;
  /** Ids of rows that are no longer in it, and of those that its publisher listed as deleted; those that came back. */
  lost: readonly string[];
  deleted: readonly string[];
  back: ReadonlySet<string>;
  aliases: AliasFile;
  /** Of the files that were read, and how; null where they are a part of the dataset. */
  source: string | null;
  now: Date;
}

/** What is written beside the rows: what the dataset is now, what is new, what was withdrawn, which names to look at. */
export function documentsBeside(made: Made, rows: Manifest): Pick<Proposal, 'puts' | 'expectedVersions'> {
  const { dataset, held } = made;
  const bodies: Partial<Record<(typeof kinds)[number], JsonObject>> = {
    dataset: datasetBody(made, rows),
    editions: editionsBody(made),
  };
  const withdrawals = withdrawalsBody(made);
  if (withdrawals.length > 0 || held.withdrawals)
    bodies.withdrawals = { $schema: '../schemas/withdrawals.schema.json', withdrawals };
  if (made.aliases.actors.length + made.aliases.sources.length > 0) bodies.aliases = aliasesBody(made.aliases);
  const expectedVersions: Partial<Record<Key, string | null>> = {};
  const puts = Object.entries(bodies).map(([kind, body]) => {
    const key = { kind: kind as Kind, id: dataset };
    expectedVersions[keyOf(key)] = held[kind as keyof Held]?.version ?? null;
    return { ...key, dataset, body };
  });
  return { puts, expectedVersions };
}

const aliasesBody = ({ actors, sources }: AliasFile): JsonObject => ({
  $schema: '../schemas/aliases.schema.json',
  actors: actors as unknown as Json,
  sources: sources as unknown as Json,
});

function datasetBody(
  { body, held, version, accessed, format: read, profile, source }: Made,
  { rows, digest }: Manifest,
): JsonObject {
  const earlier = versionsOf(held.dataset);
  const own: ImportedVersion = { version, accessed, rows, format: read, digest, ...(source !== null && { source }) };
  const versions = [own, ...earlier.filter((one) => one.version !== version)];
  return { ...body, version, versions: versions as unknown as Json, profile: profile as unknown as Json };
}

/** Every version that a dataset had, the newest first. */
export function versionsOf(document: Document | null): readonly ImportedVersion[] {
  const read = document && Dataset.safeParse(document.body);
  return read?.success ? (read.data.versions ?? []) : [];
}

const localized = (make: (words: ReturnType<typeof messagesFor>['imported'], locale: Locale) => string): JsonObject =>
  Object.fromEntries(locales().map((locale) => [locale, make(messagesFor(locale).imported, locale)]));

/** A version in a sentence: in one from right to left a day such as 2026-11-26 would be turned around, so it is told in words. */
const within = (locale: Locale, version: string): string =>
  directionOf(locale) === 'rtl' && /^\d{4}-\d{2}-\d{2}$/.test(version)
    ? statedDate(version, locale, messagesFor(locale))
    : version;

/** The message that names a version, or the one that names the day on which its file was had, with what it names. */
const inWords = (
  locale: Locale,
  own: Pick<ImportedVersion, 'version' | 'accessed'>,
  ofVersion: string,
  ofDay: string,
): { message: string; named: Record<string, string> } => {
  const told = toldVersion(own);
  return 'version' in told
    ? { message: ofVersion, named: { version: within(locale, told.version) } }
    : { message: ofDay, named: { date: statedDate(told.accessed, locale, messagesFor(locale)) } };
};

/** An edition of the record, by which feeds and the page about the data tell what is new. */
function editionsBody({ held, version, accessed, profile, counts, now }: Made): JsonObject {
  const editions = (held.editions?.body.editions ?? []) as unknown as Edition[];
  const stem = `version-${slugify(version)}`.replace(/-$/, '');
  const taken = new Set(editions.map(({ id }) => id));
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  const note = localized((words, locale) => {
    const number = (value: number) => formatNumber(locale, value);
    const { added, changed, withdrawn } = counts;
    const { message, named } = inWords(locale, { version, accessed }, words.edition, words.editionOfDay);
    return format(locale, message, {
      ...named,
      rows: number(profile.rows),
      added: number(added),
      changed: number(changed),
      withdrawn: number(withdrawn),
    });
  });
  // Each is later than the one before it, to the second.
  const latest = Date.parse(editions[0]?.published ?? '') || 0;
  const published = `${new Date(Math.max(now.getTime(), latest + 1_000)).toISOString().slice(0, 19)}Z`;
  return { $schema: '../schemas/editions.schema.json', editions: [{ id, published, note }, ...(editions as unknown as Json[])] };
}

interface Withdrawals {
  date: string;
  why: JsonObject;
  rows: string[];
}

function withdrawalsBody({ held, lost, deleted, back, version, accessed, now }: Made): Json[] {
  const earlier = ((held.withdrawals?.body.withdrawals ?? []) as unknown as Withdrawals[]).flatMap((one) => {
    const rows = one.rows.filter((id) => !back.has(id));
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
  const date = now.toISOString().slice(0, 10);
  const groups: Withdrawals[] = [
    {
      date,
      why: localized((words, locale) => {
        const { message, named } = inWords(locale, { version, accessed }, words.gone, words.goneOnDay);
        return format(locale, message, named);
      }),
      rows: [...lost],
    },
    { date, why: localized((words) => words.deleted), rows: [...deleted] },
  ].filter(({ rows }) => rows.length > 0);
  return [...groups, ...earlier] as unknown as Json[];
}

/** The ids that addresses tell were withdrawn. */
export const withdrawnIds = ({ withdrawals }: Held): string[] =>
  ((withdrawals?.body.withdrawals ?? []) as unknown as Withdrawals[]).flatMap(({ rows }) => rows);
