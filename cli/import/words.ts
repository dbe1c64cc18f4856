import { describeProblem } from '../../lib/errors/problems';
import { versionCredit } from '../../lib/record/dataset-version';
import { groupCounts, type PrecisionGroup } from '../../lib/record/precision-groups';
import type { Imported, ImportRequest } from '../../server/import/run';

const number = (value: number): string => value.toLocaleString('en');

/** Says on standard error how far the reading is: in place on a terminal, else a line every ten seconds. */
export function progress(): (read: number) => void {
  const begun = performance.now();
  let last = begun;
  return (read) => {
    const now = performance.now();
    const every = process.stderr.isTTY ? 250 : 10_000; // milliseconds
    if (now - last < every) return;
    last = now;
    const line = `${number(read)} rows read, ${number(Math.round(read / ((now - begun) / 1000)))} a second`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  };
}

/** The first rows that were refused, as they stand in the report. */
export function told({ shown, counts }: Imported): string {
  const lines = shown.map((problem) => describeProblem(problem));
  const more = counts.refused - new Set(shown.map(({ file }) => file)).size;
  return [
    process.stderr.isTTY ? '\n' : '',
    ...lines.map((line) => `${line}\n`),
    more > 0 ? `… and ${number(more)} more rows refused; the report has them all.\n` : '',
  ].join('');
}

/** The groups of the page of a dataset, in words of the command. */
const groupWords: Readonly<Record<PrecisionGroup, string>> = {
  exact: 'exactly',
  near: 'near a place',
  line: 'along a line',
  unit: 'to a unit',
  country: 'to a country',
};

export function summary(
  { counts, profile, told, isPublic, changeSet }: Imported,
  { dataset, isDryRun, reportFile }: ImportRequest,
  isShown: boolean,
): string {
  const { read, taken, added, changed, unchanged, refused, withdrawn } = counts;
  const placed = groupCounts(profile.precision).map(([group, rows]) => `${groupWords[group]} ${number(rows)}`);
  const [stack] = profile.stacks;
  return [
    `${dataset}, ${versionCredit(told, 'en')}${isDryRun ? ', dry run: nothing was written' : changeSet === null ? ': nothing changed, nothing was written' : ''}`,
    `  rows read ${number(read)}, taken ${number(taken)}: new ${number(added)}, changed ${number(changed)}, unchanged ${number(unchanged)}; refused ${number(refused)}; withdrawn ${number(withdrawn)}`,
    `  placed: ${placed.join(', ')}`,
    ...(stack
      ? [
          `  ${number(profile.stacks.length)} positions are shared by twenty rows or more; most by "${stack.name}": ${number(stack.rows)} rows, ${number(stack.coarse)} of them known to a unit or a line only`,
        ]
      : []),
    ...('accessed' in told && !isDryRun ? ['  the file names no version; --version TEXT gives it one'] : []),
    ...(reportFile && !(changeSet === null && !isDryRun && refused === 0) ? [`  report: ${reportFile}`] : []),
    ...(isDryRun || isShown
      ? []
      : [
          isPublic
            ? `  not shown yet: import with --show, or add "${dataset}" to "datasets" in data/site.json`
            : '  kept from the public by its licence; --permission TEXT says who allowed that it is shown',
        ]),
    '',
  ].join('\n');
}
