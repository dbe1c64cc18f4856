import {
  type ClaimContext,
  claimOf,
  type DraftClaim,
  type DraftFigure,
  type DraftLink,
  type Fields,
  nextClaimId,
  type Texts,
} from '../../lib/desk/claim-form';
import { paragraphsOf } from '../../lib/desk/compose';
import { type DraftText, markAt } from '../../lib/desk/draft-text';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import type { Gazetteer } from '../../lib/gazetteer';
import { geocoderOf } from '../../lib/geocode';
import { searchOf } from '../../lib/geocode/search';
import type { Where } from '../../lib/geometry/where';
import { locales } from '../../lib/i18n/locales';
import { bounds } from '../../lib/time/edtf';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { type Changing, rewrite } from './changes';
import { theDesk } from './desk';
import { documentOf } from './documents';
import { changeDraftText, draftTextOf } from './draft-texts';
import { site } from './standing';

/** The claims of an article that may not be finished. */
export const claimsIn = ({ body }: Pick<Document, 'body'>): DraftClaim[] =>
  Array.isArray(body.claims) ? (body.claims as unknown as DraftClaim[]) : [];

/** A place that the text names: where that is, and by which words. */
export interface OfferedWhere {
  where: Where;
  words: string;
  isDecided: boolean;
}

/**
 * Where the mentions of a text are: as was decided, else as the geocoder reads them. Those of one paragraph first, then those
 * of the others in their order; each place once.
 */
export function offeredWheres({ text, marks }: DraftText, gazetteer: Gazetteer, paragraph: number): OfferedWhere[] {
  const mentions = geocoderOf(gazetteer).geocode(text);
  const within = ({ start, text: words }: ReturnType<typeof paragraphsOf>[number]) =>
    mentions.filter((mention) => mention.start >= start && mention.end <= start + words.length);
  const paragraphs = paragraphsOf(text);
  const own = paragraphs[paragraph - 1];
  const seen = new Set<string>();
  return [...(own ? [own] : []), ...paragraphs.filter((one) => one !== own)].flatMap(within).flatMap((mention) => {
    const mark = markAt(marks, mention);
    const where = mark ? mark.where : mention.where;
    const key = JSON.stringify(where);
    if (!where || seen.has(key)) return [];
    seen.add(key);
    return [{ where, words: mention.text, isDecided: mark !== undefined }];
  });
}

/** How many paragraphs an article has, as far as it is known. */
export function paragraphCount({ body }: Pick<Document, 'body'>, { text }: DraftText): number {
  const { summary, reading } = body as { summary?: unknown; reading?: { paragraphs?: unknown } };
  const known = [paragraphsOf(text).length, Array.isArray(summary) ? summary.length : 0, Number(reading?.paragraphs) || 0];
  return Math.max(1, ...known);
}

/** The day from which "Sunday" is counted: the last on which the article was published. */
export function referenceOf({ body }: Pick<Document, 'body'>): string | null {
  const { edtf } = (body.published ?? {}) as { edtf?: unknown };
  if (typeof edtf !== 'string') return null;
  try {
    const { to } = bounds(edtf);
    return to === null ? null : new Date(to).toISOString().slice(0, 10);
  } catch {
    return null;
  }
}

/** Every figure of the record and of an article, by which quantities are named. */
export async function knownFigures(document: Document): Promise<DraftFigure[]> {
  const articles = [...(await site()).documents.values()].filter(
    ({ kind, dataset }) => kind === 'article' && dataset === document.dataset,
  );
  return [document, ...articles].flatMap((one) => claimsIn(one).flatMap(({ figures = [] }) => figures));
}

interface Named {
  id: string;
  name: Readonly<Record<string, string>>;
}
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Sources by what people call them: those of the record, and those that the article brings. */
export const sourcesFor = ({ upon }: DraftText): Named[] => [...served().record.sources.values(), ...upon.sources];

export const sourceNamed = (sources: readonly Named[], name: string): string | null =>
  sources.find(({ id, name: texts }) => id === name || locales().some((locale) => same(texts[locale] ?? '', name)))?.id ?? null;

export function placeNamed(gazetteer: Gazetteer, name: string): string | null {
  if (gazetteer.get(name)) return name;
  const [first] = searchOf(gazetteer).find(name, { limit: 1 });
  return first?.how === 'exact' ? first.place.id : null;
}

async function contextOf(document: Document, text: DraftText, fields: Fields): Promise<ClaimContext> {
  const { gazetteer } = served().record;
  const { outlet } = document.body as { outlet?: { source?: string } };
  const sources = sourcesFor(text);
  return {
    outlet: outlet?.source ?? '',
    paragraphs: paragraphCount(document, text),
    reference: referenceOf(document),
    source: (name) => sourceNamed(sources, name),
    place: (name) => placeNamed(gazetteer, name),
    figures: await knownFigures(document),
    offered: offeredWheres(text, gazetteer, Number(fields.paragraph) || 1).map(({ where }) => where),
  };
}

/** What `maydan draft` leaves for whoever writes the files goes once an article is written here. */
const withClaims = ({ draft: _draft, ...body }: JsonObject, claims: readonly DraftClaim[]): JsonObject => ({
  ...body,
  claims: JSON.parse(JSON.stringify(claims)),
});

/**
 * Writes a claim of a draft, or a new one where no id is given.
 * @returns its id
 * @throws Refusal not-found, other-status, stale, and those of `claimOf`
 */
export async function writeClaim(changing: Changing, claim: string, fields: Fields): Promise<string> {
  const { store } = await theDesk();
  let id = claim;
  await rewrite(changing, defaultReasons.claim, async (document) => {
    const claims = claimsIn(document);
    const before = claims.find((one) => one.id === claim) ?? null;
    if (claim !== '' && !before) throw new Refusal('not-found');
    id = before?.id ?? nextClaimId(claims);
    const written = claimOf(fields, before, id, await contextOf(document, await draftTextOf(store, document.id), fields));
    return withClaims(document.body, before ? claims.map((one) => (one === before ? written : one)) : [...claims, written]);
  });
  return id;
}

/** Takes a claim out of a draft, with what other claims of it say of that one. @throws Refusal not-found, other-status, stale */
export async function removeClaim(changing: Changing, claim: string): Promise<void> {
  const { store } = await theDesk();
  const own = [claim, `${changing.id}#${claim}`];
  await rewrite(changing, defaultReasons['claim-removed'], (document) => {
    const claims = claimsIn(document);
    if (!claims.some(({ id }) => id === claim)) throw new Refusal('not-found');
    const others = claims.filter(({ id }) => id !== claim).map((one) => withoutLinks(one, own));
    return withClaims(document.body, others);
  });
  await changeDraftText(store, changing.id, (text) => ({
    ...text,
    upon: {
      ...text.upon,
      replaces: text.upon.replaces.filter(({ by }) => by !== claim),
      joins: text.upon.joins
        .map((join) => ({ ...join, claims: join.claims.filter((one) => one !== claim) }))
        .filter(({ claims }) => claims.length > 0),
    },
  }));
}

function withoutLinks({ replacedBy, ...claim }: DraftClaim, gone: readonly string[]): DraftClaim {
  const without = (links: readonly DraftLink[]) => links.filter((link) => !gone.includes(link.claim));
  const left: DraftClaim = {
    ...(claim as DraftClaim),
    supports: without(claim.supports),
    contradicts: without(claim.contradicts),
  };
  return replacedBy !== undefined && !gone.includes(replacedBy) ? { ...left, replacedBy } : left;
}

/** How a claim stands to another one: what was chosen, and on what exactly they agree or differ. */
export interface LinkChosen {
  /** "article#c01" */
  claim: string;
  how: 'none' | 'supports' | 'contradicts' | 'replaces';
  about: Texts;
}

/**
 * Sets how a claim of a draft stands to others; those that are not named stay as they were.
 * @throws Refusal not-found, other-status, stale, about-missing, other-speaker where a claim would replace another's words
 */
export async function linkClaim(changing: Changing, claim: string, chosen: readonly LinkChosen[]): Promise<void> {
  const { store } = await theDesk();
  const article = changing.id;
  for (const { how, about } of chosen)
    if ((how === 'supports' || how === 'contradicts') && Object.keys(about).length === 0) throw new Refusal('about-missing');
  const { document } = await documentOf(changing.kind, article);
  if (!claimsIn(document).some(({ id }) => id === claim)) throw new Refusal('not-found');
  const speaker = await speakersOf(document, await draftTextOf(store, article));
  for (const one of chosen)
    if (one.how === 'replaces' && speaker(one.claim) !== speaker(`${article}#${claim}`)) throw new Refusal('other-speaker');
  const linksOf = (how: LinkChosen['how']) =>
    chosen.flatMap((one): DraftLink[] => (one.how === how ? [{ claim: short(one.claim, article), about: one.about }] : []));
  const named = new Set(chosen.flatMap((one) => [one.claim, short(one.claim, article)]));
  const isReplaced = (id: string) => chosen.some((one) => one.how === 'replaces' && one.claim === `${article}#${id}`);
  await rewrite(changing, defaultReasons.links, (stood) =>
    withClaims(
      stood.body,
      claimsIn(stood).map((one): DraftClaim => {
        if (one.id === claim) {
          const kept = (links: readonly DraftLink[]) => links.filter((link) => !named.has(link.claim));
          return {
            ...one,
            supports: [...kept(one.supports), ...linksOf('supports')],
            contradicts: [...kept(one.contradicts), ...linksOf('contradicts')],
          };
        }
        if (isReplaced(one.id)) return { ...one, replacedBy: claim };
        if (!named.has(one.id) || one.replacedBy !== claim) return one;
        const { replacedBy: _replacedBy, ...rest } = one;
        return rest as DraftClaim;
      }),
    ),
  );
  const elsewhere = chosen.filter((one) => !one.claim.startsWith(`${article}#`));
  await changeUpon(changing, (upon) => ({
    ...upon,
    replaces: [
      ...upon.replaces.filter((one) => !(one.by === claim && named.has(one.claim))),
      ...elsewhere.flatMap((one) => (one.how === 'replaces' ? [{ claim: one.claim, by: claim }] : [])),
    ],
  }));
}

/** A claim of the same article by its id alone. */
const short = (reference: string, article: string): string =>
  reference.startsWith(`${article}#`) ? reference.slice(article.length + 1) : reference;

/** By whom a claim is said in the end, as origins are counted. */
async function speakersOf(document: Document, text: DraftText): Promise<(reference: string) => string> {
  const { documents } = await site();
  const sources = new Map([...served().record.sources, ...text.upon.sources.map((source) => [source.id, source] as const)]);
  const counted = (id: string): string => {
    const next = sources.get(id)?.countsWith;
    return next === undefined || next === id ? id : counted(next);
  };
  return (reference) => {
    const [article = '', id = ''] = reference.split('#');
    const stood = article === document.id ? document : documents.get(`article/${article}`);
    const chain = stood && claimsIn(stood).find((one) => one.id === id)?.attribution;
    return counted(chain?.at(-1)?.source ?? `unknown ${reference}`);
  };
}

/**
 * Changes what else becomes public with an article. What lies before a reviewer does not change under their eyes, so it is a
 * draft again, and whoever changed it does not sign it off.
 * @throws Refusal not-found, other-status, stale
 */
export async function changeUpon(
  { kind, id, by }: Pick<Changing, 'kind' | 'id' | 'by'>,
  change: (upon: DraftText['upon']) => DraftText['upon'],
): Promise<void> {
  const { store } = await theDesk();
  const { document, status } = await documentOf(kind, id);
  if (status !== 'draft' && status !== 'in-review') throw new Refusal('other-status');
  const before = (await draftTextOf(store, id)).upon;
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  if (status === 'in-review')
    await rewrite({ kind, id, by, version: document.version, reason: '' }, defaultReasons.joins, ({ body }) => ({
      ...body,
      status: 'draft',
    }));
  await changeDraftText(store, id, (text) => {
    const upon = change(text.upon);
    return { ...text, upon: { ...upon, writers: [...new Set([...upon.writers, by.id])] } };
  });
}
