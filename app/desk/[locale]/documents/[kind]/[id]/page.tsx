import { notFound } from 'next/navigation';
import { DocumentPage } from '@/components/desk/DocumentPage';
import { actions, mayDo } from '@/lib/desk/actions';
import { compare } from '@/lib/desk/compare';
import { hindrance, stepNames } from '@/lib/desk/steps';
import { titleIn, titlesOf } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { mayBeDeleted } from '@/server/desk/deletion';
import { versionsOf } from '@/server/desk/documents';
import { statusOfDocument } from '@/server/desk/standing';
import { documentAt } from '../../../../document-page';
import { outlineOf, talkShown, titleWarnings } from '../../../../document-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ documents }) => documents.document);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'document');
  const work = await documentAt(props);
  const { document, status, problems, history, shown, upon } = work;
  const names = new Map((await desk.store.list('account')).map(({ id, name }) => [id, name]));
  const hindered = (step: (typeof stepNames)[number]) =>
    hindrance(step, { status, history: versionsOf(document, history), besides: upon.writers, by: account.id });
  const mayWrite = mayDo(actions['write-texts'], account.role);
  const allowed = stepNames.filter((step) => mayDo(actions[step], account.role));
  const opened = history.find(({ sequence }) => String(sequence) === asked('version'));
  const change = opened?.changes[0];
  if (asked('version') !== '' && !opened) notFound();
  return (
    <DocumentPage
      locale={locale}
      words={words}
      document={shown}
      status={status}
      problems={problems}
      possible={allowed.filter((step) => hindered(step) === null)}
      isOwnWork={allowed.some((step) => hindered(step) === 'own-work')}
      mayWrite={mayWrite}
      mayCorrect={mayDo(actions.correct, account.role)}
      past={history.map(({ sequence, at, reason, author, changes: [made] }) => ({
        sequence,
        isPublic: Boolean(
          made?.after && !made.after.erased && statusOfDocument({ ...document, body: made.after }) === 'published',
        ),
        at,
        reason,
        author:
          account.role === 'viewer'
            ? null
            : (names.get(author) ?? format(locale, words.documents.unknownAuthor, { name: author })),
      }))}
      opened={
        opened && change
          ? { sequence: opened.sequence, differences: compare(change.before ?? undefined, change.after ?? undefined) }
          : null
      }
      outline={document.kind === 'article' ? await outlineOf(work, words, locale) : null}
      waitsFor={work.waitsFor.map(({ id, body }) => ({ id, title: titleIn(titlesOf(body), locale, id).text }))}
      warnings={await titleWarnings(document, words, locale)}
      talk={mayWrite ? await talkShown(desk.store, document, names, words, locale) : null}
      mayDelete={mayWrite && mayBeDeleted(work)}
      told={asked}
    />
  );
}
