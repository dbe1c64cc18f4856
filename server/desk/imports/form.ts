import { z } from 'zod';
import type { DeskImport } from '../../../lib/desk/import-work';
import { type ImportSettings, noImportSettings } from '../../../lib/desk/import-work';
import { mappingOf } from '../../../lib/desk/mapping-form';
import { Refusal } from '../../../lib/desk/refusals';
import { formatById } from '../../../lib/formats';
import { keyOf } from '../../../lib/formats/cells';
import { dayOrders } from '../../../lib/formats/dates';
import { licences } from '../../../lib/formats/licences';
import { columnsOf } from '../../../lib/formats/mapping';
import { decimalSigns } from '../../../lib/formats/numbers';
import { idRule, isId } from '../../truth/proposal';
import type { Truth } from '../../truth/truth';
import { line, read } from '../input';

const words = line(300).default('');
const flag = z.preprocess((value) => value === true || value === 'on' || value === '1', z.boolean());
const Form = z.looseObject({
  /** One that is there, or "" for a new one with the id of the next field. */
  dataset: line(100).default(''),
  'new-dataset': line(100).default(''),
  title: words,
  attribution: words,
  licence: z.enum(['', ...Object.keys(licences)]).default(''),
  homepage: line(500).default(''),
  citation: line(1_000).default(''),
  permission: words,
  version: line(100).default(''),
  accessed: z.union([z.literal(''), z.iso.date()]).default(''),
  dayOrder: z.enum(['', ...dayOrders]).default(''),
  decimal: z.enum(['', ...decimalSigns]).default(''),
  encoding: line(40).default(''),
  isUpdate: flag,
  isStrict: flag,
  withdraws: flag,
});

/**
 * What a form says of a file.
 * @throws Refusal wrong-input, mapping-wrong, dataset-curated, terms-missing
 */
export async function settingsOf(
  input: Readonly<Record<string, unknown>>,
  { format, columns, settings: was }: DeskImport,
  truth: Truth,
): Promise<ImportSettings> {
  const { dataset: chosen, 'new-dataset': named, ...form } = read(Form, input);
  const given = Object.fromEntries(Object.keys(noImportSettings()).map((name) => [name, form[name as keyof typeof form]]));
  const mapping = format === null ? mappingOf(input, was.mapping) : null;
  const known = new Set(columns.map(keyOf));
  const strange = mapping && columnsOf(mapping).find((column) => !known.has(keyOf(column)));
  if (strange) throw new Refusal('mapping-wrong', `got the column "${strange}", expected one of ${columns.join(', ')}`);
  const dataset = chosen || named;
  if (!isId(dataset)) throw new Refusal('wrong-input', `dataset: got "${dataset}", expected ${idRule}`);
  const stands = await truth.get('dataset', dataset);
  if (stands && stands.body.kind !== 'imported') throw new Refusal('dataset-curated', `dataset: got "${dataset}"`);
  const settings = { ...given, dataset, mapping } as ImportSettings;
  const isTold = formatById(format ?? '')?.dataset !== undefined;
  const missing = (['title', 'attribution', 'licence'] as const).filter((name) => settings[name] === '');
  if (!stands && !isTold && missing.length > 0) throw new Refusal('terms-missing', `got no ${missing.join(', ')}`);
  return settings;
}
