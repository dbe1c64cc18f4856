/** What the geocoding commands refuse, each sentence with what was got, what was expected and what to do. One line each. */
const usage = 'npm run --silent geocode -- [--format table|geojson] [--wide[=SY,IQ,…]] FILE';

const table = {
  OPTION_UNKNOWN: (d: { got: string }) => `${d.got}: unknown option, expected --format, --wide or --help. Usage: ${usage}`,
  FORMAT_UNKNOWN: (d: { got: string }) => `--format: got ${d.got}, expected "table" or "geojson". Usage: ${usage}`,
  FILE_MISSING: () => `FILE: got none, expected the path of a text file, or - for standard input. Usage: ${usage}`,
  FILE_EXTRA: (d: { got: string }) =>
    `FILE: got a second one, ${d.got}, expected exactly one. Run the command once for each file.`,
  FILE_UNREADABLE: (d: { file: string; reason: string }) =>
    `${d.file}: cannot be read (${d.reason}), expected a readable text file. Check the path and its permissions.`,
  FILE_IS_DIRECTORY: (d: { file: string }) => `${d.file}: is a directory, expected a text file. Name one file in it.`,
  NOT_UTF8: (d: { file: string; offset: number }) =>
    `${d.file}: is not valid UTF-8 (byte ${d.offset}), expected UTF-8 text. Convert it first, for example with iconv -f WINDOWS-1256 -t UTF-8.`,
  COUNTRIES_NOT_HELD: (d: { got: string; held: string }) =>
    `--wide: got ${d.got}, expected countries of data/gazetteer/wide.tsv (${d.held}). Add others with "npm run gazetteer -- import FILE" and a table of https://download.geonames.org/export/dump/.`,
  COUNTRIES_INVALID: (d: { got: string }) =>
    `--wide: got "${d.got}", expected ISO 3166-1 codes separated by commas, such as --wide=SY,IQ.`,
  GAZETTEER_BROKEN: (d: { reason: string; more: number }) =>
    `Gazetteer: ${d.reason}${d.more > 0 ? ` (and ${d.more} more)` : ''}. Nothing was geocoded; mend it and run "npm run check".`,
} as const;

export type CliErrorCode = keyof typeof table;

/** A refusal: exit code 2, the message on standard error, nothing on standard output. */
export class CliError extends Error {
  constructor(message: string) {
    // A path or a parser's message may hold a line break; the promise is one line.
    super(message.replace(/\s*\n\s*/g, ' '));
  }
  static of<C extends CliErrorCode>(code: C, ...[detail]: Parameters<(typeof table)[C]>): CliError {
    return new CliError((table[code] as (d: unknown) => string)(detail));
  }
}
