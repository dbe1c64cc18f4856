import { addressKey, kindOfFile, slugOfFile, statusOf } from './document-status';
import type { DataFile } from './filed';
import { claimRef } from './references';

/** What the desk alone has: documents as "articles/x", and single claims as "x#c01". */
export interface Kept {
  documents: ReadonlySet<string>;
  /** Those of which not even the address says anything. */
  silent: ReadonlySet<string>;
  claims: ReadonlySet<string>;
}

type Body = Record<string, unknown>;

/** What the desk alone has of some documents. */
export function keptIn(files: readonly DataFile[]): Kept {
  const [documents, silent, claims] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const file of files) {
    const [kind, slug] = [kindOfFile(file.path), slugOfFile(file.path)];
    if (kind === null || typeof file.json !== 'object' || file.json === null) continue;
    const { withdrawal, deskOnly } = file.json as { withdrawal?: unknown; deskOnly?: { parts?: unknown } };
    if (statusOf(file) === 'desk-only') {
      documents.add(addressKey(kind, slug));
      if (withdrawal === undefined) silent.add(addressKey(kind, slug));
    }
    if (kind !== 'articles' || !Array.isArray(deskOnly?.parts)) continue;
    for (const part of deskOnly.parts as { path?: unknown; instead?: unknown }[]) {
      const [list, id, ...more] = String(part?.path).split('.');
      if (list === 'claims' && id && more.length === 0 && part.instead === undefined) claims.add(claimRef(id, slug));
    }
  }
  return { documents, silent, claims };
}

/** Made once of a document that stays as it was beside the same documents: what is parsed of it is kept by its object. */
const made = new WeakMap<object, Body>();

/**
 * A document without what it says beside itself of documents and claims that the desk alone has: links between claims, claims
 * that stand beside an incident, corrections and editions of it. What rests on them stays as it is, for the checks to refuse:
 * whether it can be told without them is for a person to say.
 */
export function withoutKept(file: DataFile, kept: Kept): DataFile {
  const { json, path } = file;
  if (kept.documents.size + kept.claims.size === 0 || typeof json !== 'object' || json === null) return file;
  const kind = kindOfFile(path);
  const body = json as Body;
  const next =
    kind === 'articles'
      ? withoutLinks(body, slugOfFile(path), kept)
      : kind === 'incidents' || kind === 'areas'
        ? listWithout(body, 'beside', (claim) => isKept(String(claim), kept))
        : withoutMentions(body, path, kept);
  if (next === body) return file;
  const before = made.get(body);
  const same = before && JSON.stringify(before) === JSON.stringify(next) ? before : next;
  made.set(body, same);
  return { ...file, json: same };
}

const isKept = (reference: string, { documents, claims }: Kept): boolean =>
  claims.has(reference) || documents.has(addressKey('articles', reference.split('#')[0] ?? ''));

function withoutLinks(body: Body, slug: string, kept: Kept): Body {
  if (!Array.isArray(body.claims)) return body;
  const isLinked = (link: unknown) => isKept(claimRef(String(Object(link).claim), slug), kept);
  const claims = body.claims.map((claim: Body) => listWithout(listWithout(claim, 'supports', isLinked), 'contradicts', isLinked));
  return claims.some((claim, i) => claim !== (body.claims as unknown[])[i]) ? { ...body, claims } : body;
}

/** What files of a dataset say of its incidents and areas one by one. */
function withoutMentions(body: Body, path: string, { documents, silent }: Kept): Body {
  const among = (these: ReadonlySet<string>) => (slug: unknown) =>
    these.has(addressKey('incidents', String(slug))) || these.has(addressKey('areas', String(slug)));
  const [isHidden, isSilent] = [among(documents), among(silent)];
  switch (path.split('/').at(-1)) {
    case 'dataset.json':
      return listWithout(body, 'first', isHidden);
    case 'corrections.json':
      return listWithout(
        body,
        'corrections',
        (one) => isHidden(Object(one).entry) || documents.has(addressKey('stories', String(Object(one).story))),
      );
    case 'editions.json': {
      if (!Array.isArray(body.editions)) return body;
      const editions = body.editions.map((edition: Body) => listWithout(edition, 'added', isSilent));
      return editions.some((one, i) => one !== (body.editions as unknown[])[i]) ? { ...body, editions } : body;
    }
    case 'redirects.json':
      return listWithout(body, 'redirects', (one) => silent.has(`${Object(one).kind}/${Object(one).to}`));
    default:
      return body;
  }
}

/** The same object where nothing is left out. */
function listWithout(body: Body, key: string, isOut: (entry: unknown) => boolean): Body {
  const list = body?.[key];
  if (!Array.isArray(list) || !list.some(isOut)) return body;
  return { ...body, [key]: list.filter((entry) => !isOut(entry)) };
}

/** Under which keys claims are named by their references, and documents by their slugs. */
const claimKeys = ['claims', 'beside', 'claim', 'replacedBy', 'before', 'by'];
const documentKeys = ['incidents', 'areas'];

/**
 * A document without anything in it that names what the desk alone has: also what it rests on. For who only looks on at the
 * desk; what readers get is checked for that instead. The same object where nothing is left out.
 */
export function withoutReferences(file: DataFile, kept: Kept): DataFile {
  if (kept.documents.size + kept.claims.size === 0) return file;
  const own = kindOfFile(file.path) === 'articles' ? slugOfFile(file.path) : undefined;
  let isWhole = true;
  const isNamed = (value: unknown, key: string): boolean => {
    if (typeof value !== 'string') return false;
    if (claimKeys.includes(key)) return isKept(claimRef(value, own), kept);
    return documentKeys.includes(key) && kept.documents.has(addressKey(key as 'incidents' | 'areas', value));
  };
  const isOut = (value: unknown, key: string): boolean => {
    const out = isNamed(value, key) || (typeof value === 'object' && isNamed(Object(value).claim, 'claim'));
    isWhole &&= !out;
    return out;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.filter((entry) => !isOut(entry, key)).map((entry) => walk(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([name, held]) => !isOut(held, name));
    return Object.fromEntries(entries.map(([name, held]) => [name, walk(held, name)]));
  };
  const json = walk(file.json, '');
  return isWhole ? file : { ...file, json };
}

/** Whether a text names what the desk alone has, by its slug or reference. */
export function namesKept(text: string, { documents, claims }: Kept): boolean {
  const slugs = [...documents].map((key) => key.slice(key.indexOf('/') + 1));
  return [...slugs, ...claims].some((id) => text.includes(id));
}
