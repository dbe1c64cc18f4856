import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { isContinued, type RowsPage } from '@/lib/lists/page';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
import { type Selection, thingPath } from '@/lib/url/paths';
import { EntryPages } from './EntryPages.client';
import { PastTheEnd } from './PastTheEnd';
import { listWords, shownWords } from './words';

interface Props {
  /** The thing that names them. */
  selection: Selection;
  incidents: RowsPage;
  areas: RowsPage;
  params: Params;
  locale: Locale;
}

/** The incidents and areas that belong to a thing, each list in parts; a later part stands alone. */
export function EntryLists({ selection: { kind, slug }, incidents, areas, params, locale }: Props) {
  const { overview } = messagesFor(locale);
  const path = thingPath(locale, kind, slug);
  const query = writeParams(carriedOf(params));
  const list = (page: RowsPage, name: 'areas' | undefined) => {
    if (page.matched === 0 || (isContinued(params) && params.list !== name)) return null;
    if (page.shown === 0) return <PastTheEnd path={`${path}${query}`} locale={locale} />;
    return (
      <EntryPages
        key={`${name} ${page.next} ${page.previous}`}
        page={page}
        shownWords={shownWords(page, locale)}
        path={path}
        data={`/${locale}/data/rows.json?at=${kind}/${slug}`}
        query={query}
        locale={locale}
        words={listWords(name === 'areas' ? overview.areas : overview.incidents, page, locale)}
      />
    );
  };
  return (
    <>
      {list(incidents, undefined)}
      {incidents.matched > 0 && areas.matched > 0 && !isContinued(params) && <h3>{overview.areas}</h3>}
      {list(areas, 'areas')}
    </>
  );
}
