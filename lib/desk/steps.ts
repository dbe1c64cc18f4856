import type { DocumentStatus } from '../record/document-status';

/** A step of a document from one status to the next. */
export interface Step {
  from: readonly DocumentStatus[];
  to: DocumentStatus;
  /** Only by a person who has written nothing of it since the public last saw it; what was withheld, who has not withheld it. */
  byAnother: boolean;
  /** Whether it has to be said why. */
  needsReason: boolean;
}

/**
 * draft → in review → published → withdrawn, and back for another round; from anywhere to the desk alone. From there what was
 * withdrawn comes back withdrawn, so that its address goes on saying so, and all else as a draft. Who may take a step stands in
 * actions.ts.
 */
export const steps = {
  submit: { from: ['draft'], to: 'in-review', byAnother: false, needsReason: false },
  return: { from: ['in-review'], to: 'draft', byAnother: false, needsReason: true },
  publish: { from: ['in-review'], to: 'published', byAnother: true, needsReason: false },
  withdraw: { from: ['published'], to: 'withdrawn', byAnother: false, needsReason: true },
  keep: { from: ['draft', 'in-review'], to: 'desk-only', byAnother: false, needsReason: true },
  withhold: { from: ['published', 'withdrawn'], to: 'desk-only', byAnother: false, needsReason: true },
  lift: { from: ['desk-only'], to: 'draft', byAnother: false, needsReason: true },
  'lift-withdrawn': { from: ['desk-only'], to: 'withdrawn', byAnother: true, needsReason: true },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as StepName[];

/** What can be done with a document. */
export type ChangeName =
  | StepName
  | 'texts'
  | 'restore'
  | 'drafted'
  | 'head'
  | 'claim'
  | 'claim-removed'
  | 'links'
  | 'joins'
  | 'sources'
  | 'facts'
  | 'actor'
  | 'evidence'
  | 'desk-only';

/** What the history says where nobody gave a reason. */
export const defaultReasons: Readonly<Record<ChangeName, string>> = {
  submit: 'Handed over to review',
  return: 'Sent back',
  publish: 'Signed off and published',
  withdraw: 'Withdrawn',
  keep: 'Kept at the desk',
  withhold: 'Withheld from the public',
  lift: 'Made a draft again',
  'lift-withdrawn': 'Said to be withdrawn again',
  'desk-only': 'Parts for the desk alone changed',
  texts: 'Texts changed',
  restore: 'Earlier version restored',
  drafted: 'Drafted',
  head: 'Said of the article changed',
  claim: 'Claim written',
  'claim-removed': 'Claim removed',
  links: 'Claims compared',
  joins: 'Claims added',
  sources: 'Source added',
  facts: 'Claims, actors or kind changed',
  actor: 'Kind, other names or description changed',
  evidence: 'Evidence changed',
};

/** One change of a document, as its history has it. */
export interface Version {
  sequence: number;
  author: string;
  /** The document's status before and after; null where it was not there. */
  before: DocumentStatus | null;
  after: DocumentStatus | null;
}

/**
 * Who has written what the public has not seen yet: the authors of all changes since it was published, those who only
 * handed it over among them. Who sends it back has written nothing.
 * @param history the newest first
 */
export function writersOf(history: readonly Version[]): Set<string> {
  const end = history.findIndex(({ after }) => after === 'published');
  const since = end < 0 ? history : history.slice(0, end);
  return new Set(since.filter(({ before, after }) => !(before === 'in-review' && after === 'draft')).map(({ author }) => author));
}

/** The change by which a document came to be for the desk alone. @param history the newest first */
export const keptBy = <V extends Pick<Version, 'before' | 'after'>>(history: readonly V[]): V | undefined =>
  history.find(({ before, after }) => after === 'desk-only' && before !== 'desk-only');

/** Why a step cannot be taken now; null where it can. */
export function hindrance(
  step: StepName,
  {
    status,
    history,
    besides = [],
    by,
    mayBeOwn,
  }: {
    status: DocumentStatus;
    history: readonly Version[];
    /** Who has written of it what its history does not tell. */
    besides?: readonly string[];
    by: string;
    /** Whether this site has switched off that another person signs off. */
    mayBeOwn: boolean;
  },
): 'other-status' | 'own-work' | null {
  const { from, byAnother }: Step = steps[step];
  if (!from.includes(status)) return 'other-status';
  const kept = status === 'desk-only' ? keptBy(history) : undefined;
  if (status === 'desk-only' && (kept?.before === 'withdrawn') !== (step === 'lift-withdrawn')) return 'other-status';
  if (!byAnother || mayBeOwn) return null;
  const isOwn = kept ? kept.author === by : writersOf(history).has(by) || besides.includes(by);
  return isOwn ? 'own-work' : null;
}
