import { DocumentPage } from '@/components/desk/DocumentPage';
import { ItemsPage } from '@/components/desk/ItemsPage';
import { actions, mayDo } from '@/lib/desk/actions';
import { isItemKind } from '@/lib/desk/items';
import { hindrance, stepNames } from '@/lib/desk/steps';
import { titleIn, titlesOf, type WorkKind } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import { mayBeDeleted } from '@/server/desk/deletion';
import { versionsOf } from '@/server/desk/documents';
import { canBeTold } from '@/server/desk/entries-changed';
import { mayBeOwn, statusOfDocument } from '@/server/desk/standing';
import { restingOn } from '@/server/desk/withholding';
import type { JsonObject } from '@/server/truth/json';
import type { Document } from '@/server/truth/truth';
import { documentAt } from '../../../../document-page';
import { outlineOf, titleWarnings } from '../../../../document-shown';
import { historyShown, namesOf } from '../../../../history-shown';
import { itemsShown } from '../../../../items-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';
import { peopleShown } from '../../../../people-shown';
import { talkShown } from '../../../../talk-shown';

export const generateMetadata = deskTitle(({ documents }) => documents.document);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'document');
  const { kind = '', id = '' } = await props.params;
  if (isItemKind(kind))
    return <ItemsPage {...(await itemsShown({ kind, id, account, words, locale, search: asked('q') }))} told={asked} />;
  const work = await documentAt(props, account);
  const { document, status, problems, history, shown, upon } = work;
  const hindered = (step: (typeof stepNames)[number]) =>
    hindrance(step, {
      status,
      history: versionsOf(document, history),
      besides: upon.writers,
      by: account.id,
      mayBeOwn: mayBeOwn(),
    });
  const mayWrite = mayDo(actions['write-texts'], account.role);
  const allowed = stepNames.filter((step) => mayDo(actions[step], account.role));
  const { mayBeOpened } = work;
  const isPublic = (body: JsonObject) => statusOfDocument({ ...document, body }) === 'published';
  const past = await historyShown(history, { mayBeOpened, isPublic }, { locale, words, account, desk, asked });
  return (
    <DocumentPage
      locale={locale}
      words={words}
      document={shown}
      status={status}
      problems={problems}
      possible={allowed.filter((step) => hindered(step) === null)}
      barred={allowed.find((step) => hindered(step) === 'own-work')}
      mayWrite={mayWrite}
      mayCorrect={mayDo(actions.correct, account.role)}
      canBeTold={await canBeTold(document)}
      {...past}
      outline={document.kind === 'article' ? await outlineOf(work, words, { locale, viewer: account }) : null}
      waitsFor={work.waitsFor.map(({ id, body }) => ({ id, title: titleIn(titlesOf(body), locale, id).text }))}
      warnings={await titleWarnings(document, words, locale)}
      people={peopleShown(document, words, locale)}
      resting={allowed.includes('withhold') ? await restingShown(document, locale) : []}
      talk={mayWrite ? await talkShown(desk.store, document, await namesOf(desk), words, locale) : null}
      mayDelete={mayWrite && mayBeDeleted(work)}
      told={asked}
    />
  );
}

const restingShown = async (document: Document, locale: Locale) =>
  (await restingOn(document)).map(({ kind, id, body }) => {
    const { text, language } = titleIn(titlesOf(body), locale, id);
    return { kind: kind as WorkKind, id, title: text, language };
  });
