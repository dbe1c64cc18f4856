import { readFileSync } from 'node:fs';
import { MaydanError } from '../../lib/errors';
import { describeProblem, problemsOf } from '../../lib/errors/problems';
import { formatById, formatOf, formats } from '../../lib/formats';
import { keyOf } from '../../lib/formats/cells';
import type { Format } from '../../lib/formats/format';
import { columnsOf, Mapping, mappedFormat } from '../../lib/formats/mapping';
import type { Source } from './record';

/** @throws MaydanError FILE_UNREADABLE, JSON_SYNTAX, MAPPING_INVALID */
export function readMapping(file: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new MaydanError('JSON_SYNTAX', { file, reason: error.message });
    throw new MaydanError('FILE_UNREADABLE', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  const read = Mapping.safeParse(json);
  if (read.success) return read.data;
  const list = problemsOf(read.error, file, json).map((problem) => `  ${describeProblem(problem)}`);
  throw new MaydanError('MAPPING_INVALID', { file, list: list.join('\n') });
}

/**
 * The format of a file: that of its mapping, the one named, or the one whose columns it has.
 * @throws MaydanError FORMAT_UNKNOWN, OPTION_INVALID, MAPPING_INVALID where a column is not there
 */
export function formatFor(source: Source, asked: { format?: string | undefined; mapping?: Mapping | undefined }): Format {
  const { sample, name, names } = source;
  if (asked.mapping) {
    const missing = columnsOf(asked.mapping).filter((column) => !sample.header.includes(keyOf(column)));
    if (missing.length === 0) return mappedFormat(asked.mapping);
    const list = missing.map((column) => `  got the column "${column}", expected one of ${names.join(', ')}`);
    throw new MaydanError('MAPPING_INVALID', { file: name, list: list.join('\n') });
  }
  const known = formats.map(({ id }) => id).join(', ');
  if (asked.format !== undefined) {
    const format = formatById(asked.format);
    if (format) return format;
    throw new MaydanError('OPTION_INVALID', {
      option: '--format',
      got: `"${asked.format}"`,
      expected: `one of ${known}`,
      command: 'import',
    });
  }
  const format = formatOf(sample);
  if (format) return format;
  const columns = names.slice(0, 12).map((column) => column.slice(0, 40));
  throw new MaydanError('FORMAT_UNKNOWN', {
    file: name,
    columns: `${columns.join(', ')}${names.length > columns.length ? ` and ${names.length - columns.length} more` : ''}`,
    formats: known,
  });
}
