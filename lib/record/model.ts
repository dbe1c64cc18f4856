import type { Gazetteer } from '../gazetteer';
import type { Location } from '../geometry/locate';
import type { Where } from '../geometry/where';
import type { Localized } from '../i18n/locales';
import type { SymbolId } from '../scene/symbols';
import type { Site } from '../site/schema';
import type { Bounds } from '../time/edtf';
import type { LinkedTime } from '../time/schema';
import type { Redirect } from '../url/redirects';
import type { Aliases } from './aliases';
import type { Dataset } from './dataset';
import type { Withdrawn } from './document-status';
import type { Edition } from './editions';
import type { Question } from './questions';
import type { ClaimAccess } from './reading';
import type { PairRule } from './rules';
import type { Actor, Area, Article, Claim, Correction, Incident, Source } from './schema';
import type { StoryEntry } from './stories';

/** What of an article stands beside each of its claims. */
export interface ArticleHead extends Omit<Article, 'summary' | 'claims'> {
  /** Id of its dataset. */
  dataset: string;
}

/** An article and the dataset that it belongs to. */
export interface ArticleEntry extends ArticleHead, Pick<Article, 'summary' | 'claims'> {}

/** The row of an imported dataset that a claim was made of. */
export interface RowOrigin {
  dataset: Dataset;
  /** The dataset's own id of it. */
  id: string;
  /** Its page at its publisher. */
  url: string | null;
}

/** The rows of an imported dataset, which the index holds: here only what the record as a whole has to know of them. */
export interface ImportedRows {
  /** Stands for the rows, wherever they are kept. */
  version: string;
  /** When they were last replaced, as far as is known. ISO 8601. */
  changed: string | null;
}

/** A claim with its chain and times. It is plain data: other claims, incidents and areas are named by their ids. */
export interface ClaimEntry
  extends Omit<Claim, 'supports' | 'contradicts' | 'replacedBy' | 'said' | 'happened' | 'access'>,
    ClaimLinks {
  /** imported: made of a row of a dataset; nobody here read the texts behind it. */
  access: ClaimAccess;
  /** Of an imported claim alone. Its article is the dataset, which has no page among the articles. */
  row?: RowOrigin;
  /** "hasakah-prison-athr-2022-01-24#c07" */
  ref: string;
  article: ArticleHead;
  said: LinkedTime | null;
  happened: LinkedTime | null;
  /** The chain from the publishing outlet to whoever said it first. */
  chain: { source: Source; how?: Localized | undefined }[];
  /** Link by link, the source that each is counted with; see `countsWith`. */
  chainOrigins: Source[];
  /** The source that the claim is counted with: that of the last link. */
  origin: Source;
  saidBounds: Bounds;
  happenedBounds: Bounds;
  /** Slugs of those on whose pages it stands. */
  incidents: string[];
  areas: string[];
}

/** What a claim is linked to, by reference, and what that comes to. */
export interface ClaimLinks {
  /** The later claims of the same speaker that took its place, one after the other: the last is in force. */
  replacedBy: { ref: string; said: LinkedTime | null }[];
  /** The earlier claims whose place it takes. */
  replaces: string[];
  /** Whether what took its place denies. */
  isTakenBack: boolean;
  /** Links in both directions: "c01 contradicts c07" stands at both. `contests`: by the rules, the two make a contest. */
  contradicts: { claim: string; about: Localized; contests: boolean }[];
  supports: { claim: string; about: Localized }[];
}

/** Finds a claim by its reference. */
export type FindClaim = (ref: string) => ClaimEntry;

/** An independent origin, and all that is counted under it. */
export interface Origin {
  source: Source;
  claims: ClaimEntry[];
  /** It only announces of itself. */
  ofItself: boolean;
  /** Outlets that pass its words on, and are not counted beside it. */
  relays: Source[];
  /** Sources counted with it: its correspondent, its unnamed sources. */
  countedWith: Source[];
  /** Origins that name each other as their source are one. */
  circle: Source[];
}

export interface Corroboration {
  status: 'none' | 'single' | 'several';
  /** The origins, each counted once. */
  origins: Origin[];
  /**
   * How many origins are independent of what they tell. A party that speaks of itself is the origin of its statement;
   * where nobody else speaks there is no independent one for what it says.
   */
  independent: number;
  /** Claims that do not speak for it, with the rule that says so. */
  leftOut: { claim: ClaimEntry; rule: 'taken-back' | 'no-voice' }[];
  /** Of a statement: that it was made, not that it is true. */
  ofStatement: boolean;
}

/** Two claims that do not fit, what exactly differs, and the rule that judges them. */
export interface ContestPair {
  claim: ClaimEntry;
  against: ClaimEntry;
  about: Localized;
  rule: PairRule;
}

export interface Contest {
  contested: boolean;
  /** Every pair of claims that collide, the incident's own first. */
  pairs: ContestPair[];
  /** Pairs that differ and yet make no contest: a revision, stages of a count, figures that can both hold or are of other days. */
  settled: ContestPair[];
}

interface Entry {
  /** Id of its dataset. */
  dataset: string;
  /** Id of its category. */
  category: string;
  /** When it was first published, and when that or a correction of it was last: ISO 8601, UTC. */
  published: string;
  updated: string;
  /** Changes when what it says, its claims or their chains do; see lib/record/version.ts. */
  version: string;
  claims: ClaimEntry[];
  beside: ClaimEntry[];
  where: Where;
  location: Location;
  /** From its first claim: when it happened, or for a statement when it was made. */
  time: LinkedTime | null;
  bounds: Bounds;
  timePrecision: 1 | 2 | 3 | null;
  corroboration: Corroboration;
  contest: Contest;
  /** What was changed after it was published, newest first. */
  corrections: Correction[];
  parties: { actor: Actor; role: Incident['actors'][number]['role']; note?: Localized | undefined }[];
}

export interface IncidentEntry extends Omit<Incident, 'claims' | 'beside' | 'actors' | 'category'>, Entry {
  /** That of its category. */
  symbol: SymbolId;
  geoPrecision: 1 | 2 | 3;
}
export interface AreaEntry extends Omit<Area, 'claims' | 'beside' | 'actors' | 'where'>, Entry {}

/**
 * What pages look names up in: the site's settings and places, and what addresses may name. Everything of which there can
 * be many is asked of the store.
 */
export interface RecordCatalogue {
  /** Changes when any of its data does. */
  version: string;
  site: Site;
  /** By id, in the order in which the site shows them. */
  datasets: ReadonlyMap<string, Dataset>;
  /** By dataset. */
  imports: ReadonlyMap<string, ImportedRows>;
  /** By dataset; of those that have some. */
  aliases: ReadonlyMap<string, Aliases>;
  /** Every published state of each of them, newest first. */
  editions: readonly (Edition & { dataset: string })[];
  /** What is found elsewhere now. */
  redirects: readonly Redirect[];
  gazetteer: Gazetteer;
  sources: ReadonlyMap<string, Source>;
  actors: ReadonlyMap<string, Actor>;
  articles: ReadonlyMap<string, ArticleHead>;
  /** What was published once and taken back, by `addressKey`. */
  withdrawn: ReadonlyMap<string, Withdrawn>;
  /** Every correction of the record, newest first; each stands at its entry too. */
  corrections: readonly Correction[];
  /** When a document last changed, as far as is known: by a commit, or by hand while the site ran. */
  lastChange: string | null;
  /** What several claims answer, by id, in the order of their files. */
  questions: ReadonlyMap<string, Question>;
  stories: ReadonlyMap<string, StoryEntry>;
  /** Those of the questions that some claim answers, and that so have a page. */
  answered: readonly Question[];
}

/** Versions of the documents in which things stand, by their ids: what is made of one hangs on it. */
export interface DocumentVersions {
  articles: ReadonlyMap<string, string>;
  /** Sources stand in one document together. */
  sources: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, string>;
}

/** The catalogue with all that is made of the curated documents, by id. The store holds it and answers for it; pages have the catalogue alone. */
export interface CuratedRecord extends RecordCatalogue {
  articles: ReadonlyMap<string, ArticleEntry>;
  claims: ReadonlyMap<string, ClaimEntry>;
  /** In order of time, then slug. */
  incidents: ReadonlyMap<string, IncidentEntry>;
  areas: ReadonlyMap<string, AreaEntry>;
  versions: DocumentVersions;
}
