import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { createGeocoder, toFeatureCollection } from '../../lib/geocode';
import { countriesOf, oneFile, readOptions, withValue } from '../shared/arguments';
import { decode, readBytes } from '../shared/input';
import { proposedBy } from '../shared/recogniser';
import { refuse } from '../shared/refuse';
import { gazetteerWith } from '../shared/wide';
import { toTable } from './table';

const help = `Finds the places that a text names and prints them in text order.

  ${usages.geocode}
  node cli/maydan.mjs geocode [--format table|geojson] [--wide[=SY,IQ,…]] [--recogniser MODULE] FILE

  FILE       a UTF-8 text file in Arabic or English; - reads standard input
  --format   table (default), or geojson: one FeatureCollection, a feature for each mention
  --wide     use the packs that data/site.json lists under "wide", not only those under
             "packs"; --wide=SY,IQ those of these countries
  --recogniser  a JavaScript module whose default export, given the text, gives spans that may name places:
             [{ start, end }, …] in UTF-16 units; those that nothing was found in are listed, unresolved
  --help     this text

Examples:
  npm run --silent geocode -- article.txt
  cat article.txt | npm run --silent geocode -- --format geojson -

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

interface Options {
  format: 'table' | 'geojson';
  file: string;
  /** Countries whose packs are used; null for those of data/site.json. */
  wide: readonly string[] | 'all' | null;
  recogniser: string | undefined;
}

/** @throws MaydanError */
function parseArguments(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readOptions(
    withValue(args, '--wide', 'all'),
    {
      format: { type: 'string' },
      wide: { type: 'string' },
      recogniser: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    'geocode',
  );
  if (values.help) return 'help';
  const { format = 'table', wide } = values;
  const wrong = (option: string, got: string, expected: string) =>
    new MaydanError('OPTION_INVALID', { option, got: `"${got}"`, expected, command: 'geocode' });
  if (format !== 'table' && format !== 'geojson') throw wrong('--format', format, '"table" or "geojson"');
  const file = oneFile(positionals, 'geocode');
  return { format, file, wide: countriesOf(wide, 'geocode'), recogniser: values.recogniser };
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseArguments(args);
    if (options === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const text = decode(await readBytes(options.file), options.file);
    const proposed = await proposedBy(options.recogniser, text);
    const mentions = createGeocoder(gazetteerWith(options.wide)).geocode(text, { proposed });
    process.stdout.write(
      options.format === 'table' ? toTable(mentions) : `${JSON.stringify(toFeatureCollection(mentions), null, 2)}\n`,
    );
    return 0;
  } catch (error) {
    return refuse(error);
  }
}
