import { type ParseArgsConfig, parseArgs } from 'node:util';
import { MaydanError } from '../../lib/errors';
import type { usages } from '../../lib/errors/commands';
import { Slug } from '../../lib/gazetteer/schema';

type Command = keyof typeof usages;
type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and what stands beside them. @throws MaydanError for an option that is unknown or lacks its value */
export function readOptions<O extends Options>(args: readonly string[], options: O, command: Command) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]+)/.exec(message)?.[1] ?? message;
    const known = Object.keys(options).filter((name) => name !== 'help');
    throw code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? new MaydanError('OPTION_UNKNOWN', { got: option, expected: known.map((name) => `--${name}`).join(', '), command })
      : new MaydanError('OPTION_INVALID', { option, got: 'nothing', expected: 'a value', command });
  }
}

/** `--wide` alone as `--wide=all`: an option that may do without its value is not known to `parseArgs`. */
export function withValue(args: readonly string[], option: string, value: string): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((arg, i) => (arg === option && i < end ? `${option}=${value}` : arg));
}

/** The value of `--wide`: countries, `all`, or null without it. @throws MaydanError where it is another thing */
export function countriesOf(wide: string | undefined, command: Command): readonly string[] | 'all' | null {
  if (wide === undefined || wide === 'all') return wide ?? null;
  if (/^[A-Z]{2}(,[A-Z]{2})*$/.test(wide)) return wide.split(',');
  const expected = 'ISO 3166-1 codes separated by commas, such as --wide=SY,IQ';
  throw new MaydanError('OPTION_INVALID', { option: '--wide', got: `"${wide}"`, expected, command });
}

/** @throws MaydanError unless it is one file */
export function oneFile(files: readonly string[], command: Command): string {
  const [file, second] = files;
  if (!file || second) throw new MaydanError('FILE_COUNT', { got: file ? `a second one, ${second}` : 'none', command });
  return file;
}

/** The same of a command that does not read standard input. @throws MaydanError unless it is one path */
export function onePath(paths: readonly string[], command: Command): string {
  const [path, second] = paths;
  if (path && !second) return path;
  const got = path ? `a second one, ${second}` : 'none';
  throw new MaydanError('OPTION_INVALID', { option: 'FILE', got, expected: 'exactly one path of a file', command });
}

/** @throws MaydanError where a name is none that an address or a file can have */
export function slugOption(option: string, got: string, command: Command): string {
  if (Slug.safeParse(got).success) return got;
  const expected = 'lower-case letters and digits joined by single hyphens';
  throw new MaydanError('OPTION_INVALID', { option, got: `"${got}"`, expected, command });
}

/** "North Press" → "north-press" */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
