import { compare } from '../../lib/desk/compare';
import { type Item, type ItemKind, isItemKind, itemsIn } from '../../lib/desk/items';
import { isOnMapKind } from '../../lib/desk/work';
import type { Where } from '../../lib/geometry/where';
import { claimRef, placesOf } from '../../lib/record/references';
import type { Documents } from '../site/documents';
import type { JsonObject } from '../truth/json';
import { type Document, type Kind, keyOf } from '../truth/truth';
import { site, statusOfDocument } from './standing';

/** Incidents, areas and stories have corrections of their own; what else is changed is told at those that rest on it. */
const hasCorrections = (kind: string): boolean => isOnMapKind(kind) || kind === 'story';

/** Something public that is to be corrected: a document, a claim of an article, a source or place of a list. */
export interface Correctable {
  kind: string;
  id: string;
  claim?: string;
  item?: string;
}

/**
 * The published incidents, areas and stories where readers could be told that something was corrected. Every form that
 * corrects something asks here whether there are any; `entriesChanged` is what a change comes to.
 */
export function entriesToTell(documents: Documents, { kind, id, claim, item }: Correctable): Document[] {
  if (kind === 'actor') return entriesOfActor(documents, id);
  if (isItemKind(kind)) return item === undefined ? [] : entriesOfItems(documents, kind, new Set([item]));
  const document = documents.get(keyOf({ kind: kind as Kind, id }));
  if (!document) return [];
  if (hasCorrections(kind)) return statusOfDocument(document) === 'published' ? [document] : [];
  if (kind !== 'article') return [];
  const claims = claim === undefined ? claimsIn(document.body).map((one) => one.id) : [claim];
  return entriesOfClaims(documents, new Set(claims.map((one) => claimRef(one, id))));
}

/** Whether there is any. */
export const canBeTold = async (what: Correctable): Promise<boolean> => entriesToTell((await site()).documents, what).length > 0;

/**
 * The published incidents, areas and stories that a change of a document changes: of an article those that rest on a claim
 * that is another now, or on any where its address or date is another; of an actor those that name it, of sources and places
 * those that rest on a claim of one of them.
 */
export function entriesChanged(documents: Documents, before: Document, after: JsonObject): Document[] {
  const { kind, id, body } = before;
  if (compare(body, after).length === 0) return [];
  if (hasCorrections(kind)) return [before];
  if (kind === 'actor') return entriesOfActor(documents, id);
  if (isItemKind(kind)) return entriesOfItems(documents, kind, differing(itemsIn(kind, body), itemsIn(kind, after)));
  if (kind !== 'article') return [];
  const isShownOtherwise = shownWithClaims.some((name) => compare(body[name], after[name]).length > 0);
  const claims = [...claimsIn(body), ...claimsIn(after)].map((claim) => claim.id);
  const changed = isShownOtherwise ? new Set(claims) : differing(claimsIn(body), claimsIn(after));
  return entriesOfClaims(documents, new Set([...changed].map((claim) => claimRef(claim, id))));
}

/** What an article says of itself that stands beside each of its claims: the address of its page, and when it was published. */
const shownWithClaims = ['url', 'published'] as const;

/** The published incidents and areas that name an actor. */
const entriesOfActor = (documents: Documents, actor: string): Document[] =>
  publishedEntries(documents).filter(({ body: { actors } }) => listOf(actors).some((one) => one.actor === actor));

/**
 * Those that rest on a claim that one of some sources makes or passes on, or that stand at one of some places. A story shows
 * who speaks, but stands at no place.
 */
function entriesOfItems(documents: Documents, kind: ItemKind, changed: ReadonlySet<string>): Document[] {
  const ids = kind === 'sources' ? withThoseCounted(documents, changed) : changed;
  const isAt = (where: unknown) => Boolean(where) && placesOf(where as Where).some((place) => ids.has(place));
  const claims = [...documents.values()].flatMap((document) => {
    if (document.kind !== 'article') return [];
    const own = claimsIn(document.body).filter(({ attribution, where }) =>
      kind === 'sources' ? listOf(attribution).some(({ source }) => ids.has(String(source))) : isAt(where),
    );
    return own.map(({ id }) => claimRef(id, document.id));
  });
  const found = new Set(entriesOfClaims(documents, new Set(claims)));
  return kind === 'sources'
    ? [...found]
    : publishedEntries(documents).filter((entry) => isOnMapKind(entry.kind) && (found.has(entry) || isAt(entry.body.where)));
}

/** Sources with those that count as one with them: what one is decides how many stand behind a claim of another. */
function withThoseCounted(documents: Documents, changed: ReadonlySet<string>): ReadonlySet<string> {
  const sources = [...documents.values()]
    .filter(({ kind }) => kind === 'sources')
    .flatMap(({ body }) => itemsIn('sources', body));
  return new Set([...changed, ...sources.filter(({ countsWith }) => changed.has(String(countsWith))).map(({ id }) => id)]);
}

const entriesOfClaims = (documents: Documents, claims: ReadonlySet<string>): Document[] =>
  publishedEntries(documents).filter(({ body }) =>
    [body.claims, body.beside, listOf(body.steps).map((step) => step.claims)].flat(2).some((claim) => claims.has(String(claim))),
  );

const publishedEntries = (documents: Documents): Document[] =>
  [...documents.values()].filter((entry) => hasCorrections(entry.kind) && statusOfDocument(entry) === 'published');

const claimsIn = ({ claims }: JsonObject): Item[] => listOf(claims).map((claim) => ({ ...claim, id: String(claim.id) }));

/** Drafts may hold anything. */
const listOf = (list: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(list) ? list.map(Object) : []);

/** The ids of what stood otherwise, or was not there, or is there no more. */
function differing(before: readonly { id: string }[], after: readonly { id: string }[]): ReadonlySet<string> {
  const [stood, stands] = [before, after].map((list) => new Map(list.map((one) => [one.id, JSON.stringify(one)])));
  return new Set([...(stood?.keys() ?? []), ...(stands?.keys() ?? [])].filter((id) => stood?.get(id) !== stands?.get(id)));
}
