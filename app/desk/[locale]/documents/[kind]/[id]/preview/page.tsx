import { notFound } from 'next/navigation';
import { Preview } from '@/components/desk/Preview';
import { type ItemKind, isItemKind } from '@/lib/desk/items';
import { asRefusal, type RefusalCode } from '@/lib/desk/refusals';
import { returnedName } from '@/lib/desk/returned-form';
import { isLocale, localesFrom } from '@/lib/i18n/locales';
import { openedAsCorrected } from '@/server/desk/correction-preview';
import { openedWith } from '@/server/desk/documents';
import { itemCorrected, listAt } from '@/server/desk/items';
import { returnedTo } from '@/server/desk/returned-forms';
import type { Opened } from '@/server/store/open';
import { documentAt } from '../../../../../document-page';
import { orNotFound } from '../../../../../or-not-found';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';
import { previewOf } from '../../../../../preview-shown';

export const generateMetadata = deskTitle(({ documents }) => documents.preview);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'preview');
  const { kind = '', id = '' } = await props.params;
  const language = isLocale(asked('in')) ? asked('in') : locale;
  const returned = asked(returnedName);
  const form = returned === '' ? null : await returnedTo(desk.store, account.id, returned, new Date());
  if (returned !== '' && !form) notFound();
  const document = isItemKind(kind) ? await orNotFound(listAt(kind, id)) : (await documentAt(props, account)).document;
  // Of a list there is a preview only of a source or place of which a form is filled in.
  const item = form && itemCorrected(form.action, document);
  if (isItemKind(kind) && item === null) notFound();
  const { opened, problem } = await attempted(() =>
    form ? openedAsCorrected(form, document, new Date()) : openedWith(document),
  );
  const own = item === null ? document : { kind: kind as ItemKind, id: item };
  return (
    <Preview
      locale={locale}
      words={words}
      page={`/documents/${kind}/${id}`}
      back={item === null ? '' : `/items/${item}`}
      language={language}
      languages={localesFrom(locale)}
      returned={returned}
      problem={problem}
    >
      {opened && (await previewOf(opened, own, language))}
    </Preview>
  );
}

/** The record with it, or why it cannot be shown. */
async function attempted(open: () => Promise<Opened | null>): Promise<{ opened: Opened | null; problem: RefusalCode | null }> {
  try {
    return { opened: await open(), problem: null };
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    return { opened: null, problem: refusal.code };
  }
}
