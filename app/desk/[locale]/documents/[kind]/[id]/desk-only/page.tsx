import { DeskOnlyPage } from '@/components/desk/DeskOnlyPage';
import { actions, mayDo } from '@/lib/desk/actions';
import type { MarkedKind } from '@/lib/desk/desk-only-form';
import { isAtWork } from '@/lib/record/document-status';
import { markedDocument } from '@/server/desk/desk-only';
import { keptShown, markedOf, partsShown, positionsShown, speakersShown } from '../../../../../desk-only-shown';
import { orNotFound } from '../../../../../or-not-found';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ care }) => care.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'desk-only');
  const { kind = '', id = '' } = await props.params;
  const { document, status } = await orNotFound(markedDocument(kind, id));
  const isPublic = status === 'published';
  const action = isPublic ? 'correct-desk-only' : 'write-desk-only';
  const isOpen = isPublic || isAtWork(status);
  return (
    <DeskOnlyPage
      locale={locale}
      words={words}
      document={{ kind: document.kind as MarkedKind, id, version: document.version }}
      of={markedOf(document, words, locale)}
      isPublic={isPublic}
      mayMark={isOpen && mayDo(actions[action], account.role)}
      kept={keptShown(document, words, locale)}
      parts={partsShown(document, words, locale)}
      positions={positionsShown(document, words, locale)}
      speakers={document.kind === 'article' ? speakersShown(locale) : []}
      told={asked}
    />
  );
}
