import { createGeocoder } from '../../lib/geocode';
import { heldApart } from '../../lib/geocode/corpus/held-apart';
import type { CorpusText } from '../../lib/geocode/corpus/read';
import { type Counts, f1, type Score, scoreCorpus } from '../../lib/geocode/corpus/score';
import { tuned } from '../../lib/geocode/corpus/tuned';
import { CliError } from './errors';
import { neighbourhood, wideGazetteer } from './wide';

const usage = `Scores the geocoder on its own corpus, tuned and held-apart texts apart.

  npm run --silent eval:geocode -- [--faults] [--wide]

  --faults   also list what went wrong in the tuned texts; those of the held-apart texts are listed with
             --held-apart-faults, which spoils them for tuning
  --wide     with the towns of Syria and its neighbours behind the theatre
`;

/** The held-apart texts must reach these; below, the command ends with exit code 1. */
const floors = { recognition: 0.95, resolution: 0.92, withinUncertainty: 0.9 } as const;

export async function main(args: readonly string[]): Promise<number> {
  const known = ['--faults', '--held-apart-faults', '--wide'];
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown) {
    process.stderr.write(`${unknown}: unknown option, expected --faults, --held-apart-faults, --wide or --help.\n`);
    return 2;
  }
  try {
    const { gazetteer, background } = wideGazetteer(args.includes('--wide') ? neighbourhood : []);
    const geocoder = createGeocoder(gazetteer, { background });
    const score = (texts: readonly CorpusText[]) => scoreCorpus(texts, geocoder, gazetteer);
    const all = { tuned: score(tuned), 'held apart': score(heldApart) };
    for (const [name, one] of Object.entries(all)) process.stdout.write(report(name, one));
    for (const lang of ['ar', 'en'] as const) {
      const part = score(heldApart.filter((text) => text.lang === lang));
      process.stdout.write(
        `held apart, ${lang}: recognition ${percent(f1(part.recognition).f1)}, with right placement ${percent(f1(part.resolution).f1)}\n`,
      );
    }
    process.stdout.write(byRelation(all['held apart']));
    if (args.includes('--faults')) process.stdout.write(`\ntuned texts, faults:\n${all.tuned.faults.join('\n')}\n`);
    if (args.includes('--held-apart-faults'))
      process.stdout.write(`\nheld-apart texts, faults:\n${all['held apart'].faults.join('\n')}\n`);
    return verdict(all['held apart']);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const counts = (name: string, one: Counts) => {
  const { precision, recall, f1: f } = f1(one);
  return `  ${name.padEnd(28)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f)}  (${one.right} right, ${one.missed} missed, ${one.spurious} spurious)\n`;
};
const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? Number.NaN : sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function report(name: string, score: Score): string {
  const points = score.placements.filter((placement) => placement.relation === 'at');
  const areas = score.placements.filter((placement) => placement.contains !== null);
  const share = <T>(list: readonly T[], test: (one: T) => boolean) =>
    `${percent(list.filter(test).length / Math.max(1, list.length))} of ${list.length}`;
  const lines = [
    `${name}: ${score.texts} texts, ${score.expected} mentions expected`,
    counts('recognition', score.recognition).trimEnd(),
    counts('with right placement', score.resolution).trimEnd(),
    `  exact spans                  ${percent(score.exactSpans / Math.max(1, score.recognition.right))}`,
    `  found in texts with no place ${score.inEmptyTexts}`,
    `  named places, error          within 1 km ${share(points, (p) => p.errorMeters <= 1000)}, within 5 km ${share(points, (p) => p.errorMeters <= 5000)}; mean ${Math.round(mean(points.map((p) => p.errorMeters)))} m, median ${Math.round(median(points.map((p) => p.errorMeters)))} m`,
    `  truth within uncertainty     ${share(score.placements, (p) => p.errorMeters <= p.uncertaintyMeters)}; median uncertainty ${Math.round(median(score.placements.map((p) => p.uncertaintyMeters)))} m`,
    `  areas holding the truth      ${share(areas, (p) => p.contains === true)}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Right of expected, and for relations how far the stated uncertainty and the drawn area hold the truth. */
function byRelation({ byRelation: tallies, placements }: Score): string {
  const lines = Object.entries(tallies).map(([relation, { expected, right }]) => {
    const own = placements.filter((placement) => placement.relation === relation);
    const within = own.filter((placement) => placement.errorMeters <= placement.uncertaintyMeters).length;
    const areas = own.filter((placement) => placement.contains !== null);
    const truth = own.length > 0 ? `; truth within uncertainty ${within} of ${own.length}` : '';
    const held =
      areas.length > 0 ? `, inside the area ${areas.filter((placement) => placement.contains).length} of ${areas.length}` : '';
    return `  ${relation.padEnd(14)} ${right} of ${expected} right${truth}${held}`;
  });
  return `held apart, by relation:\n${lines.join('\n')}\n`;
}

function verdict(score: Score): number {
  const within =
    score.placements.filter((p) => p.errorMeters <= p.uncertaintyMeters).length / Math.max(1, score.placements.length);
  const under = [
    f1(score.recognition).f1 < floors.recognition && `recognition F1 under ${floors.recognition}`,
    f1(score.resolution).f1 < floors.resolution && `F1 with right placement under ${floors.resolution}`,
    within < floors.withinUncertainty && `truth within uncertainty under ${floors.withinUncertainty}`,
    score.inEmptyTexts > 0 && 'a place found in a text that names none',
  ].filter(Boolean);
  if (under.length > 0) process.stderr.write(`Held-apart texts: ${under.join('; ')}.\n`);
  return under.length > 0 ? 1 : 0;
}
