import { notFound } from 'next/navigation';
import { ActorFactsPage } from '@/components/desk/ActorFactsPage';
import { type ClaimRow, FactsPage } from '@/components/desk/FactsPage';
import { actions, mayDo } from '@/lib/desk/actions';
import { fieldsOfActor } from '@/lib/desk/actor-form';
import { typeName } from '@/lib/desk/incident-form';
import { isOnMapKind } from '@/lib/desk/work';
import type { Where } from '@/lib/geometry/where';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import { isClosed } from '@/lib/record/document-status';
import { entriesToTell } from '@/server/desk/entries-changed';
import { site } from '@/server/desk/standing';
import { served } from '@/server/site/served';
import { placeNamesOf } from '../../../../../claim-shown';
import { documentAt } from '../../../../../document-page';
import { actorsShown, claimRowsOf } from '../../../../../document-shown';
import { extentOf } from '../../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.facts.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'facts');
  const { document, status, shown } = await documentAt(props, account);
  const { kind, body } = document;
  if (isClosed(status) || (status === 'published' && !mayDo(actions['correct-facts'], account.role))) notFound();
  const shared = { locale, words, document: shown, isPublished: status === 'published', told: asked };
  const resting = entriesToTell((await site()).documents, document).length;
  if (kind === 'actor') return <ActorFactsPage {...shared} fields={fieldsOfActor(body)} resting={resting} />;
  if (!isOnMapKind(kind)) notFound();
  const { add } = await props.searchParams;
  const added = [add ?? []].flat();
  const claims: ClaimRow[] = await claimRowsOf(document, added, locale);
  const { record } = served();
  const { eventType, subEventType, category, kind: areaKind, where, actors, claims: own } = body as Record<string, unknown>;
  return (
    <FactsPage
      {...shared}
      canBeTold={resting > 0}
      claims={claims}
      first={String((own as string[] | undefined)?.[0] ?? '')}
      actors={actorsShown(record, locale)}
      chosenActors={(actors ?? []) as { actor: string; role: string }[]}
      type={eventType ? typeName(String(eventType), String(subEventType)) : ''}
      category={String(category ?? '')}
      categories={record.site.categories.map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      kind={String(areaKind ?? '')}
      kept={where ? whereWords(where as Where, record.gazetteer, locale) : null}
      placeNames={placeNamesOf(record.gazetteer, locale)}
      extent={extentOf(record)}
      added={added}
    />
  );
}
