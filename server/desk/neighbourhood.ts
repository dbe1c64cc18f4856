import { isOnMapKind } from '../../lib/desk/work';
import { claimRef } from '../../lib/record/references';
import type { Documents } from '../site/documents';
import type { JsonObject } from '../truth/json';
import { type Document, type Key, type Kind, keyOf } from '../truth/truth';

/** Which documents name claims of which articles. */
interface Names {
  /** Articles that an article's claims name, or that name its claims. */
  linked: ReadonlyMap<string, ReadonlySet<string>>;
  /** Articles whose claims take the place of an article's claims. */
  replacing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Incidents and areas with claims of an article. */
  entries: ReadonlyMap<string, ReadonlySet<Key>>;
}

/** Looked up once for the same documents: a trial asks at each pause in typing, and nothing is saved meanwhile. */
const known = new WeakMap<Documents, Names>();

function namesIn(documents: Documents): Names {
  const found = known.get(documents) ?? namesOf(documents.values());
  known.set(documents, found);
  return found;
}

function namesOf(documents: Iterable<Document>): Names {
  const [linked, replacing, entries] = [new Lists<string>(), new Lists<string>(), new Lists<Key>()];
  for (const document of documents) {
    if (document.kind === 'article') {
      for (const { to, isReplacement } of linksOf(document)) {
        linked.add(document.id, to);
        linked.add(to, document.id);
        if (isReplacement) replacing.add(document.id, to);
      }
    } else if (isEntry(document)) for (const article of articlesOf(document.body)) entries.add(article, keyOf(document));
  }
  return { linked: linked.sets, replacing: replacing.sets, entries: entries.sets };
}

const isEntry = ({ kind }: Document): boolean => isOnMapKind(kind);

/** Of these there are few, and each can be named by any claim. */
const always: readonly Kind[] = ['dataset', 'sources', 'places', 'questions', 'actor', 'editions'];

/**
 * Of documents those that a trial of some changed ones is made of: with them the articles that their claims are linked to,
 * the incidents and areas that these are told in, all articles of which these have claims, and, as contests hang on it, what
 * those claims are linked to and replaced by. Links that lead out of it are cut, so that it stands by itself: by the rules of
 * contest.ts and status.ts none of the incidents and areas hangs on them.
 */
export function neighbourhood(documents: Documents, changed: readonly Document[]): Documents {
  const all = new Map([...documents, ...changed.map((one) => [keyOf(one), one] as const)]);
  const names = [namesIn(documents), namesOf(changed)];
  const next = (kind: 'linked' | 'replacing', ids: Iterable<string>) =>
    [...ids].flatMap((id) => names.flatMap((one) => [...(one[kind].get(id) ?? [])]));

  const own = changed.flatMap(({ kind, id }) => (kind === 'article' ? [id] : []));
  const near = new Set([...own, ...next('linked', own)]);
  const entries = new Set([
    ...changed.filter(isEntry).map(keyOf),
    ...[...near].flatMap((id) => names.flatMap((one) => [...(one.entries.get(id) ?? [])])),
  ]);
  for (const key of entries) for (const id of articlesOf(all.get(key)?.body ?? {})) near.add(id);
  const articles = new Set([...near, ...next('linked', near)]);
  // A set that grows is gone through to its end.
  for (const id of articles) for (const later of next('replacing', [id])) articles.add(later);

  const kept = [...all].flatMap(([key, document]): [Key, Document][] => {
    if (document.kind === 'article') return articles.has(document.id) ? [[key, within(document, articles)]] : [];
    if (isEntry(document)) return entries.has(key) ? [[key, document]] : [];
    return always.includes(document.kind) ? [[key, withoutEntries(document)]] : [];
  });
  return new Map(kept);
}

/** The other articles that an article's claims name. */
function linksOf({ id, body }: Document): { to: string; isReplacement: boolean }[] {
  return claimsOf(body)
    .flatMap(({ supports, contradicts, replacedBy }) => [
      ...[...listOf<JsonObject>(supports), ...listOf<JsonObject>(contradicts)].map(({ claim }) => ({
        to: articleOf(claim, id),
        isReplacement: false,
      })),
      ...(replacedBy === undefined ? [] : [{ to: articleOf(replacedBy, id), isReplacement: true }]),
    ])
    .filter(({ to }) => to !== id);
}

/** An article without links of its claims to articles that are not among these. */
function within(document: Document, articles: ReadonlySet<string>): Document {
  if (linksOf(document).every(({ to }) => articles.has(to))) return document;
  const isIn = (reference: unknown) => articles.has(articleOf(reference, document.id));
  const claims = claimsOf(document.body).map(({ supports, contradicts, replacedBy, ...claim }) => ({
    ...claim,
    supports: listOf<JsonObject>(supports).filter(({ claim: to }) => isIn(to)),
    contradicts: listOf<JsonObject>(contradicts).filter(({ claim: to }) => isIn(to)),
    ...(replacedBy !== undefined && isIn(replacedBy) && { replacedBy }),
  }));
  return { ...document, body: { ...document.body, claims } };
}

/** Datasets and their editions name incidents and areas, which are mostly not among these documents. */
function withoutEntries(document: Document): Document {
  const { first, ...body } = document.body;
  if (document.kind === 'dataset' && first !== undefined) return { ...document, body };
  if (document.kind !== 'editions') return document;
  const editions = listOf<JsonObject>(document.body.editions).map(({ added: _added, ...edition }) => edition);
  return { ...document, body: { ...document.body, editions } };
}

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);
const claimsOf = (body: JsonObject) => listOf<JsonObject>(body.claims);
const articleOf = (reference: unknown, own: string): string => claimRef(String(reference), own).split('#')[0] ?? '';
const articlesOf = ({ claims, beside }: JsonObject): Set<string> =>
  new Set([...listOf(claims), ...listOf(beside)].map((reference) => articleOf(reference, '')));

/** Several values for each key, each once. */
class Lists<T> {
  readonly sets = new Map<string, Set<T>>();
  add(key: string, value: T): void {
    const set = this.sets.get(key);
    if (set) set.add(value);
    else this.sets.set(key, new Set([value]));
  }
}
