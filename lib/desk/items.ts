import { type Locale, locales } from '../i18n/locales';
import type { WorkRow } from './work';

/** Lists of a dataset of which each entry is changed by itself. They have no status: what they hold is public. */
export const itemKinds = ['sources', 'places'] as const;
export type ItemKind = (typeof itemKinds)[number];
export const isItemKind = (kind: string): kind is ItemKind => (itemKinds as readonly string[]).includes(kind);

/** A source or place as the list has it. */
export type Item = { readonly id: string } & Readonly<Record<string, unknown>>;
type Body = Readonly<Record<string, unknown>>;

export const itemsIn = (kind: ItemKind, body: Body | null | undefined): Item[] => {
  const list = body?.[kind];
  return Array.isArray(list) ? list.filter((one): one is Item => typeof Object(one).id === 'string') : [];
};

export const itemIn = (kind: ItemKind, body: Body | null | undefined, id: string): Item | undefined =>
  itemsIn(kind, body).find((one) => one.id === id);

/** A list with another item in the place of the one of the same id. */
export const withItem = <B extends Body>(kind: ItemKind, body: B, item: Item): B => ({
  ...body,
  [kind]: (body[kind] as readonly unknown[]).map((one) => (Object(one).id === item.id ? item : one)),
});

/** What a source or place is called, by language. */
export function titlesOfItem({ name, names }: Item): WorkRow['titles'] {
  const listed = Array.isArray(names) ? (names as { text?: unknown; lang?: unknown; primary?: unknown }[]) : [];
  const titleIn = (locale: Locale): unknown =>
    Object(name)[locale] ?? listed.find(({ lang, primary }) => lang === locale && primary)?.text;
  return Object.fromEntries(
    locales().flatMap((locale) => {
      const text = titleIn(locale);
      return typeof text === 'string' && text !== '' ? [[locale, text]] : [];
    }),
  );
}
