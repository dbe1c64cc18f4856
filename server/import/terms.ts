import { MaydanError } from '../../lib/errors';
import type { DatasetDefaults } from '../../lib/formats/format';
import { licences } from '../../lib/formats/licences';
import { byLetters } from '../../lib/i18n/by-letters';
import type { JsonObject } from '../truth/json';

/** What an operator says of a dataset; what is left out the format says, or the dataset as it stands. */
export interface Terms {
  title?: string | undefined;
  attribution?: string | undefined;
  licence?: string | undefined;
  homepage?: string | undefined;
  citation?: string | undefined;
  /** Who allowed that it is passed on although its licence does not. */
  permission?: string | undefined;
}

/**
 * The parts of a new `dataset.json` that say what it is and what may be done with it. What its licence does not let be passed
 * on is for the desk alone, unless a permission is declared.
 * @throws MaydanError IMPORT_TERMS_MISSING, OPTION_INVALID
 */
export function newDataset(id: string, terms: Terms, defaults: DatasetDefaults | undefined): JsonObject {
  const need = (name: string, value: string | undefined): string => {
    if (value !== undefined && value.trim() !== '') return value.trim();
    throw new MaydanError('IMPORT_TERMS_MISSING', { got: name });
  };
  const title = defaults && terms.title === undefined ? defaults.title : byLetters(need('--title', terms.title));
  const licence = licenceOf(need('--licence', terms.licence ?? defaults?.licence));
  const citation = terms.citation ?? defaults?.citation;
  const homepage = terms.homepage ?? defaults?.homepage;
  const mayPass = terms.permission !== undefined || licence.redistribution === 'full';
  return {
    $schema: '../schemas/dataset.schema.json',
    id,
    kind: 'imported',
    title,
    summary: defaults?.summary ?? title,
    languages: ['en' in title ? 'en' : 'ar'],
    licence: { name: licence.name, ...(licence.url && { url: licence.url }), words: licence.words },
    attribution: terms.attribution ?? defaults?.attribution ?? need('--attribution', undefined),
    ...(citation !== undefined && { citation }),
    ...(homepage !== undefined && { homepage }),
    ...(terms.permission !== undefined && { permission: terms.permission }),
    redistribution: mayPass ? 'full' : 'none',
    visibility: mayPass ? 'public' : 'desk',
    ...(defaults && { method: { coding: defaults.method } }),
  };
}

/** A dataset that is there, with what the operator says of it now. */
export function withTerms(dataset: JsonObject, terms: Terms): JsonObject {
  const { title, attribution, licence, homepage, citation, permission } = terms;
  const named = licence === undefined ? undefined : licenceOf(licence);
  const isPassedOn = permission !== undefined || named?.redistribution === 'full';
  return {
    ...dataset,
    ...(title !== undefined && { title: byLetters(title) }),
    ...(attribution !== undefined && { attribution }),
    ...(named && { licence: { name: named.name, ...(named.url && { url: named.url }), words: named.words } }),
    ...(homepage !== undefined && { homepage }),
    ...(citation !== undefined && { citation }),
    ...(permission !== undefined && { permission }),
    ...(isPassedOn && { redistribution: 'full', visibility: 'public' }),
    ...(named?.redistribution === 'none' && !isPassedOn && { redistribution: 'none', visibility: 'desk' }),
  };
}

function licenceOf(name: string): NonNullable<(typeof licences)[string]> {
  const licence = Object.hasOwn(licences, name.toLowerCase()) ? licences[name.toLowerCase()] : undefined;
  if (licence) return licence;
  const expected = `one of ${Object.keys(licences).join(', ')}`;
  throw new MaydanError('OPTION_INVALID', { option: '--licence', got: `"${name}"`, expected, command: 'import' });
}
