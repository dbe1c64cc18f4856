import { type Locale, locales } from '../i18n/locales';

/** Why something was done, as the history keeps it. */
export const longestReason = 500; // characters

/** Of an article that is pasted. */
export const longestText = 100_000; // characters

/** The kinds of document that go through review. Sources, questions and datasets have no status of their own. */
export const workKinds = ['article', 'incident', 'area', 'actor'] as const;
export type WorkKind = (typeof workKinds)[number];
export const isWorkKind = (kind: string): kind is WorkKind => (workKinds as readonly string[]).includes(kind);

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
