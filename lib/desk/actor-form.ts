import { nameLanguages } from '../gazetteer/schema';
import { Actor, actorKinds } from '../record/schema';
import { slugify } from '../url/paths';
import { describedAt, type Fields, fieldsOfTexts, type Texts, textsAt, value } from './fields';
import { fieldsOfOtherNames, namesChanged, otherNamesAt } from './other-names';
import { Refusal } from './refusals';

/** An actor that may not be finished. */
export interface DraftActor {
  status: 'draft';
  slug: string;
  name: Texts;
  shortName: Texts;
  aliases: Actor['aliases'];
  kind: Actor['kind'];
}

const mostAliases = 50;

/**
 * A new actor of the desk's form. Without a short name it has its name as that.
 * @param languages of its dataset: a text that is missing in all stays, empty, for the checks to tell
 * @throws Refusal wrong-input
 */
export function actorOf(fields: Fields, languages: readonly string[]): DraftActor {
  const empty = Object.fromEntries(languages.map((language) => [language, '']));
  const [name, shortName] = [textsAt(fields, 'name'), textsAt(fields, 'short-name')];
  const slug = value(fields, 'slug') || slugify(name.en ?? '');
  if (!Actor.shape.slug.safeParse(slug).success)
    throw Refusal.at(
      'slug',
      'wrong-input',
      `got "${slug.slice(0, 40)}", expected small letters, digits and hyphens, or a name in English`,
    );
  const kind = kindOf(fields);
  const isGiven = Object.keys(name).length > 0;
  return {
    status: 'draft',
    slug,
    name: isGiven ? name : empty,
    shortName: Object.keys(shortName).length > 0 ? shortName : isGiven ? name : empty,
    aliases: aliasesOf(fields),
    kind,
  };
}

type Body = Readonly<Record<string, unknown>>;
const aliasesIn = ({ aliases }: Body) => (Array.isArray(aliases) ? (aliases as Actor['aliases']) : []);

/**
 * An actor of another kind, with other names by which sources call it, and described otherwise; its name and short name stay
 * as they are, and so does what belongs to a field that is not sent. What is undefined is not written.
 * @throws Refusal wrong-input, description-unsourced
 */
export function actorFactsOf(fields: Fields, body: Body): Record<string, unknown> {
  const all = { ...fieldsOfActor(body), ...fields };
  return { ...body, aliases: aliasesOf(all, aliasesIn(body)), kind: kindOf(all), ...describedAt(all) };
}

/** What the form shows of an actor. */
export const fieldsOfActor = (body: Body): Record<string, string> => ({
  ...fieldsOfOtherNames('aliases', aliasesIn(body)),
  kind: String(body.kind ?? ''),
  ...fieldsOfTexts('description', body.description),
  'description-source': String(body.descriptionSource ?? ''),
});

/** @throws Refusal wrong-input */
function kindOf(fields: Fields): Actor['kind'] {
  const kind = actorKinds.find((one) => one === value(fields, 'kind'));
  if (kind) return kind;
  throw Refusal.at('kind', 'wrong-input', `got "${value(fields, 'kind').slice(0, 40)}", expected ${actorKinds.join(', ')}`);
}

/** @throws Refusal wrong-input */
function aliasesOf(fields: Fields, stood: Actor['aliases'] = []): Actor['aliases'] {
  const given = otherNamesAt(fields, 'aliases');
  const read = Actor.shape.aliases.max(Math.max(mostAliases, stood.length)).safeParse(namesChanged(stood, given));
  if (read.success) return read.data;
  throw Refusal.at(
    `aliases-${nameLanguages[0]}`,
    'wrong-input',
    `got ${given.length}, expected at most ${mostAliases} names in Arabic, English or Kurdish`,
  );
}
