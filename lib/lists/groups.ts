import type { Locale } from '../i18n/locales';
import type { SymbolId } from '../scene/symbols';

type TagKind = 'supposed' | 'statement' | 'single' | 'several' | 'contested';
export type Tag = readonly [kind: TagKind, text: string];

/** What a list shows of an incident or an area, in the words of one language: as little as a page has to send. */
export interface ListRow {
  /** After the language: "incidents/x". */
  path: string;
  /** Null: an area that is only supposed. */
  symbol: SymbolId | null;
  /** Has one origin at most. */
  isDashed?: true;
  title: string;
  /** The language of the title, where it is another than the page's. */
  lang?: Locale;
  /** Where no heading above it says so. */
  date?: string;
  where: string;
  tags: readonly Tag[];
}

/** Rows under what is known of their time. */
export interface RowGroup {
  /** The same for the same heading. */
  key: string;
  heading: string;
  rows: ListRow[];
}

/** Groups that go on in others: a heading stands once. */
export function joined(groups: readonly RowGroup[], more: readonly RowGroup[]): RowGroup[] {
  const [last, next] = [groups.at(-1), more[0]];
  if (!last || !next || last.key !== next.key) return [...groups, ...more];
  return [...groups.slice(0, -1), { ...last, rows: [...last.rows, ...next.rows] }, ...more.slice(1)];
}
