import { locales } from '../i18n/locales';
import { Source } from '../record/schema';
import { slugify } from '../url/paths';
import { type Fields, newSpeakerPrefix, textsAt, value } from './fields';
import { Refusal } from './refusals';
import { mostRows } from './returned-form';

/** The kinds that the form offers: a party speaks through an actor of the record, which is chosen in the files. */
export const formSourceKinds = ['media', 'agency', 'official', 'monitor', 'un', 'research', 'correspondent', 'unnamed'] as const;

/**
 * A source that the record does not have yet, of the desk's form.
 * @param known the ids of all others
 * @param prefix before the names of its fields
 * @throws Refusal source-unfit, source-unknown, address-taken, each with its field
 */
export function sourceOf(fields: Fields, known: ReadonlySet<string>, prefix = ''): Source {
  const at = (name: string) => value(fields, `${prefix}${name}`);
  const name = textsAt(fields, `${prefix}name`);
  const because = textsAt(fields, `${prefix}unnamed`);
  const kind = formSourceKinds.find((one) => one === at('kind'));
  const countsWith = at('counts-with');
  const id = at('id') || slugify(name.en ?? '');
  const [language] = locales();
  if (Object.keys(name).length === 0) throw Refusal.at(`${prefix}name-${language}`, 'source-unfit', 'expected a name');
  if (!kind) throw Refusal.at(`${prefix}kind`, 'source-unfit', `got "${at('kind').slice(0, 20)}", expected a kind`);
  if (countsWith && !known.has(countsWith)) throw Refusal.at(`${prefix}counts-with`, 'source-unknown', countsWith.slice(0, 100));
  if (!Source.shape.id.safeParse(id).success)
    throw Refusal.at(`${prefix}id`, 'source-unfit', `got "${id.slice(0, 100)}", expected small letters, digits and hyphens`);
  if (known.has(id)) throw Refusal.at(`${prefix}id`, 'address-taken', id);
  return {
    id,
    name: name as Source['name'],
    kind,
    ...(countsWith && { countsWith }),
    ...(Object.keys(because).length > 0 && { unnamedBecause: because as Source['name'] }),
  };
}

/**
 * The new sources of a claim's form: of each speaker whom nobody knows yet and whose name stands in the fields for one.
 * @param find the id of a source by its name; null where there is none
 * @returns them, and the fields with their ids as the speakers
 * @throws Refusal as `sourceOf` does
 */
export function newSpeakersOf(
  fields: Fields,
  known: ReadonlySet<string>,
  find: (name: string) => string | null,
): { sources: Source[]; fields: Fields } {
  const ids = new Set(known);
  const sources: Source[] = [];
  const named: Record<string, string> = {};
  for (let row = 1; row <= mostRows; row++) {
    const typed = value(fields, `source-${row}`);
    const prefix = newSpeakerPrefix(row);
    if (Object.keys(textsAt(fields, `${prefix}name`)).length === 0 || (typed !== '' && find(typed) !== null)) continue;
    const source = sourceOf(fields, ids, prefix);
    ids.add(source.id);
    sources.push(source);
    named[`source-${row}`] = source.id;
  }
  return { sources, fields: { ...fields, ...named } };
}
