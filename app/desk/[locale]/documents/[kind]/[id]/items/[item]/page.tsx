import { ItemPage } from '@/components/desk/ItemPage';
import { titlesOfItem } from '@/lib/desk/items';
import { asRefusal } from '@/lib/desk/refusals';
import { entriesToTell } from '@/server/desk/entries-changed';
import { fieldsOfItem, historyOfItem, itemAt } from '@/server/desk/items';
import { site } from '@/server/desk/standing';
import { served } from '@/server/site/served';
import { placeNamesOf } from '../../../../../../claim-shown';
import { markedOf } from '../../../../../../desk-only-shown';
import { actorsShown } from '../../../../../../document-shown';
import { extentOf } from '../../../../../../extent';
import { historyShown } from '../../../../../../history-shown';
import { actorsWith, otherSources } from '../../../../../../items-shown';
import { orNotFound } from '../../../../../../or-not-found';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.items.title);

export default async function Page(props: DeskPageProps) {
  const open = await openOwnPage(props, 'item');
  const { locale, words, asked } = open;
  const { kind = '', id = '', item = '' } = await props.params;
  const at = await orNotFound(itemAt(kind, id, item));
  const { list } = at;
  // What was changed by hand and is not sound has no form, but a history.
  const form = await fieldsOfItem(at, locale).catch((error: unknown) => {
    if (asRefusal(error)?.code === 'not-sound') return null;
    throw error;
  });
  const { record } = served();
  const isSource = list.kind === 'sources';
  const { documents } = await site();
  const resting = entriesToTell(documents, { ...list, item });
  return (
    <ItemPage
      locale={locale}
      words={words}
      list={{ kind: list.kind, id, title: markedOf(list, words, locale).title, version: list.version }}
      item={item}
      titles={titlesOfItem(at.item)}
      fields={form?.fields ?? null}
      resting={resting.length}
      sources={isSource ? await otherSources(item, locale) : []}
      actors={isSource ? actorsWith(actorsShown(record, locale), at.item, documents, locale) : []}
      placeNames={isSource ? [] : placeNamesOf(record.gazetteer, locale)}
      extent={extentOf(record)}
      hasPoint={at.item.coordinates !== null}
      {...(await historyShown(await historyOfItem(at), { mayBeOpened: true, isPublic: () => true }, open))}
      told={asked}
    />
  );
}
