import { locales } from '../i18n/locales';
import { Actor, actorKinds } from '../record/schema';
import { slugify } from '../url/paths';
import { type Fields, type Texts, textsAt, value } from './fields';
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
  const kind = actorKinds.find((one) => one === value(fields, 'kind'));
  if (!kind)
    throw Refusal.at('kind', 'wrong-input', `got "${value(fields, 'kind').slice(0, 40)}", expected ${actorKinds.join(', ')}`);
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

/** One name a line, in the languages in which an actor may have other names. @throws Refusal wrong-input */
function aliasesOf(fields: Fields): Actor['aliases'] {
  const lines = locales().flatMap((lang) =>
    value(fields, `aliases-${lang}`)
      .split('\n')
      .flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), lang }])),
  );
  const read = Actor.shape.aliases.max(mostAliases).safeParse(lines);
  if (read.success) return read.data;
  throw Refusal.at(
    `aliases-${locales()[0]}`,
    'wrong-input',
    `got ${lines.length}, expected at most ${mostAliases} names in Arabic, English or Kurdish`,
  );
}
