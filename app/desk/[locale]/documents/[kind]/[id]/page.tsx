import { notFound } from 'next/navigation';
import { DocumentPage } from '@/components/desk/DocumentPage';
import { actions, mayDo } from '@/lib/desk/actions';
import { compare } from '@/lib/desk/compare';
import { differenceNames } from '@/lib/desk/field-names';
import { hindrance, stepNames } from '@/lib/desk/steps';
import { titleIn, titlesOf, type WorkKind } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { mayBeDeleted } from '@/server/desk/deletion';
import { versionsOf } from '@/server/desk/documents';
import { mayBeOwn, statusOfDocument } from '@/server/desk/standing';
import { restingOn } from '@/server/desk/withholding';
import type { Document } from '@/server/truth/truth';
import { documentAt } from '../../../../document-page';
import { outlineOf, titleWarnings } from '../../../../document-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';
import { peopleShown } from '../../../../people-shown';
import { talkShown } from '../../../../talk-shown';

export const generateMetadata = deskTitle(({ documents }) => documents.document);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'document');
  const work = await documentAt(props, account);
  const { document, status, problems, history, shown, upon } = work;
  const names = new Map((await desk.store.list('account')).map(({ id, name }) => [id, name]));
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
  const opened = !work.mayBeOpened ? undefined : history.find(({ sequence }) => String(sequence) === asked('version'));
  if (asked('version') !== '' && !opened) notFound();
  const between = ({ before, after }: { before?: object | null; after?: object | null }) => {
    const differences = compare(before ?? undefined, after ?? undefined);
    return { differences, names: differenceNames(differences, [before, after], words.documents, locale) };
  };
  const pair = ['earlier', 'later'].map((name) =>
    !work.mayBeOpened ? undefined : history.find(({ sequence }) => String(sequence) === asked(name)),
  );
  const [earlier, later] = pair.toSorted((a, b) => (a?.sequence ?? 0) - (b?.sequence ?? 0));
  if ((asked('earlier') !== '' || asked('later') !== '') && !(earlier && later)) notFound();
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
      past={history.map(({ sequence, at, reason, author, changes: [made] }) => ({
        sequence,
        mayBeOpened: work.mayBeOpened,
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
      opened={opened?.changes[0] ? { sequence: opened.sequence, ...between(opened.changes[0]) } : null}
      compared={
        earlier && later
          ? {
              earlier: earlier.sequence,
              later: later.sequence,
              ...between({ before: earlier.changes[0]?.after, after: later.changes[0]?.after }),
            }
          : null
      }
      outline={document.kind === 'article' ? await outlineOf(work, words, { locale, viewer: account }) : null}
      waitsFor={work.waitsFor.map(({ id, body }) => ({ id, title: titleIn(titlesOf(body), locale, id).text }))}
      warnings={await titleWarnings(document, words, locale)}
      people={peopleShown(document, words, locale)}
      resting={allowed.includes('withhold') ? await restingShown(document, locale) : []}
      talk={mayWrite ? await talkShown(desk.store, document, names, words, locale) : null}
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
