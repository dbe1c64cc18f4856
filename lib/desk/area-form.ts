import type { Where } from '../geometry/where';
import { areaKinds } from '../record/schema';
import { slugify } from '../url/paths';
import { type ClaimContext, whereOf } from './claim-form';
import { type Fields, type Texts, textsAt, value } from './fields';
import { actorsOf } from './incident-form';
import { Refusal } from './refusals';

/** A claimed area that may not be finished. */
export interface DraftArea {
  status: 'draft';
  slug: string;
  title: Texts | Record<string, string>;
  summary: Texts | Record<string, string>;
  kind: string;
  claims: string[];
  where?: Where;
  actors: { actor: string; role: string; note?: unknown }[];
}

/**
 * A new claimed area of claims of an article. Where it is, is said by its first claim unless the form says it: a place with
 * its outline, or a circle with its radius and who gives it.
 * @throws Refusal claims-missing, wrong-input, place-unknown, point-unsourced
 */
export function areaOf(
  fields: Fields,
  claims: readonly string[],
  { article, languages, place }: { article: string; languages: readonly string[]; place: ClaimContext['place'] },
): DraftArea {
  if (claims.length === 0) throw new Refusal('claims-missing');
  const empty = Object.fromEntries(languages.map((language) => [language, '']));
  const [title, summary] = [textsAt(fields, 'title'), textsAt(fields, 'summary')];
  const shortened = slugify(title.en ?? '')
    .slice(0, 100)
    .replace(/-$/, '');
  return {
    status: 'draft',
    slug: value(fields, 'slug') || shortened || `${article}-${claims[0]}`,
    title: Object.keys(title).length > 0 ? title : empty,
    summary: Object.keys(summary).length > 0 ? summary : empty,
    kind: areaKindOf(fields),
    claims: claims.map((claim) => `${article}#${claim}`),
    ...groundOf(fields, null, place),
    actors: actorsOf(fields),
  };
}

/** Where an area is, if it is not where its first claim is. @param before where it was @throws Refusal place-unknown, point-unsourced */
export function groundOf(fields: Fields, before: Where | null, place: ClaimContext['place']): { where?: Where } {
  const where = whereOf(fields, before, { place, offered: [] });
  return where ? { where } : {};
}

/** @throws Refusal wrong-input */
export function areaKindOf(fields: Fields): string {
  const kind = value(fields, 'kind');
  if ((areaKinds as readonly string[]).includes(kind)) return kind;
  throw Refusal.at('kind', 'wrong-input', `got "${kind.slice(0, 40)}", expected ${areaKinds.join(', ')}`);
}
