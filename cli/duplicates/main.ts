import { join } from 'node:path';
import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { isCoarse } from '../../lib/geometry/where';
import { type Column, csvLine } from '../../lib/publish/downloads/csv';
import { type Candidate, type Duplicate, findDuplicates } from '../../lib/record/duplicates';
import { candidateOf } from '../../lib/record/duplicates-of';
import type { ImportedRow } from '../../lib/record/imported';
import { bounds } from '../../lib/time/edtf';
import { siteDataDir } from '../../server/data-dir';
import { writeFile } from '../../server/disk/write-file.mjs';
import { openedOf, readRecord } from '../../server/store/open';
import { openTruth } from '../../server/truth/open';
import { readOptions } from '../shared/arguments';
import { refuse } from '../shared/refuse';

const help = `Suggests incidents that are likely one event, within a dataset and between datasets, with the reasons. Nothing is merged.

  ${usages.duplicates}

  DATASET…   those that are compared, curated or imported (default: all that the site shows)
  --to FILE  where the table is written (default: duplicates.csv in the data folder)

Of one place and day, with actors, figures or sources that fit; what is known only to a unit, or to more than a week, is not
compared. A curated incident takes a row in as a further claim where its file names it: "rows": ["ucdp-ged-217045"].

Example:
  npm run --silent maydan -- duplicates ucdp-ged acled

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

const columns: readonly Column<Duplicate>[] = [
  { name: 'score', meaning: 'From 0 to 1', of: ({ score }) => score },
  { name: 'a', meaning: 'Slug', of: ({ a }) => a },
  { name: 'b', meaning: 'Slug', of: ({ b }) => b },
  { name: 'reasons', meaning: 'What fits', of: ({ reasons }) => reasons.join('; ') },
  { name: 'distance_meters', meaning: 'Between their positions', of: ({ distanceMeters }) => distanceMeters },
];

export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(
      args,
      { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      'duplicates',
    );
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    const dataDir = siteDataDir();
    const { record, store } = openedOf(readRecord(dataDir));
    const truth = await openTruth(process.env, dataDir);
    try {
      const imported = await truth.importedVersions();
      const wanted = positionals.length > 0 ? positionals : [...record.datasets.keys()];
      const unknown = wanted.find((id) => !record.datasets.has(id) && !imported.has(id));
      if (unknown !== undefined)
        throw new MaydanError('OPTION_INVALID', {
          option: 'DATASET',
          got: `"${unknown}"`,
          expected: `one of ${[...new Set([...record.datasets.keys(), ...imported.keys()])].join(', ')}`,
          command: 'duplicates',
        });
      const candidates = (await store.incidents({ filters: { dataset: wanted } })).items.map(candidateOf);
      for (const dataset of wanted) for await (const row of truth.imported(dataset)) candidates.push(ofRow(row, dataset));
      const found = findDuplicates(candidates);
      const file = values.to ?? join(dataDir, 'duplicates.csv');
      const head = `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`;
      writeFile(file, `${head}${found.map((one) => csvLine(columns, one)).join('')}`, { name: file });
      process.stdout.write(`${file}: ${found.length} pairs of ${candidates.length} incidents that may be one event.\n`);
      return 0;
    } finally {
      await truth.close();
    }
  } catch (error) {
    return refuse(error);
  }
}

function ofRow({ slug, where, time, eventType, actors, deaths, sources, original }: ImportedRow, dataset: string): Candidate {
  const figures = [deaths?.best, deaths?.low, deaths?.high].filter((value) => value !== undefined);
  return {
    slug,
    dataset,
    coordinates: where.coordinates,
    uncertaintyMeters: where.uncertaintyMeters,
    isCoarse: isCoarse(where.precision),
    bounds: bounds(time),
    eventType,
    actors: actors.map(({ name, actor }) => actor ?? name),
    deaths: figures.length > 0 ? [Math.min(...figures), Math.max(...figures)] : null,
    sources: [...sources, ...(original === undefined ? [] : [original])],
  };
}
