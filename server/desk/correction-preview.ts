import { type ActionName, actions, rowAt } from '../../lib/desk/actions';
import { noteOf } from '../../lib/desk/facts-form';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import type { ReturnedForm } from '../../lib/desk/returned-form';
import { type Opened, openedOf } from '../store/open';
import type { Document } from '../truth/truth';
import { written } from './changes';
import { claimIn, sourcesWith, withoutClaim } from './claims';
import { correctionsOf, type Worked } from './corrections';
import { theDesk } from './desk';
import { textsIn } from './document-handlers';
import { draftTextOf } from './draft-texts';
import { factsIn, restoredIn } from './facts';
import { headIn } from './head';
import { listRestored, listWritten } from './items';
import { linked } from './links';
import { site } from './standing';
import { chosenIn } from './writing-handlers';

/**
 * The record as a correction would leave it that is filled in and not saved, with what readers would be told of it.
 * @returns null where it would not pass the checks
 * @throws Refusal as saving it would
 */
export async function openedAsCorrected(form: ReturnedForm, document: Document, now: Date): Promise<Opened | null> {
  const fields = textsIn(form.fields);
  const { body, along = [] } = await correctedBy(form, document, fields, now);
  const note = noteOf(fields, false);
  const told = note ? await correctionsOf([{ before: document, after: body }], note, now) : [];
  const built = (await site()).builtWith([{ ...document, body }, ...along, ...told]);
  return built.record ? openedOf(built) : null;
}

/** @throws Refusal not-found where it is no form by which this document is corrected */
async function correctedBy({ action }: ReturnedForm, document: Document, fields: Fields, now: Date): Promise<Worked> {
  const row = rowAt<ActionName>(actions, 'POST', action);
  const { kind = 'article', id, claim = '', item = '' } = row?.parameters ?? {};
  if (kind !== document.kind || id !== document.id) throw new Refusal('not-found');
  switch (row?.name) {
    case 'correct':
      return { body: written(document, fields) };
    case 'correct-facts':
      return { body: factsIn(document, fields) };
    case 'correct-item':
      return { body: await listWritten(kind, id, item, fields) };
    case 'correct-restore':
      return { body: await restoredIn(document, fields.sequence ?? '') };
    case 'restore-item':
      return { body: await listRestored(kind, id, item, fields.sequence ?? '') };
    case 'correct-head':
      return { body: await headIn(document, fields, now) };
    case 'correct-claim':
      return claimCorrected(document, fields);
    case 'correct-links':
      return linked(document, claim, chosenIn(fields));
    case 'correct-removal':
      return { body: withoutClaim(document, claim) };
    default:
      throw new Refusal('not-found');
  }
}

async function claimCorrected(document: Document, fields: Fields): Promise<Worked> {
  const text = await draftTextOf((await theDesk()).store, document.id);
  const { body, brought } = await claimIn(document, text, fields.claim ?? '', fields);
  return { body, along: brought.length > 0 ? [await sourcesWith(document.dataset, brought)] : [] };
}
