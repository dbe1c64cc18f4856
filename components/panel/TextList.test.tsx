import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '@/lib/i18n/locales';
import type { CuratedRecord } from '@/lib/record/model';
import { textPages } from '@/lib/record/text-pages';
import { thingPath } from '@/lib/url/paths';
import { readRecord } from '@/server/store/open';
import { TextList } from './TextList';

const record = readRecord().record as CuratedRecord;

test.each(locales())('every text of the record is listed once, with each of its pages (%s)', (locale) => {
  const html = renderToStaticMarkup(<TextList record={record} locale={locale} />).replaceAll('&amp;', '&');
  for (const article of record.articles.values()) {
    expect(html.split(`href="${thingPath(locale, 'articles', article.slug)}"`)).toHaveLength(2);
    for (const { url } of textPages(article)) expect(html).toContain(`href="${url}"`);
  }
  expect(html.match(/<li>/g)).toHaveLength(record.articles.size);
});
