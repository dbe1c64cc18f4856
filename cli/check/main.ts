import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MaydanError } from '../../lib/errors';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { createGeocoder } from '../../lib/geocode';
import { checkMentions } from '../../lib/record/mentions';
import { root } from '../../scripts/lib/project.mjs';
import { readRecord } from '../../server/store/open';
import { dataDir } from '../shared/gazetteer';
import { copiedRuns } from './copied-runs';
import { emitSchemas } from './schemas';
import { summary } from './summary';

const usage = `Usage: npm run check -- [--with DIR] [--schemas]
  --with DIR   lay the files of DIR over those of data/ of the same name, and check the whole
  --schemas    write data/schemas/*.schema.json anew, for editors that complete JSON
MAYDAN_SEED_ARTICLE, where set, is the path of an article's text: no eight words in a row of it may stand in data/ or messages/.`;

/** 0: the record is sound; 1: it is not; 2: it could not be checked. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { with: { type: 'string' }, schemas: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    if (values.with !== undefined && !existsSync(values.with)) {
      console.error(`--with: got "${values.with}", expected a folder that exists, with files named as those of data/.`);
      return 2;
    }
    if (values.schemas) emitSchemas(dataDir());
    return report(dataDir(), values.with);
  } catch (error) {
    if (error instanceof MaydanError) {
      console.error(error.message);
      return 1;
    }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\n${usage}`);
      return 2;
    }
    throw error;
  }
}

function report(folder: string, overlay: string | undefined): number {
  const { record, problems } = readRecord(folder, overlay);
  if (!record) return fail(problems);
  const { geocode } = createGeocoder(record.gazetteer);
  const mentions = checkMentions(
    [...record.articles.values()].map((value) => ({
      file: `data/${value.dataset}/articles/${value.slug}.json`,
      dataset: value.dataset,
      value,
    })),
    (text) => geocode(text),
  );
  if (mentions.length > 0) return fail(mentions);
  const article = process.env.MAYDAN_SEED_ARTICLE;
  const copied = article ? copiedRuns(article, root, ['data', 'messages']) : null;
  if (copied && copied.length > 0) return fail(copied);
  console.log(summary(record, copied ? 'none in data/ and messages/' : 'not looked for: MAYDAN_SEED_ARTICLE names no article'));
  return 0;
}

function fail(problems: readonly Problem[]): number {
  for (const problem of problems) console.error(describeProblem(problem));
  console.error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the record: nothing is published until it is mended.`,
  );
  return 1;
}
