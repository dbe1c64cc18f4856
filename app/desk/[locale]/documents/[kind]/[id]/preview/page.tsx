import { Preview } from '@/components/desk/Preview';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { EntryPanel } from '@/components/panel/EntryPanel';
import type { Locale } from '@/lib/i18n/locales';
import { openedWith } from '@/server/desk/documents';
import { citableOf } from '@/server/publish/citable';
import { summaryOf } from '@/server/publish/summary';
import type { Opened } from '@/server/store/open';
import type { Document } from '@/server/truth/truth';
import { documentAt } from '../../../../../document-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ documents }) => documents.preview);

export default async function Page(props: DeskPageProps) {
  const { locale, words } = await openOwnPage(props, 'preview');
  const { document, shown } = await documentAt(props);
  const opened = await openedWith(document);
  return (
    <Preview locale={locale} words={words} document={shown}>
      {opened && (await publicPage(opened, document, locale))}
    </Preview>
  );
}

/** The page as readers would get it, by the components that make theirs. */
async function publicPage(opened: Opened, { kind, id }: Document, locale: Locale) {
  const { record, store } = opened;
  if (kind === 'article') {
    const detail = await store.article(id);
    if (!detail) return null;
    return (
      <ArticlePanel
        detail={detail}
        summary={summaryOf(detail.article, locale, record)}
        focus={null}
        record={record}
        locale={locale}
      />
    );
  }
  const entry = kind === 'incident' ? await store.incident(id) : kind === 'area' ? await store.area(id) : null;
  return (
    entry && <EntryPanel entry={entry} focus={null} citable={citableOf(entry, record, locale)} record={record} locale={locale} />
  );
}
