import { actorFactsOf } from '../../lib/desk/actor-form';
import { factsOf } from '../../lib/desk/facts-form';
import type { Fields } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { isOnMapKind } from '../../lib/desk/work';
import { categoriesOf, statementCategories } from '../../lib/record/categories';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { type Changing, markedAs } from './changes';
import { placeNamed } from './claim-places';
import { type Correction, correct, write } from './corrections';
import { site } from './standing';
import { earlierOf } from './versions';

/**
 * Writes which claims an incident or area has, its actors, and what kind it is of; of an actor its kind, other names and
 * description.
 * @param correction of what the public sees; null: of a draft
 * @throws Refusal not-found, claims-missing, wrong-input, and those of `write`
 */
export async function writeFacts(changing: Changing, fields: Fields, correction: Correction | null): Promise<void> {
  await write(changing, correction, defaultReasons[changing.kind === 'actor' ? 'actor' : 'facts'], (document) => ({
    body: factsIn(document, fields),
  }));
}

/** An incident, area or actor as its form says. @throws Refusal not-found, and those of `factsOf` and `actorFactsOf` */
export function factsIn({ kind, body }: Document, fields: Fields): JsonObject {
  // What is undefined is not written.
  const written = (facts: Record<string, unknown>) => JSON.parse(JSON.stringify(facts)) as JsonObject;
  if (kind === 'actor') return written(actorFactsOf(fields, body));
  if (!isOnMapKind(kind)) throw new Refusal('not-found');
  const categories = statementCategories(categoriesOf(served().record.site.categories));
  const place = (name: string) => placeNamed(served().record.gazetteer, name);
  return written(factsOf(fields, body, { kind, statementCategories: categories, place }));
}

/** Makes an earlier version of what is public, by its name, the one that is public. @throws Refusal not-found, and those of `correct` */
export async function restorePublic(changing: Changing, version: string, correction: Correction): Promise<void> {
  await correct(changing, async (document) => ({ body: await restoredIn(document, version) }), correction);
}

/** What is public as it was in an earlier version. @throws Refusal not-found */
export async function restoredIn({ kind, id, body }: Document, version: string): Promise<JsonObject> {
  const history = await (await site()).truth.history(kind, id);
  const { status: _status, withdrawal: _withdrawal, ...earlier } = earlierOf(history, version);
  return markedAs(body, earlier);
}
