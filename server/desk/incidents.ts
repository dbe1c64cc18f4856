import type { Account } from '../../lib/desk/account';
import { areaOf } from '../../lib/desk/area-form';
import type { Fields } from '../../lib/desk/fields';
import { incidentOf } from '../../lib/desk/incident-form';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import type { OnMapKind } from '../../lib/desk/work';
import { categoriesOf, statementCategories } from '../../lib/record/categories';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { commitAll } from './changes';
import { gazetteerFor, placeNamed } from './claim-places';
import { requireClaims } from './claims';
import { theDesk } from './desk';
import { storedDocument } from './documents';
import { draftTextOf } from './draft-texts';
import { site } from './standing';

/**
 * Makes the draft of an incident of claims.
 * @returns its id
 * @throws Refusal not-found, claims-missing, wrong-input, address-taken
 */
export async function newIncident(article: string, claims: readonly string[], fields: Fields, by: Account): Promise<string> {
  const { document } = await storedDocument('article', article);
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
  const { document } = await storedDocument('article', article);
  requireClaims(document, claims);
  const gazetteer = gazetteerFor(await draftTextOf(store, article));
  const languages = served().record.datasets.get(document.dataset)?.languages ?? ['en'];
  const draft = areaOf(fields, claims, { article, languages, place: (name) => placeNamed(gazetteer, name) });
  await putNew('area', 'incident', document.dataset, draft, by);
  return draft.slug;
}

/** Writes a draft at an address that neither an incident nor an area has. @throws Refusal address-taken */
async function putNew(kind: OnMapKind, other: OnMapKind, dataset: string, draft: { slug: string }, by: Account) {
  const body = JSON.parse(JSON.stringify(draft)) as JsonObject;
  const made: Document = { kind, id: draft.slug, dataset, version: '', body };
  if ((await site()).documents.has(keyOf({ kind: other, id: draft.slug }))) throw Refusal.at('slug', 'address-taken', draft.slug);
  await commitAll([made], { by, reason: defaultReasons.drafted, expected: { [keyOf(made)]: null } }, 'address-taken');
}
