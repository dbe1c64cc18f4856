import type { Account } from '../../lib/desk/account';
import { type ActionName, actions, rowAt } from '../../lib/desk/actions';
import { compare } from '../../lib/desk/compare';
import type { Fields } from '../../lib/desk/fields';
import type { FormFields } from '../../lib/desk/form-fields';
import { type Item, type ItemKind, isItemKind, itemIn, itemsIn, withItem } from '../../lib/desk/items';
import { fieldsOfPlace, type KnownPlaces, placeChanged } from '../../lib/desk/place-form';
import { Refusal } from '../../lib/desk/refusals';
import { fieldsOfSource, sourceChanged } from '../../lib/desk/source-form';
import { Place } from '../../lib/gazetteer/schema';
import { type Locale, locales } from '../../lib/i18n/locales';
import { Source } from '../../lib/record/schema';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Change, type ChangeSet, type Document, versionOf } from '../truth/truth';
import type { Changing } from './changes';
import { placeNamed } from './claim-places';
import { type Correction, writePublic } from './corrections';
import { savedSince } from './saved-since';
import { site } from './standing';
import { earlierOf } from './versions';
import { sightOf } from './viewing';

/** A source or place, in the list of the dataset that it belongs to. */
export interface ItemAt {
  list: Document & { kind: ItemKind };
  item: Item;
}

/** The sources or places of a dataset. @throws Refusal not-found */
export async function listAt(kind: string, dataset: string): Promise<ItemAt['list']> {
  const list = isItemKind(kind) ? await (await site()).truth.get(kind, dataset) : null;
  if (!list) throw new Refusal('not-found');
  return list as ItemAt['list'];
}

type Viewer = Pick<Account, 'role'>;

/** The same as somebody may see it. @throws Refusal not-found */
export const listSeenBy = async (viewer: Viewer, kind: string, dataset: string): Promise<ItemAt['list']> =>
  seenOf(await sightOf(viewer), await listAt(kind, dataset));

/** The same with its history. @throws Refusal not-found */
export async function listWithHistory(viewer: Viewer, kind: string, dataset: string) {
  const [sight, list] = [await sightOf(viewer), await listAt(kind, dataset)];
  const document = seenOf(sight, list);
  const { changes } = sight.history(list, await historyOf(list));
  return { document, status: 'published' as const, problems: [], history: changes };
}

/** @throws Refusal not-found */
function seenOf(sight: Awaited<ReturnType<typeof sightOf>>, list: ItemAt['list']): ItemAt['list'] {
  const seen = sight.document(list);
  if (!seen) throw new Refusal('not-found');
  return { ...seen, kind: list.kind };
}

/** @throws Refusal not-found */
export async function itemAt(kind: string, dataset: string, id: string): Promise<ItemAt> {
  const list = await listAt(kind, dataset);
  return { list, item: itemOf(list, list.body, id) };
}

/** @throws Refusal not-found */
function itemOf({ kind }: ItemAt['list'], body: JsonObject, id: string): Item {
  const item = itemIn(kind, body, id);
  if (!item) throw new Refusal('not-found');
  return item;
}

const historyOf = async ({ kind, id }: Document): Promise<ChangeSet[]> => (await site()).truth.history(kind, id);

/** The changes of a list that changed one of its items, each with what it was before and after; the newest first. */
export async function historyOfItem({ list, item }: ItemAt): Promise<ChangeSet[]> {
  return (await historyOf(list)).flatMap((one): ChangeSet[] => {
    const [change] = one.changes;
    if (!change) return [];
    const [before, after] = [change.before, change.after].map((body) => itemIn(list.kind, body, item.id) ?? null);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ ...one, changes: [{ ...change, before: before as JsonObject | null, after: after as JsonObject | null }] }];
  });
}

/** A source or place of a list that is to be changed. */
type ChangingItem = Changing & { item: string };

/**
 * Writes a source or place as its form says.
 * @throws Refusal not-found, stale, those of its form, and of `correct`
 */
export async function writeItem(changing: ChangingItem, fields: Fields, correction: Correction): Promise<void> {
  await changeItem(changing, correction, ({ list, item }) => forms[list.kind].changed(item, fields));
}

/** The item of a list that a form is sent to correct or restore; null where it is another form. */
export function itemCorrected(action: string, { kind, id }: Pick<Document, 'kind' | 'id'>): string | null {
  const { name, parameters } = rowAt<ActionName>(actions, 'POST', action) ?? {};
  const isIts =
    (name === 'correct-item' || name === 'restore-item') && isItemKind(kind) && parameters?.kind === kind && parameters.id === id;
  return isIts ? (parameters.item ?? null) : null;
}

/** A list as the form of one of its items would leave it. @throws Refusal not-found, and those of its form */
export const listWritten = async (kind: string, dataset: string, id: string, fields: Fields): Promise<JsonObject> => {
  const at = await itemAt(kind, dataset, id);
  return listWith(at, await forms[at.list.kind].changed(at.item, fields));
};

function listWith({ list, item }: ItemAt, changed: object): JsonObject {
  // What is undefined is not written.
  const next = JSON.parse(JSON.stringify(changed)) as Item;
  // Fields in another order are no change.
  return compare(item, next).length === 0 ? list.body : withItem(list.kind, list.body, next);
}

/** Makes an earlier version of a source or place the one that is public. @throws Refusal not-found, stale, and those of `correct` */
export const restoreItem = (changing: ChangingItem, version: string, correction: Correction): Promise<void> =>
  changeItem(changing, correction, (at) => earlierItem(at, version));

/** A list with one of its items as it was in an earlier version. @throws Refusal not-found */
export async function listRestored(kind: string, dataset: string, id: string, version: string): Promise<JsonObject> {
  const at = await itemAt(kind, dataset, id);
  return listWith(at, await earlierItem(at, version));
}

const earlierItem = async ({ list, item }: ItemAt, version: string): Promise<Item> =>
  itemOf(list, earlierOf(await historyOf(list), version), item.id);

async function changeItem(
  changing: ChangingItem,
  correction: Correction,
  change: (at: ItemAt) => object | Promise<object>,
  mayTryAgain = true,
): Promise<void> {
  const { kind, id, item, version, by, reason } = changing;
  const at = await itemAt(kind, id, item);
  await requireSame(at, version);
  const work = async () => ({ body: listWith(at, await change(at)) });
  try {
    await writePublic(at.list, { version: at.list.version, by, reason }, work, correction);
  } catch (error) {
    // Another of the list, which does not concern this one, can have been saved since it was read.
    if (!mayTryAgain || !(error instanceof Refusal && error.code === 'stale')) throw error;
    await changeItem(changing, correction, change, false);
  }
}

/**
 * The form names the version of the list from which it was made. What has changed of the others since then does not concern
 * it: every published article may bring sources.
 * @throws Refusal stale where this one has changed, or nobody knows what it was
 */
async function requireSame({ list, item }: ItemAt, version: string): Promise<void> {
  if (version === list.version) return;
  const bodies = (await historyOf(list)).flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]));
  const seen = bodies.find((body) => body && versionOf(body) === version);
  if (JSON.stringify(itemIn(list.kind, seen, item.id)) === JSON.stringify(item)) return;
  throw new Refusal('stale', `${list.kind} "${item.id}" is no longer as it was at version "${version.slice(0, 100)}"`);
}

/**
 * How the form of a source or place would be filled in now.
 * @param page the version of its list that somebody's page shows, to be told who has saved since
 * @throws Refusal not-found, not-sound
 */
export async function itemFields(
  kind: string,
  dataset: string,
  id: string,
  locale: Locale,
  page?: { seen: string; by: Pick<Account, 'id'> },
): Promise<FormFields> {
  const at = await itemAt(kind, dataset, id);
  const since = page ? await savedSince(at.list, page.seen, page.by, isChangeOf(at)) : null;
  return { ...(await fieldsOfItem(at, locale)), ...(since && { savedBy: since.savedBy }) };
}

/** Whether a change of the list is one of this item. */
const isChangeOf =
  ({ list: { kind }, item: { id } }: ItemAt) =>
  ({ before, after }: Pick<Change, 'before' | 'after'>): boolean =>
    JSON.stringify(itemIn(kind, before, id) ?? null) !== JSON.stringify(itemIn(kind, after, id) ?? null);

/** The same of one that was read. @throws Refusal not-sound */
export const fieldsOfItem = async ({ list, item }: ItemAt, locale: Locale): Promise<FormFields> => ({
  version: list.version,
  fields: forms[list.kind].fields(item, locale),
});

interface ItemForm {
  fields(item: Item, locale: Locale): Record<string, string>;
  changed(item: Item, fields: Fields): object | Promise<object>;
}

/** @throws Refusal not-sound where it is not as the checks would let it in: it was changed by hand, and is not served */
function readAs<T>(
  schema: { safeParse(item: Item): { success: true; data: T } | { success: false; error: Error } },
  item: Item,
): T {
  const read = schema.safeParse(item);
  if (read.success) return read.data;
  throw new Refusal('not-sound', `${item.id}: ${read.error.message}`);
}

const forms: Readonly<Record<ItemKind, ItemForm>> = {
  sources: {
    fields: (item) => fieldsOfSource(readAs(Source, item)),
    changed: async (item, fields) => {
      const { actors } = served().record;
      return sourceChanged(fields, readAs(Source, item), { sources: await allSources(), actors: new Set(actors.keys()) });
    },
  },
  places: {
    fields: (item, locale) => {
      const place = readAs(Place, item);
      return fieldsOfPlace(place, place.parent === null ? '' : parentName(place.parent, locale));
    },
    changed: (item, fields) => placeChanged(fields, readAs(Place, item), knownPlaces()),
  },
};

/** Every source of every dataset, also where readers get less of it. */
export async function allSources(): Promise<Map<string, Source>> {
  const lists = [...(await site()).documents.values()].filter(({ kind }) => kind === 'sources');
  return new Map(lists.flatMap(({ body }) => itemsIn('sources', body)).map((item) => [item.id, item as unknown as Source]));
}

/** The id where its name is for the desk alone. */
const parentName = (id: string, locale: Locale): string => {
  const { gazetteer } = served().record;
  return gazetteer.get(id) ? gazetteer.name(id, locale) : id;
};

function knownPlaces(): KnownPlaces {
  const { gazetteer } = served().record;
  return {
    find: (name) => placeNamed(gazetteer, name),
    namesOf: (id) => (id === null ? [''] : [id, ...locales().map((locale) => parentName(id, locale))]),
    parentOf: (id) => gazetteer.get(id)?.parent ?? null,
  };
}
