import type { Choosable, KeptShown } from '@/components/desk/DeskOnlyPage';
import { isListKind, partsOf, positionsOf, withStepIds } from '@/lib/desk/desk-only-form';
import { fieldName } from '@/lib/desk/field-names';
import { isItemKind } from '@/lib/desk/items';
import type { DeskMessages } from '@/lib/desk/messages';
import { titleIn, titlesOf } from '@/lib/desk/work';
import { Where } from '@/lib/geometry/where';
import { collatorOf, format } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import { type DeskOnly, keysOfPart, valueAt } from '@/lib/record/desk-only';
import { served } from '@/server/site/served';
import type { Document } from '@/server/truth/truth';

/** Letters of a text that a list shows. */
const longest = 60;
const cut = (text: string): string => ([...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text);

/** What of a value tells an editor which one it is. */
function words(value: unknown, locale: Locale): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const held = value as Record<string, unknown>;
  const language = [locale, ...locales()].find((one) => typeof held[one] === 'string' && held[one] !== '');
  if (language) return String(held[language]);
  if (Array.isArray(held.names)) {
    const names = held.names as { text: string; lang: string }[];
    return (names.find(({ lang }) => lang === locale) ?? names[0])?.text ?? '';
  }
  const { record } = served();
  const source = record.sources.get(String(held.source));
  if (source) return textIn(source.name, locale);
  const actor = record.actors.get(String(held.actor));
  if (actor) return textIn(actor.name, locale);
  const own = held.text ?? held.name ?? held.label ?? held.wording ?? held.what ?? held.title;
  return own === undefined ? String(held.source ?? held.actor ?? held.id ?? '') : words(own, locale);
}

type Keys = readonly (string | number)[];

/** "Claim 3 · what it says: The members marched …" */
function nameOf({ body }: Document, keys: Keys, { documents, care }: DeskMessages, locale: Locale): string {
  const [list, position, ...more] = keys;
  const inList = isListKind(String(list)) ? cut(words(valueAt(body, [list, position] as Keys), locale)) : '';
  const name = inList
    ? [inList, fieldName(more, documents, locale)].filter(Boolean).join(' · ')
    : fieldName(keys, documents, locale);
  const told = inList && more.length === 0 ? '' : cut(words(valueAt(body, keys), locale));
  return [name || care.part, told].filter(Boolean).join(': ');
}

export const partsShown = (document: Document, all: DeskMessages, locale: Locale): Choosable[] =>
  partsOf(withStepIds(document.body)).map(({ path, keys }) => ({ id: path, name: nameOf(document, keys, all, locale) }));

export const positionsShown = (document: Document, all: DeskMessages, locale: Locale): Choosable[] =>
  positionsOf(document.body).map(({ path, keys }) => ({ id: path, name: positionName(document, keys, all, locale) }));

function positionName(document: Document, keys: Keys, all: DeskMessages, locale: Locale): string {
  const where = Where.safeParse(valueAt(document.body, keys));
  if (!where.success) return nameOf(document, keys, all, locale);
  return `${fieldName(keys, all.documents, locale)}: ${whereWords(where.data, served().record.gazetteer, locale)}`;
}

/** What of a document is kept, as it stands in it. */
export function keptShown(document: Document, all: DeskMessages, locale: Locale): KeptShown[] {
  const { parts = [], coordinates = [] } = (document.body.deskOnly ?? {}) as DeskOnly;
  const named = (path: string) => {
    const keys = keysOfPart(document.body, path);
    return keys ? nameOf(document, keys, all, locale) : path;
  };
  return [
    ...parts.map(({ path, instead, reason }) => ({
      mark: 'part' as const,
      path,
      name: named(path),
      instead: instead === undefined || instead === null ? null : words(instead, locale),
      reason,
    })),
    ...coordinates.map(({ path, to, reason }) => {
      const keys = keysOfPart(document.body, path);
      const name = keys ? positionName(document, keys, all, locale) : path;
      return { mark: 'position' as const, path, name, instead: all.care.grids[`${to}`], reason };
    }),
  ];
}

/** Who may stand for a speaker. */
export const speakersShown = (locale: Locale): Choosable[] =>
  [...served().record.sources.values()]
    .map(({ id, name }) => ({ id, name: textIn(name, locale) }))
    .sort((a, b) => collatorOf(locale).compare(a.name, b.name));

/** What a document is called above its parts: its title, or which list of a dataset it is. */
export function markedOf({ kind, id, dataset, body }: Document, { care }: DeskMessages, locale: Locale) {
  if (!isListKind(kind)) return { title: titleIn(titlesOf(body), locale, id).text, path: `/documents/${kind}/${id}` };
  const title = textIn(served().record.datasets.get(dataset)?.title, locale) ?? dataset;
  return {
    title: format(locale, care.ofDataset, { list: care.lists[kind], dataset: title }),
    path: isItemKind(kind) ? `/documents/${kind}/${id}` : '/published',
  };
}
