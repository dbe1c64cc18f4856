import { noteOf } from '../../lib/desk/facts-form';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import type { ReturnedForm } from '../../lib/desk/returned-form';
import { type Opened, openedOf } from '../store/open';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { written } from './changes';
import { claimIn, sourcesWith } from './claims';
import { correctionsOf } from './corrections';
import { theDesk } from './desk';
import { textsIn } from './document-handlers';
import { draftTextOf } from './draft-texts';
import { factsIn } from './facts';
import { itemCorrected, listWritten } from './items';
import { site } from './standing';

/**
 * The record as a correction would leave it that is filled in and not saved, with what readers would be told of it.
 * @returns null where it would not pass the checks
 * @throws Refusal as saving it would
 */
export async function openedAsCorrected(form: ReturnedForm, document: Document, now: Date): Promise<Opened | null> {
  const fields = textsIn(form.fields);
  const { body, along } = await correctedBy(form, document, fields);
  const note = noteOf(fields, false);
  const told = note ? await correctionsOf([{ before: document, after: body }], note, now) : [];
  const built = (await site()).builtWith([{ ...document, body }, ...along, ...told]);
  return built.record ? openedOf(built) : null;
}

/** @throws Refusal not-found where it is no such form */
async function correctedBy(
  { action }: ReturnedForm,
  document: Document,
  fields: Fields,
): Promise<{ body: JsonObject; along: readonly Document[] }> {
  const { kind, id } = document;
  if (action === `/documents/${kind}/${id}/correct`) return { body: written(document, fields), along: [] };
  if (action === `/documents/${kind}/${id}/facts/correct`) return { body: factsIn(document, fields), along: [] };
  const item = itemCorrected(action, document);
  if (item !== null) return { body: await listWritten(kind, id, item, fields), along: [] };
  if (kind !== 'article' || action !== `/articles/${id}/claims/correct`) throw new Refusal('not-found');
  const text = await draftTextOf((await theDesk()).store, id);
  const { body, brought } = await claimIn(document, text, fields.claim ?? '', fields);
  return { body, along: brought.length > 0 ? [await sourcesWith(document.dataset, brought)] : [] };
}
