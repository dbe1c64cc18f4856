import { z } from 'zod';
import type { Problem } from '../errors/problems';
import { Slug } from '../gazetteer/schema';
import { type Locale, locales } from '../i18n/locales';
import { isKind, isOwnPage, type Kind, kinds } from './paths';

/** A thing that is found elsewhere now. A slug that once had a page never comes to mean another thing. */
export const Redirect = z.strictObject({
  kind: z.enum(kinds),
  from: Slug,
  to: Slug,
  /** renamed: the same thing under another slug; merged: another thing took it in; replaced: what it told is now read elsewhere. */
  because: z.enum(['renamed', 'merged', 'replaced']),
  /**
   * Of a rename: whether feeds go on with the id that the entry had under its old slug, so that readers are not told of
   * it again. False only where a feed has already given it an id with the new slug.
   */
  keepsFeedId: z.boolean().optional(),
});
export type Redirect = z.infer<typeof Redirect>;
export const RedirectFile = z.strictObject({ $schema: z.string().optional(), redirects: z.array(Redirect) });

const key = (kind: string, slug: string): string => `${kind}/${slug}`;

/** Where a thing is found now, steps joined: "renamed, then merged" is one step for a reader. Null: it stayed. */
export function movedTo(redirects: readonly Redirect[], kind: string, slug: string): string | null {
  const table = new Map(redirects.map((row) => [key(row.kind, row.from), row.to]));
  let now = slug;
  for (let steps = 0; steps <= redirects.length; steps++) {
    const next = table.get(key(kind, now));
    if (next === undefined) return now === slug ? null : now;
    now = next;
  }
  return null;
}

/** The slug that a thing has now: of one that was renamed or merged the new one, of any other its own. */
export const currentSlug = (redirects: readonly Redirect[], kind: string, slug: string): string =>
  movedTo(redirects, kind, slug) ?? slug;

/** The slug that a thing had when feeds first gave it an id, renames followed back. What was merged into it is another thing. */
export function firstSlug(redirects: readonly Redirect[], kind: string, slug: string): string {
  const renames = redirects.filter((row) => row.kind === kind && row.because === 'renamed' && (row.keepsFeedId ?? true));
  const before = new Map(renames.map((row) => [row.to, row.from]));
  let first = slug;
  for (let steps = 0; steps < renames.length; steps++) first = before.get(first) ?? first;
  return first;
}

/**
 * What is wrong with tables of redirects: a live slug led away, an end that does not exist, two ways, a circle, two
 * renames to the same slug, of which only one can be the first.
 */
export function redirectProblems(
  rows: readonly { file: string; value: Redirect }[],
  exists: (kind: Kind, slug: string) => boolean,
): Problem[] {
  const redirects = rows.map(({ value }) => value);
  const seen = new Set<string>();
  const renamed = new Set<string>();
  return rows.flatMap(({ file, value: { kind, from, to, because } }, i) => {
    const path = `redirects[${i - rows.findIndex((row) => row.file === file)}]`;
    const own = key(kind, from);
    const isSecond = seen.has(own);
    seen.add(own);
    if (isSecond) return [{ file, path, got: `a second row for ${own}`, expected: 'one' }];
    if (because === 'renamed') {
      const target = key(kind, to);
      if (renamed.has(target))
        return [{ file, path, got: `a second rename to ${target}`, expected: 'one, from the slug that it had just before' }];
      renamed.add(target);
    }
    if (exists(kind, from))
      return [{ file, path: `${path}.from`, got: `${own}, which has a page`, expected: 'a slug that has none any more' }];
    const end = movedTo(redirects, kind, from);
    if (end === null) return [{ file, path, got: `a circle from ${own}`, expected: 'an end' }];
    if (!exists(kind, end)) return [{ file, path: `${path}.to`, got: key(kind, to), expected: 'something of the record' }];
    return [];
  });
}

/** Whether "#claim-c01" of an article that moved still means the same claim: so it does where it was only renamed. */
const keepsClaims = (redirects: readonly Redirect[], slug: string): boolean => {
  const row = redirects.find(({ kind, from }) => kind === 'articles' && from === slug);
  return row === undefined || (row.because === 'renamed' && keepsClaims(redirects, row.to));
};

/** The filters that name things which have a page, and the kind of those. */
export const namedKinds: Readonly<Record<string, Kind>> = { actor: 'actors', article: 'articles' };

/** The query that a reader meant, or null where the given one stands as it is: slugs that moved, in its filters. */
export function meantSearch(search: URLSearchParams, redirects: readonly Redirect[]): URLSearchParams | null {
  const meant = new URLSearchParams(search);
  let isMoved = false;
  for (const [name, kind] of Object.entries(namedKinds)) {
    const given = search.getAll(name).flatMap((text) => text.split(','));
    const current = given.map((slug) => currentSlug(redirects, kind, slug));
    if (current.every((slug, i) => slug === given[i])) continue;
    isMoved = true;
    meant.set(name, [...new Set(current)].join(','));
  }
  return isMoved ? meant : null;
}

/** First segments that machines ask for, and that carry no language in front. */
export const machineRoots: readonly string[] = [
  'api',
  'embed',
  'oembed',
  'basemap',
  'healthz',
  'readyz',
  'sitemap.xml',
  'robots.txt',
  'embed.js',
];

/**
 * The address that a reader meant, or null where the given one stands as it is: doubled and trailing slashes, letter
 * case, a language that is missing, has its region ("ar-SY") or is none of the site's ("fr"), a slug that moved. The
 * query is not its matter. Ends in "#claims" where an article is found in another: else a browser would keep
 * "#claim-c01", which means another claim there.
 * @param fallback the language where the address names none
 * @param offered the languages of the site
 */
export function meantPath(
  pathname: string,
  redirects: readonly Redirect[],
  fallback: string,
  offered: readonly Locale[] = locales(),
): string | null {
  const segments = pathname
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1')
    .split('/');
  const lower = segments.map((segment) => segment.toLowerCase());
  const changed = (meant: string): string | null => (meant === pathname ? null : meant);
  const isEmbed = lower[1] === 'embed';
  if (!isEmbed && machineRoots.includes(lower[1] ?? '')) return changed(['', lower[1], ...segments.slice(2)].join('/'));
  const at = isEmbed ? 2 : 1;
  const first = lower[at] ?? '';
  const subtags = first.split(/[-_]/);
  // "ar-sy" and "ar_SY" mean "ar" where there is none of its own.
  const language = subtags.map((_, i) => subtags.slice(0, subtags.length - i).join('-')).find((tag) => offered.includes(tag));
  if (language !== undefined) lower[at] = language;
  else if (first === '' || /^[a-z]{2}(?:[-_][a-z0-9]{2,8})?$/.test(first)) lower[at] = fallback;
  else if (!isEmbed || isKind(first) || isOwnPage(first)) lower.splice(at, 0, fallback);
  const kindAt = isEmbed && lower[at + 1] === 'live' ? at + 2 : at + 1;
  const [kind = '', name = ''] = lower.slice(kindAt);
  let fragment = '';
  if (isKind(kind) && name) {
    const [slug = '', ...form] = name.split('.');
    const moved = movedTo(redirects, kind, slug);
    if (moved) lower[kindAt + 1] = [moved, ...form].join('.');
    if (moved && form.length === 0 && kind === 'articles' && !keepsClaims(redirects, slug)) fragment = '#claims';
  }
  // The site's own pages are embedded as everything; "questions" is one, and the kind of each question.
  if (isEmbed && isOwnPage(kind) && !(isKind(kind) && name)) lower.splice(kindAt);
  return changed(lower.join('/') + fragment);
}
