import { MaydanError } from '../../lib/errors';
import { usages } from '../../lib/errors/commands';
import { createGeocoder, toFeatureCollection } from '../../lib/geocode';
import { oneFile } from './arguments';
import { decode, readBytes } from './input';
import { refuse } from './refuse';
import { toTable } from './table';
import { wideGazetteer } from './wide';

const help = `Finds the places that a text names and prints them in text order.

  ${usages.geocode}
  node scripts/geocode.mjs [--format table|geojson] [--wide[=SY,IQ,…]] FILE

  FILE       a UTF-8 text file in Arabic or English; - reads standard input
  --format   table (default), or geojson: one FeatureCollection, a feature for each mention
  --wide     also know the towns of Syria and its neighbours (GeoNames); --wide=SY,IQ only of those
  --help     this text

Exit codes: 0 done, 2 refused (one line on standard error says why).
`;

interface Options {
  format: 'table' | 'geojson';
  file: string;
  /** Countries whose towns are known besides the theatre; null for none. */
  wide: readonly string[] | 'all' | null;
}

/** @throws MaydanError */
export function parseArguments(args: readonly string[]): Options | 'help' {
  let format: Options['format'] = 'table';
  const files: string[] = [];
  let wide: Options['wide'] = null;
  let literal = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (literal || arg === '-' || !arg.startsWith('-')) files.push(arg);
    else if (arg === '--') literal = true;
    else if (arg === '--help' || arg === '-h') return 'help';
    else if (arg === '--format' || arg.startsWith('--format=')) {
      const value = arg === '--format' ? args[++i] : arg.slice('--format='.length);
      if (value !== 'table' && value !== 'geojson')
        throw new MaydanError('OPTION_INVALID', {
          option: '--format',
          got: value === undefined ? 'nothing' : `"${value}"`,
          expected: '"table" or "geojson"',
          command: 'geocode',
        });
      format = value;
    } else if (arg === '--wide') wide = 'all';
    else if (arg.startsWith('--wide=')) {
      const value = arg.slice('--wide='.length);
      if (!/^[A-Z]{2}(,[A-Z]{2})*$/.test(value))
        throw new MaydanError('OPTION_INVALID', {
          option: '--wide',
          got: `"${value}"`,
          expected: 'ISO 3166-1 codes separated by commas, such as --wide=SY,IQ',
          command: 'geocode',
        });
      wide = value.split(',');
    } else throw new MaydanError('OPTION_UNKNOWN', { got: arg, expected: '--format, --wide', command: 'geocode' });
  }
  return { format, file: oneFile(files, 'geocode'), wide };
}

export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseArguments(args);
    if (options === 'help') {
      process.stdout.write(help);
      return 0;
    }
    const text = decode(await readBytes(options.file), options.file);
    const { gazetteer, background } = wideGazetteer(options.wide);
    const mentions = createGeocoder(gazetteer, { background }).geocode(text);
    process.stdout.write(
      options.format === 'table' ? toTable(mentions) : `${JSON.stringify(toFeatureCollection(mentions), null, 2)}\n`,
    );
    return 0;
  } catch (error) {
    return refuse(error);
  }
}
