import type { Account } from '../../lib/desk/account';
import { actions, mayDo } from '../../lib/desk/actions';
import { areaOf } from '../../lib/desk/area-form';
import type { Fields } from '../../lib/desk/fields';
import { incidentOf } from '../../lib/desk/incident-form';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { categoriesOf, statementCategories } from '../../lib/record/categories';
import { type Candidate, type DuplicateReason, findDuplicates } from '../../lib/record/duplicates';
import { candidateOf } from '../../lib/record/duplicates-of';
import type { IncidentEntry } from '../../lib/record/model';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { triedWith } from './beside-claim';
import { commitAll, rewrite } from './changes';
import { changeUpon, claimsIn, gazetteerFor, placeNamed } from './claims';
import { type Correction, correct } from './corrections';
import { theDesk } from './desk';
import { documentOf } from './documents';
import { draftTextOf } from './draft-texts';
import { site, statusOfDocument } from './standing';
import { withClaims } from './together';

/** A dataset is small here: rows of imported ones are compared by `maydan duplicates`. */
export interface LikelySame {
  incident: IncidentEntry;
  score: number;
  reasons: DuplicateReason[];
  distanceMeters: number;
}

const ofDraft = 'of-this-draft';
const leastShown = 0.4;

/**
 * Incidents of the record that some claims may tell of, the likeliest first; null while the claims have no place, or are not
 * complete.
 */
export async function likelySame(
  document: Document,
  claims: readonly string[],
  eventType: string | null,
): Promise<LikelySame[] | null> {
  const candidate = await candidateFor(document, claims, eventType);
  if (!candidate) return null;
  const stood = await incidentsServed();
  // A draft names no actors yet, so all of one place and day are shown. Incidents of its dataset are compared as those of others.
  const others = stood.map((entry) => ({ ...candidateOf(entry), dataset: 'others' }));
  const found = findDuplicates([{ ...candidate, dataset: 'draft' }, ...others], leastShown);
  const likely = found.flatMap(({ a, b, score, reasons, distanceMeters }): LikelySame[] => {
    const other = a === ofDraft ? b : b === ofDraft ? a : null;
    const incident = other === null ? undefined : stood.find(({ slug }) => slug === other);
    return incident ? [{ incident, score, reasons, distanceMeters }] : [];
  });
  return likely.slice(0, 8);
}

/** What the claims tell, as an incident of them would. Null while they have no place. */
async function candidateFor(document: Document, claims: readonly string[], eventType: string | null): Promise<Candidate | null> {
  const trial = await trialOf(document, claims);
  return trial && { ...candidateOf(trial), slug: ofDraft, ...(eventType && { eventType }) };
}

async function trialOf(document: Document, claims: readonly string[]): Promise<IncidentEntry | null> {
  const record = await triedWith(document, (languages) => {
    const text = Object.fromEntries(languages.map((language) => [language, '…']));
    const body = {
      slug: ofDraft,
      title: text,
      summary: text,
      claims: claims.map((claim) => `${document.id}#${claim}`),
      actors: [],
      eventType: 'Strategic developments',
      subEventType: 'Other',
    };
    return [{ kind: 'incident', id: ofDraft, dataset: document.dataset, version: '', body }];
  });
  return record?.incidents.get(ofDraft) ?? null;
}

/** The incidents of articles and claims that the public sees. */
async function incidentsServed(): Promise<IncidentEntry[]> {
  return [...((await site()).builtWith([]).record?.incidents.values() ?? [])];
}

/**
 * Makes the draft of an incident of claims.
 * @returns its id
 * @throws Refusal not-found, claims-missing, wrong-input, address-taken
 */
export async function newIncident(article: string, claims: readonly string[], fields: Fields, by: Account): Promise<string> {
  const { document } = await documentOf('article', article);
  requireClaims(document, claims);
  const { record } = served();
  const languages = record.datasets.get(document.dataset)?.languages ?? ['en'];
  const categories = categoriesOf(record.site.categories);
  const draft = incidentOf(fields, claims, { article, languages, statementCategories: statementCategories(categories) });
  await putNew('incident', 'area', document.dataset, draft, by);
  return draft.slug;
}

/**
 * Makes the draft of a claimed area of claims.
 * @returns its id
 * @throws Refusal not-found, claims-missing, wrong-input, place-unknown, point-unsourced, address-taken
 */
export async function newArea(article: string, claims: readonly string[], fields: Fields, by: Account): Promise<string> {
  const { store } = await theDesk();
  const { document } = await documentOf('article', article);
  requireClaims(document, claims);
  const gazetteer = gazetteerFor(await draftTextOf(store, article));
  const languages = served().record.datasets.get(document.dataset)?.languages ?? ['en'];
  const draft = areaOf(fields, claims, { article, languages, place: (name) => placeNamed(gazetteer, name) });
  await putNew('area', 'incident', document.dataset, draft, by);
  return draft.slug;
}

/** Writes a draft at an address that neither an incident nor an area has. @throws Refusal address-taken */
async function putNew(
  kind: 'incident' | 'area',
  other: 'incident' | 'area',
  dataset: string,
  draft: { slug: string },
  by: Account,
) {
  const body = JSON.parse(JSON.stringify(draft)) as JsonObject;
  const made: Document = { kind, id: draft.slug, dataset, version: '', body };
  if ((await site()).documents.has(keyOf({ kind: other, id: draft.slug }))) throw new Refusal('address-taken', draft.slug);
  await commitAll([made], { by, reason: defaultReasons.drafted, expected: { [keyOf(made)]: null } }, 'address-taken');
}

function requireClaims(document: Document, claims: readonly string[]): void {
  if (claims.length === 0) throw new Refusal('claims-missing');
  const known = new Set(claimsIn(document).map(({ id }) => id));
  if (!claims.every((claim) => known.has(claim))) throw new Refusal('not-found');
}

/**
 * Adds claims of an article to an incident: at once where that is a draft; with the article, where both are signed off
 * together; at once and public, by whoever may correct, where the article is public already.
 * @returns whether it waits for the article
 * @throws Refusal not-found, claims-missing, other-status, stale, and of what is public those of `correct`
 */
export async function joinIncident(
  incident: string,
  article: string,
  claims: readonly string[],
  { by, reason, correction }: { by: Account; reason: string; correction(): Correction },
): Promise<boolean> {
  const { document: from, status: articleStatus } = await documentOf('article', article);
  requireClaims(from, claims);
  const { document, status } = await documentOf('incident', incident);
  const changing = { kind: 'incident', id: incident, version: document.version, by, reason };
  if (status === 'draft' || status === 'in-review') {
    await rewrite(changing, defaultReasons.joins, ({ body }) => ({ ...body, claims: withClaims(body.claims, claims, article) }));
    return false;
  }
  if (status !== 'published' || statusOfDocument(document) !== 'published') throw new Refusal('other-status');
  if (articleStatus === 'published') {
    if (!mayDo(actions.correct, by.role)) throw new Refusal('not-allowed');
    const joined = ({ body }: Document) => ({ body: { ...body, claims: withClaims(body.claims, claims, article) } });
    await correct(changing, joined, correction());
    return false;
  }
  await changeUpon({ kind: 'article', id: article, by }, (upon) => {
    const others = upon.joins.filter((join) => join.incident !== incident);
    const known = upon.joins.find((join) => join.incident === incident)?.claims ?? [];
    return { ...upon, joins: [...others, { incident, claims: [...new Set([...known, ...claims])] }] };
  });
  return true;
}
