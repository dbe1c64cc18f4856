import type { CorpusText } from './read';
import { type Counts, f1, type Placement, type Score } from './score';

/**
 * What the held-apart texts must reach, or `npm run eval` and the unit tests fail. The last keeps the uncertainty
 * from being widened until everything lies within it: the median over all placements, areas too, in metres.
 */
export const floors = {
  recognition: 0.95,
  resolution: 0.92,
  withinUncertainty: 0.9,
  areasHoldingTruth: 0.9,
  medianUncertaintyMeters: 5_000,
} as const;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const counts = (name: string, one: Counts) => {
  const { precision, recall, f1: f } = f1(one);
  return `  ${name.padEnd(28)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f)}  (${one.right} right, ${one.missed} missed, ${one.spurious} spurious)`;
};
export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? Number.NaN : sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const isWithin = ({ errorMeters, uncertaintyMeters }: Placement) => errorMeters <= uncertaintyMeters;
const areasOf = (placements: readonly Placement[]) => placements.filter(({ contains }) => contains !== null);
const holds = ({ contains }: Placement) => contains === true;
const share = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length / Math.max(1, list.length);
export const shareOf = <T>(list: readonly T[], test: (one: T) => boolean) => `${percent(share(list, test))} of ${list.length}`;

/** Lines for a person: how many were found, in the right place, how far off, and how honest the uncertainty is. */
export function summary(name: string, score: Score): string[] {
  const { placements } = score;
  const points = placements.filter((placement) => placement.relation === 'at');
  const errors = points.map((point) => point.errorMeters);
  const uncertainty = Math.round(median(placements.map((placement) => placement.uncertaintyMeters)));
  return [
    `${name}: ${score.texts} texts, ${score.expected} mentions expected`,
    counts('recognition', score.recognition),
    counts('with right placement', score.resolution),
    `  exact spans                  ${percent(score.exactSpans / Math.max(1, score.recognition.right))}`,
    `  found in texts with no place ${score.inEmptyTexts}`,
    `  named places, error          within 1 km ${shareOf(errors, (error) => error <= 1000)}, within 5 km ${shareOf(errors, (error) => error <= 5000)}; mean ${Math.round(mean(errors))} m, median ${Math.round(median(errors))} m`,
    `  truth within uncertainty     ${shareOf(placements, isWithin)}; median uncertainty ${uncertainty} m`,
    `  areas holding the truth      ${shareOf(areasOf(placements), holds)}`,
  ];
}

export function byLanguage(texts: readonly CorpusText[], score: (texts: readonly CorpusText[]) => Score): string[] {
  return (['ar', 'en'] as const).map((lang) => {
    const part = score(texts.filter((text) => text.lang === lang));
    return `  ${lang}: ${part.texts} texts, F1 of recognition ${percent(f1(part.recognition).f1)}, with right placement ${percent(f1(part.resolution).f1)}, truth within uncertainty ${shareOf(part.placements, isWithin)}`;
  });
}

/** Right of expected, and for relations how far the stated uncertainty and the drawn area hold the truth. */
export function byRelation({ byRelation: tallies, placements }: Score): string[] {
  return Object.entries(tallies).map(([relation, { expected, right }]) => {
    const own = placements.filter((placement) => placement.relation === relation);
    const areas = areasOf(own);
    const truth = own.length > 0 ? `; truth within uncertainty ${own.filter(isWithin).length} of ${own.length}` : '';
    const held = areas.length > 0 ? `, inside the area ${areas.filter(holds).length} of ${areas.length}` : '';
    return `  ${relation.padEnd(14)} ${right} of ${expected} right${truth}${held}`;
  });
}

/** What the texts modelled on real news must reach that are kept apart. */
export const newsFloors = { recognition: 0.95, resolution: 0.93 } as const;

export function underNewsFloors({ recognition, resolution, inEmptyTexts }: Score): string[] {
  return [
    ...below('F1 of recognition', f1(recognition).f1, newsFloors.recognition),
    ...below('F1 with right placement', f1(resolution).f1, newsFloors.resolution),
    ...emptyTexts(inEmptyTexts),
  ];
}

const below = (name: string, got: number, floor: number) =>
  got < floor ? [`${name}: got ${percent(got)}, expected at least ${percent(floor)}`] : [];
const emptyTexts = (found: number) => (found > 0 ? [`places in texts that name none: got ${found}, expected 0`] : []);

/** What falls short, in words; empty when the floors hold. */
export function underFloors(score: Score): string[] {
  const { placements } = score;
  const uncertainty = median(placements.map((placement) => placement.uncertaintyMeters));
  return [
    ...below('F1 of recognition', f1(score.recognition).f1, floors.recognition),
    ...below('F1 with right placement', f1(score.resolution).f1, floors.resolution),
    ...below('truth within uncertainty', share(placements, isWithin), floors.withinUncertainty),
    ...below('areas holding the truth', share(areasOf(placements), holds), floors.areasHoldingTruth),
    ...(uncertainty <= floors.medianUncertaintyMeters
      ? []
      : [`median uncertainty: got ${Math.round(uncertainty)} m, expected at most ${floors.medianUncertaintyMeters} m`]),
    ...emptyTexts(score.inEmptyTexts),
  ];
}
