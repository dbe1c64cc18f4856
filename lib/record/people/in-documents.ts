import { jsonPath } from '../../errors/problems';
import type { Gazetteer } from '../../gazetteer';
import { type Locale, locales } from '../../i18n/locales';
import { wordsOf } from '../../search/words';
import type { DeskOnly } from '../desk-only';
import { type StringAt, stringsIn } from '../strings-in';
import { type Named, namedIn } from './people';

/** Somebody who is named in a text of a document. */
export interface NamedAt extends Named {
  /** As problems name it: "claims[0].text.en". */
  path: string;
  language: Locale;
}

/** What of a record is known by name, so that it is no private person: its actors, its sources, and places. */
export function knownNames(
  { actors, sources }: { actors: Iterable<Names>; sources: Iterable<Names> },
  gazetteer: Pick<Gazetteer, 'places'>,
): (words: readonly string[]) => boolean {
  const texts = [
    ...[...actors, ...sources].flatMap(({ name, shortName = {}, aliases = [] }) => [
      ...Object.values(name),
      ...Object.values(shortName),
      ...aliases.map(({ text }) => text),
    ]),
    ...gazetteer.places.flatMap(({ names }) => names.map(({ text }) => text)),
  ];
  const known = new Set(texts.map((text) => ` ${wordsOf(text).join(' ')} `));
  const all = [...known].join('|');
  return (words) => all.includes(` ${words.join(' ')} `);
}
interface Names {
  name: Readonly<Record<string, string>>;
  shortName?: Readonly<Record<string, string>>;
  aliases?: readonly { text: string }[];
}

/**
 * People in need of care whom the texts of a document name, but for those of whom an editor has said that they stay.
 * @param body the document as readers get it
 */
export function namedInDocument(
  body: unknown,
  isKnown: Parameters<typeof namedIn>[1],
  seen: NonNullable<DeskOnly['seen']> = [],
): NamedAt[] {
  const stays = new Set(seen.map(({ name }) => name));
  const found = textsIn(body).flatMap(({ keys, language, text }) =>
    namedIn(text, isKnown).map((one) => ({ ...one, path: jsonPath(keys), language })),
  );
  return found.filter(({ name }) => !stays.has(name));
}

/** A withdrawal and a mark of the desk are no texts of the document; names of what it is about are its own. */
const others = ['deskOnly', 'withdrawal'];

/** The texts of a document, by language. */
const textsIn = (body: unknown): (StringAt & { language: Locale })[] =>
  stringsIn(body).flatMap(({ keys, text }) => {
    const language = keys.at(-1);
    if (typeof language !== 'string' || !locales().includes(language)) return [];
    return keys.some((key) => others.includes(`${key}`)) ? [] : [{ keys, language, text }];
  });
