import type { Account } from '../../lib/desk/account';
import { actorOf } from '../../lib/desk/actor-form';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { commitAll, requireReadable } from './changes';

/**
 * Makes the draft of an actor.
 * @returns its id
 * @throws Refusal wrong-input, address-taken
 */
export async function newActor(dataset: string, fields: Fields, by: Account): Promise<string> {
  const found = served().record.datasets.get(dataset);
  if (found?.kind !== 'curated')
    throw new Refusal('wrong-input', `dataset: got "${dataset.slice(0, 40)}", expected a dataset of articles and claims`);
  const body = JSON.parse(JSON.stringify(actorOf(fields, found.languages))) as JsonObject;
  requireReadable(body);
  const made: Document = { kind: 'actor', id: String(body.slug), dataset, version: '', body };
  await commitAll([made], { by, reason: defaultReasons.drafted, expected: { [keyOf(made)]: null } }, 'address-taken');
  return made.id;
}
