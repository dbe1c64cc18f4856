import {
  type ClaimContext,
  claimOf,
  type DraftClaim,
  type DraftFigure,
  type DraftLink,
  nextClaimId,
} from '../../lib/desk/claim-form';
import { accessOf, knownParagraphs, paragraphsOffered } from '../../lib/desk/claim-locator';
import type { DraftText } from '../../lib/desk/draft-text';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { newSpeakersOf } from '../../lib/desk/source-form';
import { defaultReasons } from '../../lib/desk/steps';
import { locales } from '../../lib/i18n/locales';
import { isAtWork } from '../../lib/record/document-status';
import { type Question, QuestionFile } from '../../lib/record/questions';
import type { Source } from '../../lib/record/schema';
import { bounds } from '../../lib/time/edtf';
import type { Documents } from '../site/documents';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { type Changing, rewrite } from './changes';
import { gazetteerFor, offeredWheres, placeNamed } from './claim-places';
import { type Correction, write } from './corrections';
import { theDesk } from './desk';
import { storedDocument } from './documents';
import { changeDraftText, draftTextOf } from './draft-texts';
import { site } from './standing';
import { withAdded } from './together';

/** The claims of an article that may not be finished. */
export const claimsIn = ({ body }: Pick<Document, 'body'>): DraftClaim[] =>
  Array.isArray(body.claims) ? (body.claims as unknown as DraftClaim[]) : [];

/** The claim that a reference names ("article#c01"). @param own an article that is not, or not yet, as it stands */
export function claimNamed(documents: Documents, reference: string, own?: Document): DraftClaim | undefined {
  const [article = '', id] = reference.split('#');
  const stood = article === own?.id ? own : documents.get(keyOf({ kind: 'article', id: article }));
  return stood && claimsIn(stood).find((one) => one.id === id);
}

/** @throws Refusal claims-missing where none are named, not-found where the article has one of them not */
export function requireClaims(article: Pick<Document, 'body'>, claims: readonly string[]): void {
  if (claims.length === 0) throw new Refusal('claims-missing');
  const known = new Set(claimsIn(article).map(({ id }) => id));
  if (!claims.every((claim) => known.has(claim))) throw new Refusal('not-found');
}

/** How many paragraphs an article has, as far as it is known. */
export const paragraphCount = ({ body }: Pick<Document, 'body'>, { text }: DraftText): number => knownParagraphs(body, text) ?? 1;

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

/** The questions of a dataset, which its claims can answer. */
export async function questionsOf(dataset: string): Promise<Question[]> {
  const body = (await site()).documents.get(keyOf({ kind: 'questions', id: dataset }))?.body;
  const parsed = QuestionFile.safeParse(body ?? { questions: [] });
  return parsed.success ? parsed.data.questions : [];
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

async function contextOf(document: Document, text: DraftText, fields: Fields): Promise<ClaimContext> {
  const gazetteer = gazetteerFor(text);
  const { outlet } = document.body as { outlet?: { source?: string } };
  const sources = sourcesFor(text);
  return {
    outlet: outlet?.source ?? '',
    access: accessOf(document.body),
    paragraphs: paragraphsOffered(document.body, text.text),
    reference: referenceOf(document),
    source: (name) => sourceNamed(sources, name),
    place: (name) => placeNamed(gazetteer, name),
    figures: await knownFigures(document),
    questions: await questionsOf(document.dataset),
    offered: offeredWheres(text, gazetteer, {
      // As the page of the form has it, whatever paragraph was chosen there since.
      paragraph: Number(fields['offered-for'] || fields.paragraph) || 1,
      claims: claimsIn(document),
    }).map(({ where }) => where),
  };
}

/** What stands beside a draft, with more sources that its claims name; each once. */
const withSources = <T extends Pick<DraftText, 'upon'>>(text: T, sources: readonly Source[]): T => {
  const added = sources.filter(({ id }) => !text.upon.sources.some((source) => source.id === id));
  return { ...text, upon: { ...text.upon, sources: [...text.upon.sources, ...added] } };
};

/** The sources of a dataset as they are, with new ones: of what is public they are written with it. */
export async function sourcesWith(dataset: string, sources: readonly Source[]): Promise<Document> {
  return withAdded(await (await site()).truth.get('sources', dataset), 'sources', dataset, sources);
}

/** What `maydan draft` leaves for whoever writes the files goes once an article is written here. */
export const withClaims = ({ draft: _draft, ...body }: JsonObject, claims: readonly DraftClaim[]): JsonObject => ({
  ...body,
  claims: JSON.parse(JSON.stringify(claims)),
});

/**
 * An article with a claim as its form says it, and what stands beside it with the sources that the form brings along.
 * @throws Refusal not-found, and those of `claimOf` and `newSpeakersOf`
 */
export async function claimIn(document: Document, text: DraftText, claim: string, fields: Fields) {
  const claims = claimsIn(document);
  const before = claims.find((one) => one.id === claim) ?? null;
  if (claim !== '' && !before) throw new Refusal('not-found');
  const id = before?.id ?? nextClaimId(claims);
  const known = sourcesFor(text);
  const speakers = newSpeakersOf(fields, new Set(known.map((source) => source.id)), (name) => sourceNamed(known, name));
  const brought = speakers.sources;
  const context = await contextOf(document, withSources(text, brought), speakers.fields);
  const written = claimOf(speakers.fields, before, id, context);
  const all = before ? claims.map((one) => (one === before ? written : one)) : [...claims, written];
  const { locator } = written;
  const number = 'paragraph' in locator && locator.paragraph !== 'last' ? locator.paragraph : 0;
  const following = Math.min(context.paragraphs, number + 1);
  return { id, following, brought, body: withClaims(document.body, all), text: withSources(text, brought) };
}

/**
 * Writes a claim of an article, or a new one where no id is given, with the sources that its form brings along.
 * @param correction of what the public sees; null: of a draft
 * @returns its id, and the paragraph of the text that comes after it
 * @throws Refusal not-found, other-status, stale, and those of `claimOf`
 */
export async function writeClaim(
  changing: Changing,
  claim: string,
  fields: Fields,
  correction: Correction | null = null,
): Promise<{ id: string; following: number }> {
  const { store } = await theDesk();
  let id = claim;
  let following = 1;
  let brought: readonly Source[] = [];
  await write(changing, correction, defaultReasons.claim, async (document) => {
    const written = await claimIn(document, await draftTextOf(store, document.id), claim, fields);
    ({ id, following, brought } = written);
    const along = correction && brought.length > 0 ? [await sourcesWith(document.dataset, brought)] : [];
    return { body: written.body, along };
  });
  if (correction) return { id, following };
  if (brought.length > 0) await changeUpon(changing, (upon) => withSources({ upon }, brought).upon);
  await keepPassage(changing.id, id, fields);
  return { id, following };
}

/** Keeps which words of the text a claim is of; no selection leaves what was kept. */
async function keepPassage(article: string, claim: string, fields: Fields): Promise<void> {
  const { store } = await theDesk();
  const [start, end] = [Number(fields['words-from'] || Number.NaN), Number(fields['words-to'] || Number.NaN)];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end) return;
  await changeDraftText(store, article, (text) =>
    end > text.text.length ? text : { ...text, passages: { ...text.passages, [claim]: { start, end } } },
  );
}

/**
 * Takes a claim out of an article, with what other claims of it say of that one.
 * @param correction as `writeClaim` has it
 * @throws Refusal not-found, other-status, stale, and of what is public those of `correct`
 */
export async function removeClaim(changing: Changing, claim: string, correction: Correction | null = null): Promise<void> {
  const { store } = await theDesk();
  await write(changing, correction, defaultReasons['claim-removed'], (document) => ({ body: withoutClaim(document, claim) }));
  if (correction) return;
  await changeDraftText(store, changing.id, (text) => ({
    ...text,
    passages: Object.fromEntries(Object.entries(text.passages).filter(([id]) => id !== claim)),
    upon: {
      ...text.upon,
      replaces: text.upon.replaces.filter(({ by }) => by !== claim),
      joins: text.upon.joins
        .map((join) => ({ ...join, claims: join.claims.filter((one) => one !== claim) }))
        .filter(({ claims }) => claims.length > 0),
    },
  }));
}

/** An article without a claim, and without what its other claims say of that one. @throws Refusal not-found */
export function withoutClaim(document: Document, claim: string): JsonObject {
  const claims = claimsIn(document);
  if (!claims.some(({ id }) => id === claim)) throw new Refusal('not-found');
  const own = [claim, `${document.id}#${claim}`];
  return withClaims(
    document.body,
    claims.filter(({ id }) => id !== claim).map((one) => withoutLinks(one, own)),
  );
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
  const { document, status } = await storedDocument(kind, id);
  if (!isAtWork(status)) throw new Refusal('other-status');
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
