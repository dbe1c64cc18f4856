import { type Locale, locales } from '../i18n/locales';
import type { Kind } from '../url/paths';

/** Why something was done, as the history keeps it. */
export const longestReason = 500; // characters

/** Words by which documents are looked for. */
export const longestSearch = 200; // characters

/** Of an article, pasted or from a file. */
export const longestText = 100_000; // characters

/** The kinds of document that go through review. Sources, questions and datasets have no status of their own. */
export const workKinds = ['article', 'incident', 'area', 'actor', 'story'] as const;
export type WorkKind = (typeof workKinds)[number];
export const isWorkKind = (kind: string): kind is WorkKind => (workKinds as readonly string[]).includes(kind);
/** What can be listed and changed together: imported datasets too, of which is said who sees them. */
export type ListedKind = WorkKind | 'dataset';

/** Those that are made of claims and stand on the map. */
const onMapKinds = ['incident', 'area'] as const satisfies readonly WorkKind[];
export type OnMapKind = (typeof onMapKinds)[number];
export const isOnMapKind = (kind: string): kind is OnMapKind => (onMapKinds as readonly string[]).includes(kind);

/** As they stand in public addresses. */
export const publicKinds = {
  article: 'articles',
  incident: 'incidents',
  area: 'areas',
  actor: 'actors',
  story: 'stories',
} as const satisfies Readonly<Record<WorkKind, Kind>>;

/** A document that is at work, as a list shows it. */
export interface WorkRow {
  kind: WorkKind;
  id: string;
  titles: Partial<Record<Locale, string>>;
  /** How much it lacks; null where that was not asked. */
  problems: number | null;
}

/** The title or name of a document that may not be finished. */
export function titlesOf(body: { readonly title?: unknown; readonly name?: unknown }): WorkRow['titles'] {
  const given = body.title ?? body.name;
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    locales().flatMap((locale) => {
      const text = (given as Partial<Record<Locale, unknown>>)[locale];
      return typeof text === 'string' && text.trim() !== '' ? [[locale, text]] : [];
    }),
  );
}

/** In the reader's language, else in another, else its id. */
export function titleIn(titles: WorkRow['titles'], locale: Locale, id: string): { text: string; language: Locale } {
  const language = [locale, ...locales()].find((one) => titles[one] !== undefined);
  return language ? { text: titles[language] as string, language } : { text: id, language: 'en' };
}
