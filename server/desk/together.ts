import { type DraftText, noDraftText, type Upon } from '../../lib/desk/draft-text';
import { isOnMapKind } from '../../lib/desk/work';
import { isAtWork } from '../../lib/record/document-status';
import type { Site } from '../site/site';
import type { JsonObject } from '../truth/json';
import { type Document, type Key, type Kind, keyOf } from '../truth/truth';
import { theDesk } from './desk';
import { draftTextOf } from './draft-texts';
import { published, site, statusOfDocument } from './standing';

/** What becomes public together. */
export interface Together {
  /** The document as readers would get it, and those that change with it. */
  documents: Document[];
  /** Articles that are not public yet, and have to be before it. */
  waitsFor: Document[];
  /** All of it with the articles that it waits for: what the checks and the preview are made of. */
  whole: Document[];
  /** What of it an article changes elsewhere. */
  upon: Upon;
}

/** Documents in the place of those that stand, each as the last change left it. */
class Overlay {
  readonly changed = new Map<Key, Document>();
  constructor(private readonly served: Site) {}

  get(kind: Kind, id: string): Document | undefined {
    const key = keyOf({ kind, id });
    return this.changed.get(key) ?? this.served.documents.get(key);
  }
  put(document: Document): void {
    this.changed.set(keyOf(document), document);
  }
  /** Of a document that is gone nothing changes: the checks tell. */
  change(kind: Kind, id: string, body: (before: JsonObject) => JsonObject): void {
    const document = this.get(kind, id);
    if (document) this.put({ ...document, body: body(document.body) });
  }
}

/**
 * Everything that a document would bring to the public with it.
 * @param tried what stands beside an article in a trial, instead of what is kept
 */
export async function togetherWith(document: Document, tried?: DraftText): Promise<Together> {
  const served = await site();
  const { store } = await theDesk();
  const own = new Overlay(served);
  const text = tried ?? (document.kind === 'article' ? await draftTextOf(store, document.id) : noDraftText());
  if (document.kind === 'article') bring(own, document, text);
  else own.put(published(document));
  const waitsFor = draftArticlesOf(document, served);
  const whole = new Overlay(served);
  for (const article of waitsFor) bring(whole, article, await draftTextOf(store, article.id));
  const before = new Map(whole.changed);
  for (const [key, one] of own.changed) if (!before.has(key) || key === keyOf(document)) whole.put(one);
  return { documents: [...own.changed.values()], waitsFor, whole: [...whole.changed.values()], upon: text.upon };
}

/** A dataset's sources or places, with those that it does not have yet. @param stood null where it has none */
export function withAdded(
  stood: Document | null,
  kind: 'sources' | 'places',
  dataset: string,
  more: readonly { id: string }[],
): Document {
  const { body, ...own } = stood ?? { kind, id: dataset, dataset, version: '', body: {} };
  const held = (body[kind] ?? []) as JsonObject[];
  const known = new Set(held.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id)) as unknown as JsonObject[];
  return { ...own, body: { ...body, [kind]: [...held, ...added] } };
}

/** An article with what changes elsewhere when it is published. */
function bring(on: Overlay, article: Document, { upon }: DraftText): void {
  on.put(published(article));
  const { id, dataset } = article;
  for (const kind of ['sources', 'places'] as const)
    if (upon[kind].length > 0) on.put(withAdded(on.get(kind, dataset) ?? null, kind, dataset, upon[kind]));
  for (const { claim, by } of upon.replaces) {
    const [earlier = '', number = ''] = claim.split('#');
    on.change('article', earlier, (body) => ({
      ...body,
      claims: (body.claims as JsonObject[]).map((one) => (one.id === number ? { ...one, replacedBy: `${id}#${by}` } : one)),
    }));
  }
  for (const { kind, id: joined, claims } of upon.joins)
    on.change(kind, joined, (body) => ({ ...body, claims: withClaims(body.claims, claims, id) }));
}

/** The claims of an incident or area with some of an article's, each once. */
export const withClaims = (stood: unknown, claims: readonly string[], article: string): string[] => [
  ...new Set([...((stood ?? []) as string[]), ...claims.map((claim) => `${article}#${claim}`)]),
];

function draftArticlesOf(document: Document, served: Site): Document[] {
  if (!isOnMapKind(document.kind)) return [];
  const { claims, beside } = document.body as { claims?: unknown; beside?: unknown };
  const references = [claims, beside].flatMap((list) => (Array.isArray(list) ? list : []));
  const ids = new Set(references.map((reference) => String(reference).split('#')[0] ?? ''));
  return [...ids].flatMap((id) => {
    const article = served.documents.get(keyOf({ kind: 'article', id }));
    if (!article) return [];
    const status = statusOfDocument(article);
    return isAtWork(status) ? [article] : [];
  });
}
