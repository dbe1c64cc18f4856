import { locales } from '../i18n/locales';
import { Source, sourceKinds } from '../record/schema';
import { WebAddress } from '../record/web-address';
import { slugify } from '../url/paths';
import { describedAt, type Fields, fieldsOfTexts, newSpeakerPrefix, textsAt, value } from './fields';
import { Refusal } from './refusals';
import { mostRows } from './returned-form';

/** The kinds that the form of a new one offers: of a party it is said later which actor of the record speaks through it. */
export const formSourceKinds = ['media', 'agency', 'official', 'monitor', 'un', 'research', 'correspondent', 'unnamed'] as const;

/**
 * A source that the record does not have yet, of the desk's form.
 * @param known the ids of all others
 * @param prefix before the names of its fields
 * @throws Refusal source-unfit, counts-with-unknown, address-taken, each with its field
 */
export function sourceOf(fields: Fields, known: ReadonlySet<string>, prefix = ''): Source {
  const given = givenOf(fields, formSourceKinds, prefix);
  const id = value(fields, `${prefix}id`) || slugify(given.name.en ?? '');
  const countsWith = value(fields, `${prefix}counts-with`);
  if (countsWith && !known.has(countsWith))
    throw Refusal.at(`${prefix}counts-with`, 'counts-with-unknown', countsWith.slice(0, 100));
  if (!Source.shape.id.safeParse(id).success)
    throw Refusal.at(`${prefix}id`, 'source-unfit', `got "${id.slice(0, 100)}", expected small letters, digits and hyphens`);
  if (known.has(id)) throw Refusal.at(`${prefix}id`, 'address-taken', id);
  const { name, kind, unnamedBecause } = given;
  return { id, name, kind, ...(countsWith && { countsWith }), ...(unnamedBecause && { unnamedBecause }) };
}

/**
 * A source of the record with what its form says; its id stays, and so does what belongs to a field that is not sent. What is
 * undefined is not written.
 * @param known every source, and the actors that it may name: those that are public. The one that stands may have been withdrawn.
 * @throws Refusal source-unfit, counts-with-unknown, source-circle, description-unsourced, wrong-input, each with its field
 */
export function sourceChanged(
  sent: Fields,
  stood: Source,
  { sources, actors }: { sources: ReadonlyMap<string, Pick<Source, 'countsWith'>>; actors: ReadonlySet<string> },
) {
  const fields = { ...fieldsOfSource(stood), ...sent };
  const [countsWith, actor, url] = [value(fields, 'counts-with'), value(fields, 'actor'), value(fields, 'url')];
  if (countsWith && !sources.has(countsWith)) throw Refusal.at('counts-with', 'counts-with-unknown', countsWith.slice(0, 100));
  for (let next: string | undefined = countsWith, steps = 0; next && steps <= sources.size; steps++) {
    if (next === stood.id) throw Refusal.at('counts-with', 'source-circle', `got "${countsWith}", which counts with "${next}"`);
    next = sources.get(next)?.countsWith;
  }
  if (actor && actor !== stood.actor && !actors.has(actor))
    throw Refusal.at('actor', 'wrong-input', `got "${actor.slice(0, 100)}", expected an actor`);
  if (url && !WebAddress.safeParse(url).success)
    throw Refusal.at('url', 'wrong-input', `got "${url.slice(0, 200)}", expected a whole http or https address`);
  return {
    ...stood,
    ...givenOf(fields, sourceKinds),
    actor: actor || undefined,
    countsWith: countsWith || undefined,
    ...describedAt(fields),
    url: url || undefined,
  };
}

/** What the form shows of a source. */
export const fieldsOfSource = (source: Source): Record<string, string> => ({
  ...fieldsOfTexts('name', source.name),
  kind: source.kind,
  'counts-with': source.countsWith ?? '',
  ...fieldsOfTexts('unnamed', source.unnamedBecause),
  actor: source.actor ?? '',
  url: source.url ?? '',
  ...fieldsOfTexts('description', source.description),
  'description-source': source.descriptionSource ?? '',
});

/** What is asked of every source. @throws Refusal source-unfit */
function givenOf(fields: Fields, kinds: readonly Source['kind'][], prefix = '') {
  const name = textsAt(fields, `${prefix}name`);
  const because = textsAt(fields, `${prefix}unnamed`);
  const named = value(fields, `${prefix}kind`);
  const kind = kinds.find((one) => one === named);
  const [language] = locales();
  if (Object.keys(name).length === 0) throw Refusal.at(`${prefix}name-${language}`, 'source-unfit', 'expected a name');
  if (!kind) throw Refusal.at(`${prefix}kind`, 'source-unfit', `got "${named.slice(0, 20)}", expected a kind`);
  return { name, kind, unnamedBecause: Object.keys(because).length > 0 ? because : undefined };
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
