/**
 * What the commands refuse: one line each, with what was got, what was expected and what to do. Rows of the table of
 * `lib/errors`; a command prints the message on standard error, nothing on standard output, and ends with exit code 2.
 */
export const usages = {
  maydan: 'npm run --silent maydan -- COMMAND …',
  check: 'npm run check -- [--with DIR] [--schemas]',
  cards: 'npm run cards -- [KIND …]',
  geocode: 'npm run --silent geocode -- [--format table|geojson] [--wide[=SY,IQ,…]] [--recogniser MODULE] FILE',
  messages: 'npm run --silent maydan -- messages [TAG]',
  gazetteerAdd: 'npm run --silent gazetteer -- add COUNTRY… [--from DIR]',
  gazetteerAdopt: 'npm run --silent gazetteer -- adopt ID',
  gazetteer: 'npm run --silent gazetteer -- import [--name NAME] [--replace] FILE',
  basemap: 'npm run --silent maydan -- basemap make [--window W,S,E,N] | world [--from DIR]',
  draft:
    'npm run --silent draft -- FILE --outlet NAME --lang ar --published EDTF [--slug SLUG] [--dataset ID] [--recogniser MODULE]',
  record:
    'npm run --silent maydan -- record export DIR | import DIR | history [KIND/ID] [--limit N] | migrations | migrate [--to NAME]',
  backup: 'npm run --silent maydan -- backup FILE',
  'export-site': 'npm run --silent maydan -- export-site DIR',
  restore: 'npm run --silent maydan -- restore [--check] [--replace-files] FILE',
  desk: 'npm run --silent maydan -- desk link [--account ID | --name NAME --role ROLE] | accounts',
  'archive-check': 'npm run --silent maydan -- archive-check [--json] [--all]',
  index: 'npm run --silent maydan -- index build | status [--file FILE]',
  duplicates: 'npm run --silent maydan -- duplicates [DATASET…] [--to FILE]',
  import:
    'npm run --silent maydan -- import FILE… --as ID [--format FORMAT] [--mapping FILE] [--dry-run] [--strict] [--update] …',
  eval: 'npm run --silent eval -- [--faults] [--held-apart-faults] [--wide[=SY,IQ,…]] [--ucdp FILE] [--idrisi FILE…] [--tr-news FILE]',
} as const;
type Command = keyof typeof usages;
const usage = (command: Command) => `Usage: ${usages[command]}`;

export const commandErrors = {
  OPTION_UNKNOWN: (d: { got: string; expected: string; command: Command }) =>
    `${d.got}: unknown option, expected ${d.expected} or --help. ${usage(d.command)}`,
  COMMAND_UNKNOWN: (d: { got: string; expected: string; command: Command }) =>
    `${d.got}: unknown command, expected ${d.expected}. ${usage(d.command)}`,
  OPTION_INVALID: (d: { option: string; got: string; expected: string; command: Command }) =>
    `${d.option}: got ${d.got}, expected ${d.expected}. ${usage(d.command)}`,
  SITE_NOT_STARTED: (d: { reason: string }) =>
    `The site did not start (${d.reason.replace(/\.$/, '')}), so nothing was written. Build it first (npm run build), and see whether "npm start" serves it.`,
  FILE_COUNT: (d: { got: string; command: Command }) =>
    `FILE: got ${d.got}, expected exactly one path of a file, or - for standard input. ${usage(d.command)}`,
  FILE_IS_DIRECTORY: (d: { file: string }) => `${d.file}: is a directory, expected a file. Name one file in it.`,
  FILE_EMPTY: (d: { file: string; expected: string }) => `${d.file}: holds no ${d.expected}. Name a file that does.`,
  FILE_NOT_UTF8: (d: { file: string; offset: number }) =>
    `${d.file}: is not valid UTF-8 (byte ${d.offset}), expected UTF-8 text. Convert it first, for example with iconv -f WINDOWS-1256 -t UTF-8.`,
  FILE_REFUSED: (d: { file: string; got: string; expected: string }) =>
    `${d.file}: got ${d.got}, expected ${d.expected}. Nothing was imported.`,
  ENCODING_UNKNOWN: (d: { file: string; encoding: string; offset?: number }) =>
    `${d.file}: is not in ${d.encoding}${d.offset === undefined ? '' : ` (byte ${d.offset})`}, expected a text in UTF-8, or in the encoding that --encoding names, such as windows-1256 (Arabic) or windows-1252. Nothing was imported.`,
  ENCODING_UNSUPPORTED: (d: { got: string }) =>
    `--encoding: got "${d.got}", expected the name of an encoding, such as utf-8, windows-1256 or iso-8859-6.`,
  FORMAT_UNKNOWN: (d: { file: string; columns: string; formats: string }) =>
    `${d.file}: got the columns ${d.columns}, expected those of a format that is known (${d.formats}). Name it with --format, or say which column is what: --write-mapping FILE drafts a mapping for --mapping FILE.`,
  MAPPING_INVALID: (d: { file: string; list: string }) =>
    `${d.file}: does not fit.\n${d.list}\nCorrect it; data/schemas/mapping.schema.json says what it may hold.`,
  IMPORT_TERMS_MISSING: (d: { got: string }) =>
    `import: got no ${d.got}, expected to be told what the dataset is: --title TEXT --attribution TEXT --licence NAME (cc-by-4.0, cc0-1.0 …; unknown keeps it from the public).`,
  IMPORT_STRICT: (d: { refused: number; read: number }) =>
    `import: ${d.refused} of ${d.read} rows are refused, expected none with --strict. Nothing was imported; correct them, or leave --strict out.`,
  IMPORT_NOTHING: (d: { read: number }) =>
    `import: none of ${d.read} rows could be taken. Nothing was imported; the report names what is wrong with each.`,
  IMPORT_LOSES: (d: { dataset: string; lost: number; held: number }) =>
    `import: ${d.lost} of the ${d.held} rows of ${d.dataset} are not in the file, expected a whole new version of it. If the file is only a part, add --update; if they were really taken out, add --withdraw. Nothing was imported.`,
  DATASET_OTHER: (d: { dataset: string; got: string; expected: string }) =>
    `${d.dataset}: is ${d.got}, expected ${d.expected}. Nothing was imported; choose another --as.`,
  FILE_EXISTS: (d: { file: string; expected: string; instead: string }) =>
    `${d.file}: is there already, expected ${d.expected}. ${d.instead}`,
  FILE_UNWRITABLE: (d: { file: string; reason: string }) =>
    `${d.file}: cannot be written (${d.reason}), expected a folder that can be. Check the folder, its permissions and the space on its disk; nothing was changed.`,
  PACKS_MISSING: (d: { got: string; held: string; where: string }) =>
    `${d.where}: got ${d.got}, expected packs of data/gazetteer/packs (${d.held || 'none'}). Make others with "npm run gazetteer -- add ${d.got.replaceAll(',', ' ')}".`,
  PACKAGES_UNREACHABLE: (d: { packages: string }) =>
    `npm: could not fetch ${d.packages}, expected a registry that has them. Try again, or name a folder that holds them with --from.`,
  BASEMAP_REFUSED: (d: { got: string }) =>
    `basemap: got ${d.got}, expected the countries that the site is about. List their packs there, and make them with "npm run gazetteer -- add COUNTRY".`,
  RECOGNISER_BROKEN: (d: { file: string; got: string }) =>
    `--recogniser ${d.file}: got ${d.got}, expected a module whose default export, given the text, gives spans such as [{ "start": 0, "end": 6 }]. Mend it, or leave the option out.`,
  DESK_REFUSED: (d: { got: string; expected: string }) =>
    `desk: got ${d.got}, expected ${d.expected}. No link was made; "npm run --silent maydan -- desk accounts" lists the accounts.`,
  BENCHMARK_UNREADABLE: (d: { file: string; got: string; expected: string }) =>
    `${d.file}: got ${d.got}, expected ${d.expected}. Nothing was scored; name another file.`,
  ADOPT_REFUSED: (d: { id: string; reason: string }) =>
    `${d.id}: cannot be adopted (${d.reason.replace(/\.$/, '')}). Mend that in data/gazetteer, then try again.`,
  PACK_BROKEN: (d: { file: string; reason: string; country: string }) =>
    `${d.file}: is no pack (${d.reason}), expected a table made by "npm run gazetteer -- add ${d.country}". Make it again.`,
  GAZETTEER_BROKEN: (d: { reason: string; more: number }) =>
    `Gazetteer: ${d.reason}${d.more > 0 ? ` (and ${d.more} more)` : ''}. Nothing was geocoded; mend it and run "npm run check".`,
  LAYER_BROKEN: (d: { file: string; count: number; hidden: number }) =>
    `${d.file}: ${d.count} error(s)${d.hidden > 0 ? `, ${d.hidden} more not shown` : ''}; nothing was imported. Mend the lines and try again.`,
} as const;
