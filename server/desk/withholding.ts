import type { Texts } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { keptBy } from '../../lib/desk/steps';
import { isOnMapKind } from '../../lib/desk/work';
import type { JsonObject } from '../truth/json';
import type { ChangeSet, Document } from '../truth/truth';
import { site, statusOfDocument, statusWith } from './standing';

/** What the address of something that is withheld says from then on: that it was withdrawn, and why; null: nothing. */
export type AtAddress = Texts | null;

/**
 * A document as the desk alone has it. What was withdrawn before, and is told no other words, goes on saying those.
 * @throws Refusal reason-missing where its address is to say something, and nobody said what
 */
export function withheldBody(body: JsonObject, day: string, atAddress: AtAddress): JsonObject {
  const { status: _, withdrawal, ...rest } = body;
  if (!atAddress) return { ...rest, status: 'desk-only' };
  const told = Object.keys(atAddress).length > 0 ? { date: day, why: atAddress } : withdrawal;
  if (told === undefined) throw new Refusal('reason-missing');
  return { ...rest, status: 'desk-only', withdrawal: told };
}

/**
 * What the address of something said before it was withheld as withdrawn: the words that it was given then, else those of the
 * withdrawal itself.
 */
export function withdrawalBefore(document: Document, history: readonly ChangeSet[]): JsonObject {
  const changes = history.map(({ changes: [change] }) => ({
    before: statusWith(document, change?.before),
    after: statusWith(document, change?.after),
    withdrawal: change?.before?.withdrawal,
  }));
  return (document.body.withdrawal ?? keptBy(changes)?.withdrawal) as JsonObject;
}

/**
 * What the public sees that rests on a document: incidents and areas that would lose their claims with it, and stories that
 * tell of its claims, of it or of one of these.
 */
export async function restingOn({ kind, id }: Pick<Document, 'kind' | 'id'>): Promise<Document[]> {
  const all = [...(await site()).documents.values()].filter((one) => statusOfDocument(one) === 'published');
  const entries = kind !== 'article' ? [] : all.filter((one) => isEntry(one) && listIn(one.body.claims).some(isClaimOf(id)));
  const told = new Set([...entries, ...(isEntry({ kind }) ? [{ kind, id }] : [])].map((one) => `${one.kind} ${one.id}`));
  const stories = all.filter(
    (one) =>
      one.kind === 'story' &&
      listIn(one.body.steps).some((step) => {
        const { claims, incidents, areas } = Object(step);
        return (
          (kind === 'article' && listIn(claims).some(isClaimOf(id))) ||
          listIn(incidents).some((slug) => told.has(`incident ${slug}`)) ||
          listIn(areas).some((slug) => told.has(`area ${slug}`))
        );
      }),
  );
  return [...entries, ...stories];
}

const isEntry = ({ kind }: Pick<Document, 'kind'>): boolean => isOnMapKind(kind);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isClaimOf = (article: string) => (claim: unknown) => String(claim).startsWith(`${article}#`);

/**
 * Documents that are withheld along with another, by their keys as a form sends them: "incident:x".
 * @throws Refusal wrong-input where one does not rest on it
 */
export async function withheldAlong(document: Document, keys: readonly string[]): Promise<Document[]> {
  const resting = new Map((await restingOn(document)).map((one) => [`${one.kind}:${one.id}`, one]));
  return keys.map((key) => {
    const found = resting.get(key);
    if (!found) throw new Refusal('wrong-input', `along: got "${key}", expected what is public and rests on it`);
    return found;
  });
}
