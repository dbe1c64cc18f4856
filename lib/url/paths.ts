import { isLocale, type Locale } from '../i18n/locales';
import { mapFiltersOf, type Params, writeParams } from './params';

/** The kinds of thing that have a page of their own, as they stand in an address. */
export const kinds = ['incidents', 'areas', 'actors', 'places', 'articles', 'questions', 'stories'] as const;
export type Kind = (typeof kinds)[number];
export const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value);

export interface Selection {
  kind: Kind;
  slug: string;
  /** Of a story: which of its steps, from 1. */
  step?: number;
}

/** The same with the step that an address names, where it is one of a story. */
export const atStep = <S extends Selection | null>(selection: S, step: number | undefined): S | Selection =>
  selection?.kind === 'stories' && step !== undefined ? { ...selection, step } : selection;

/** Pages that are no thing of the record, and that follow the language in an address: "/en/data". */
export const ownPages = ['data', 'about', 'days', 'articles', 'questions', 'stories'] as const;
export const isOwnPage = (value: string): boolean => (ownPages as readonly string[]).includes(value);

export const homePath = (locale: Locale, params: Params = {}): string => `/${locale}${writeParams(params)}`;
export const thingPath = (locale: Locale, kind: Kind, slug: string, params: Params = {}): string =>
  `/${locale}/${kind}/${slug}${writeParams(params)}`;
export const datasetPath = (locale: Locale, id: string): string => `/${locale}/datasets/${id}`;

/** The filters that have a page with all their choices: "/en/filters/actor". */
export const filterPages = ['category', 'type', 'status', 'actor', 'source', 'dataset'] as const;
export type FilterName = (typeof filterPages)[number];
export const isFilterPage = (value: string): value is FilterName => (filterPages as readonly string[]).includes(value);

export const filterPath = (locale: Locale, name: FilterName, params: Params = {}): string =>
  `/${locale}/filters/${name}${writeParams(params)}`;

export const claimPath = (locale: Locale, article: string, claim: string): string =>
  `${thingPath(locale, 'articles', article)}#claim-${claim}`;

/** The thing that a path is the page of, or null: "/en/incidents/x" → incidents, x. */
export function selectionOf(pathname: string): Selection | null {
  const [, , kind, slug] = pathname.split('/');
  return kind && slug && isKind(kind) ? { kind, slug } : null;
}

/** What a page's address says. */
export interface Page {
  locale: Locale;
  /** What the page is of; null for the site's own pages. */
  selection: Selection | null;
  /** Of the page of a dataset. */
  dataset?: string;
}

/** The language of a page's address and what the page is of; null where no page can be. */
export function pageOf(pathname: string): Page | null {
  const [, locale = '', first, slug, ...rest] = pathname.split('/');
  if (!isLocale(locale) || rest.length > 0) return null;
  if (first === 'datasets') return slug ? { locale, selection: null, dataset: slug } : null;
  if (slug === undefined) return first === undefined || isOwnPage(first) ? { locale, selection: null } : null;
  if (first === 'filters') return isFilterPage(slug) ? { locale, selection: null } : null;
  return first !== undefined && isKind(first) && slug ? { locale, selection: { kind: first, slug } } : null;
}

/** What the map beside a page draws: what passes the filters; beside the page of a dataset, of its own rows alone. */
export function mapFiltersAt(pathname: string, params: Params): Params {
  const dataset = pageOf(pathname)?.dataset;
  return { ...mapFiltersOf(params), ...(dataset !== undefined && { dataset: [dataset] }) };
}

/** The same page in another language. */
export const inLocale = (pathname: string, locale: Locale): string => pathname.replace(/^\/[^/]*/, `/${locale}`);

export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
