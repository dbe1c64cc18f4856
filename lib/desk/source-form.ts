import { Source } from '../record/schema';
import { slugify } from '../url/paths';
import { type Fields, textsAt } from './fields';
import { Refusal } from './refusals';

/** The kinds that the form offers: a party speaks through an actor of the record, which is chosen in the files. */
export const formSourceKinds = ['media', 'agency', 'official', 'monitor', 'un', 'research', 'correspondent', 'unnamed'] as const;

/**
 * A source that the record does not have yet, of the desk's form.
 * @param isTaken whether an id is another source's
 * @throws Refusal wrong-input, address-taken
 */
export function sourceOf(fields: Fields, isTaken: (id: string) => boolean): Source {
  const name = textsAt(fields, 'name');
  const because = textsAt(fields, 'unnamed');
  const countsWith = (fields['counts-with'] ?? '').trim();
  const id = (fields.id ?? '').trim() || slugify(name.en ?? '');
  if (isTaken(id)) throw new Refusal('address-taken', id);
  const parsed = Source.safeParse({
    id,
    name,
    kind: fields.kind,
    ...(countsWith && { countsWith }),
    ...(Object.keys(because).length > 0 && { unnamedBecause: because }),
  });
  if (parsed.success)
    return {
      ...parsed.data,
      name: name as Source['name'],
      ...(parsed.data.unnamedBecause && { unnamedBecause: because as Source['name'] }),
    };
  const [issue] = parsed.error.issues;
  throw new Refusal('wrong-input', `${issue?.path.join('.')}: ${issue?.message}`);
}
