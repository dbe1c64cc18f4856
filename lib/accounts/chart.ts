import type { Localized } from '../i18n/locales';
import type { ClaimEntry } from '../record/model';
import type { Answer, Question } from '../record/questions';
import type { Figure, Source } from '../record/schema';
import type { Opened } from '../store/store';
import { dayMs } from '../time/buckets';
import type { Bounds } from '../time/edtf';
import { histogramIn } from '../time/histogram';
import { columnsOf, isCountable, mostColumns, type Stretch, stretchOf, type Timeline } from '../time/timeline';

/** What a claim answers, with what the answer refers to: the figure of the claim, the state of the question. */
export type Value =
  | { kind: 'number'; figure: Figure /** What it counts, on the chart. */; short?: Localized }
  | { kind: 'words'; words: Localized }
  | { kind: 'state' /** Its place among the question's states, from 0. */; index: number; label: Localized; short?: Localized }
  | { kind: 'hour'; hour: string; approximate: boolean }
  | { kind: 'day'; day: string };

/** One answer of one claim. */
export interface Mark {
  claim: ClaimEntry;
  value: Value;
  /** The span in which it was said. */
  bounds: Bounds;
  /** Whether a source dates when it was said; else it is only known to lie between what it tells of and its publication. */
  isDated: boolean;
  /** The columns of the time axis that the span covers; null where nothing dates it. */
  stretch: Stretch | null;
  /** The date, or the answer, is given as an approximate one, or the source itself is cautious. */
  isHedged: boolean;
  /** The same speaker has said something else since. */
  isReplaced: boolean;
  /** The mark of this chart that took its place. */
  replacement: Mark | null;
  /** Marks of this chart that it stands against, on what, and whether that is a contest or one speaker's revision. */
  against: { mark: Mark; about: Localized; contests: boolean }[];
}

/** All that one speaker answers, whoever passed it on, in order of time. */
export interface Lane {
  speaker: Source;
  marks: Mark[];
}

/** The answers to one question: a lane for each speaker along one axis of time. */
export interface AccountsChart {
  question: Question;
  /** Without the spans: each mark has its own. */
  axis: Pick<Timeline, 'columns' | 'unit'>;
  /** Those that contradict others most come first; of equals the one that is heard first. */
  lanes: Lane[];
  /** Of all lanes, in order of time; those that nothing dates come last. */
  marks: Mark[];
  /** The greatest number given; 0 where none is. */
  most: number;
}

/** The chart of a question; null where there is no such question, or no claim answers it. */
export async function accountsChart({ record, store }: Opened, id: string): Promise<AccountsChart | null> {
  const question = record.questions.get(id);
  return question ? chartOf(question, (await store.answers(id)).claims) : null;
}

/** The same from the claims that answer it. */
export function chartOf(question: Question, claims: readonly ClaimEntry[]): AccountsChart | null {
  const marks = claims.flatMap((claim) => valuesOf(claim, question).map((value) => markOf(claim, value))).sort(inTime);
  if (marks.length === 0) return null;
  const { columns, unit } = axisOf(marks.map(({ bounds }) => bounds));
  for (const mark of marks) {
    mark.stretch = stretchOf(columns, mark.bounds);
    mark.replacement = replacementOf(mark, marks);
    mark.against = marks.flatMap((other) =>
      mark.claim.contradicts
        .filter(({ claim }) => claim === other.claim.ref)
        .map(({ about, contests }) => ({ mark: other, about, contests })),
    );
  }
  const lanes = new Map<string, Lane>();
  for (const mark of marks) {
    const { origin } = mark.claim;
    const lane = lanes.get(origin.id) ?? { speaker: origin, marks: [] };
    lane.marks.push(mark);
    lanes.set(origin.id, lane);
  }
  return {
    question,
    axis: { columns, unit },
    lanes: [...lanes.values()].sort((a, b) => contestsOf(b) - contestsOf(a)),
    marks,
    most: Math.max(0, ...marks.map(({ value }) => (value.kind === 'number' ? (value.figure.max ?? value.figure.min ?? 0) : 0))),
  };
}

/** How often a speaker contradicts others. */
export const contestsOf = ({ marks }: Lane): number =>
  marks.reduce((sum, { against }) => sum + against.filter(({ contests }) => contests).length, 0);

const shortSpan = 14 * dayMs; // a span up to this long stretches the axis to its ends; a longer one runs out of it

/**
 * The days of all spans, or their months. A long span alone does not stretch the axis; one that would lie wholly outside
 * gives it its first and last day.
 */
function axisOf(spans: readonly Bounds[]): AccountsChart['axis'] {
  const short = spans.filter(({ from, to }) => from !== null && to !== null && to - from <= shortSpan);
  const decisive = short.length > 0 ? short : spans;
  const { columns } = axisAt(decisive.flatMap(endsOf));
  const outside = spans.filter((span) => stretchOf(columns, span) === null);
  return axisAt([...decisive, ...outside].flatMap(endsOf));
}

const endsOf = ({ from, to }: Bounds): number[] => [from, to].filter((ms) => ms !== null);

/** Columns by day, or by month where there would be too many, from the first moment to the last. */
function axisAt(moments: readonly number[]): AccountsChart['axis'] {
  const times = moments.map((ms) => ({ from: ms, to: ms }));
  const by = (unit: 'day' | 'month') => ({ unit, columns: columnsOf(histogramIn(times, unit), unit) });
  const days = isCountable(Math.max(...moments) - Math.min(...moments), 'day') ? by('day') : null;
  return days && days.columns.length <= mostColumns ? days : by('month');
}

/** What was said at one time: what was replaced since comes before what took its place. */
const inTime = (a: Mark, b: Mark): number =>
  startOf(a) - startOf(b) ||
  endOf(a) - endOf(b) ||
  b.claim.replacedBy.length - a.claim.replacedBy.length ||
  a.claim.ref.localeCompare(b.claim.ref, 'en');

/** What no source dates stands where it was said at the latest: of its first day nothing is known. */
const startOf = ({ bounds: { from, to }, isDated }: Mark): number => (isDated ? (from ?? to) : to) ?? Number.MAX_SAFE_INTEGER;
const endOf = ({ bounds: { from, to } }: Mark): number => to ?? from ?? Number.MAX_SAFE_INTEGER;

function markOf(claim: ClaimEntry, value: Value): Mark {
  const isRough = /[~?%]/.test(claim.said?.edtf ?? '');
  const isAbout = (value.kind === 'number' && value.figure.approximate === true) || (value.kind === 'hour' && value.approximate);
  return {
    claim,
    value,
    bounds: spanOf(claim),
    isDated: Boolean(claim.said?.edtf),
    stretch: null,
    isHedged: isRough || isAbout || claim.hedges.length > 0,
    isReplaced: claim.replacedBy.length > 0,
    replacement: null,
    against: [],
  };
}

/**
 * When it was said. Where no source says, it cannot have been before what it tells of had begun, unless it looks ahead; the
 * record itself bounds it by the day on which its text was published.
 */
function spanOf({ said, saidBounds, happenedBounds, modes }: ClaimEntry): Bounds {
  if (said?.edtf || saidBounds.from !== null || modes[0] === 'predicts') return saidBounds;
  const { from } = happenedBounds;
  const isPossible = from !== null && (saidBounds.to === null || from <= saidBounds.to);
  return isPossible ? { from, to: saidBounds.to } : saidBounds;
}

/** The answers of a claim to a question; each names its figure or its state, which the record's check has seen. */
function valuesOf({ answers = [], figures = [] }: ClaimEntry, { id, answer: asked }: Question): Value[] {
  const read = (answer: Answer): Value[] => {
    if ('quantity' in answer) {
      const short = asked.kind === 'number' ? asked.short?.[answer.quantity] : undefined;
      return figures
        .filter(({ quantity }) => quantity === answer.quantity)
        .map((figure) => ({ kind: 'number', figure, ...(short && { short }) }));
    }
    if ('words' in answer) return [{ kind: 'words', words: answer.words }];
    if ('hour' in answer) return [{ kind: 'hour', hour: answer.hour, approximate: answer.approximate === true }];
    if ('day' in answer) return [{ kind: 'day', day: answer.day }];
    const states = asked.kind === 'state' ? asked.states : [];
    return states.flatMap(({ id: state, label, short }, index) =>
      state === answer.state ? [{ kind: 'state', index, label, ...(short && { short }) }] : [],
    );
  };
  return answers.filter(({ question }) => question === id).flatMap(read);
}

/** The next of the claims that replaced this one which answers the question too; of its answers one of the same quantity, if any. */
function replacementOf({ claim, value }: Mark, marks: readonly Mark[]): Mark | null {
  for (const { ref } of claim.replacedBy) {
    const found = marks.filter((mark) => mark.claim.ref === ref);
    const alike = found.find((mark) => quantityOf(mark.value) === quantityOf(value));
    if (alike ?? found[0]) return alike ?? found[0] ?? null;
  }
  return null;
}

const quantityOf = (value: Value): string | null => (value.kind === 'number' ? value.figure.quantity : null);
