import { type DraftText, noDraftText, type Upon } from '../../lib/desk/draft-text';
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

/** Everything that a document would bring to the public with it. */
export async function togetherWith(document: Document): Promise<Together> {
  const served = await site();
  const { store } = await theDesk();
  const own = new Overlay(served);
  const text = document.kind === 'article' ? await draftTextOf(store, document.id) : noDraftText();
  if (document.kind === 'article') bring(own, document, text);
  else own.put(published(document));
  const waitsFor = draftArticlesOf(document, served);
  const whole = new Overlay(served);
  for (const article of waitsFor) bring(whole, article, await draftTextOf(store, article.id));
  const before = new Map(whole.changed);
  for (const [key, one] of own.changed) if (!before.has(key) || key === keyOf(document)) whole.put(one);
  return { documents: [...own.changed.values()], waitsFor, whole: [...whole.changed.values()], upon: text.upon };
}

/** An article with what changes elsewhere when it is published. */
function bring(on: Overlay, article: Document, { upon }: DraftText): void {
  on.put(published(article));
  const { id, dataset } = article;
  if (upon.sources.length > 0) {
    const stood = on.get('sources', dataset) ?? { kind: 'sources', id: dataset, dataset, version: '', body: {} };
    const sources = (stood.body.sources ?? []) as JsonObject[];
    const known = new Set(sources.map((source) => source.id));
    const added = upon.sources.filter((source) => !known.has(source.id)) as unknown as JsonObject[];
    on.put({ ...stood, kind: 'sources', body: { ...stood.body, sources: [...sources, ...added] } });
  }
  if (upon.places.length > 0) {
    const stood = on.get('places', dataset) ?? { kind: 'places', id: dataset, dataset, version: '', body: {} };
    const places = (stood.body.places ?? []) as JsonObject[];
    const known = new Set(places.map((place) => place.id));
    const added = upon.places.filter((place) => !known.has(place.id)) as unknown as JsonObject[];
    on.put({ ...stood, kind: 'places', body: { ...stood.body, places: [...places, ...added] } });
  }
  for (const { claim, by } of upon.replaces) {
    const [earlier = '', number = ''] = claim.split('#');
    on.change('article', earlier, (body) => ({
      ...body,
      claims: (body.claims as JsonObject[]).map((one) => (one.id === number ? { ...one, replacedBy: `${id}#${by}` } : one)),
    }));
  }
  for (const { incident, claims } of upon.joins)
    on.change('incident', incident, (body) => ({ ...body, claims: withClaims(body.claims, claims, id) }));
}

/** The claims of an incident with some of an article's, each once. */
export const withClaims = (stood: unknown, claims: readonly string[], article: string): string[] => [
  ...new Set([...((stood ?? []) as string[]), ...claims.map((claim) => `${article}#${claim}`)]),
];

function draftArticlesOf(document: Document, served: Site): Document[] {
  if (document.kind !== 'incident' && document.kind !== 'area') return [];
  const { claims, beside } = document.body as { claims?: unknown; beside?: unknown };
  const references = [claims, beside].flatMap((list) => (Array.isArray(list) ? list : []));
  const ids = new Set(references.map((reference) => String(reference).split('#')[0] ?? ''));
  return [...ids].flatMap((id) => {
    const article = served.documents.get(keyOf({ kind: 'article', id }));
    if (!article) return [];
    const status = statusOfDocument(article);
    return status === 'draft' || status === 'in-review' ? [article] : [];
  });
}
