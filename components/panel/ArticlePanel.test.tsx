import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import { type ArticleDetail, articleDetail } from '@/lib/record/details';
import { curatedHere } from '@/server/store/testing/curated';
import { ArticlePanel } from './ArticlePanel';

jest.mock('@/components/share/ShareThing', () => ({ ShareThing: () => null }));
jest.mock('@/components/map/focus.client', () => ({ MapFocus: () => null }));

const { curated: record } = curatedHere();
const withoutSummary = [...record.articles.values()].filter(({ summary }) => summary.length === 0);

describe.each(locales())('the page of an article, in %s', (locale) => {
  const pages = withoutSummary.map((article) => ({
    article,
    html: renderToStaticMarkup(
      <ArticlePanel
        detail={articleDetail(article.slug, record) as ArticleDetail}
        summary={[]}
        focus={null}
        record={record}
        locale={locale}
      />,
    ),
  }));

  test('shows every claim, and its page at each', () => {
    for (const { article, html } of pages) {
      for (const { id } of article.claims) expect(html).toContain(`id="claim-${id}"`);
      const links = html.split(`href="${article.url?.replaceAll('&', '&amp;')}"`).length - 1;
      // At each claim, and once with the facts.
      expect([article.slug, links]).toEqual([article.slug, article.url ? article.claims.length + 1 : 0]);
    }
  });

  test('names the first publisher before who copies it', () => {
    for (const { article, html } of pages.filter(({ article: { copyOf } }) => copyOf)) {
      const [first, copy] = [article.copyOf, article.outlet.source].map((id) =>
        renderToStaticMarkup(textIn(record.sources.get(id ?? '')?.name, locale)),
      );
      const facts = html.slice(html.indexOf('<dl'));
      expect(facts.indexOf(`>${first}<`)).toBeGreaterThan(-1);
      expect(facts.indexOf(`>${first}<`)).toBeLessThan(facts.indexOf(`>${copy}`));
    }
  });

  test('says why a text that was read has no address', () => {
    for (const { article, html } of pages) if (article.noAddress) expect(html).toContain(textIn(article.noAddress, locale));
  });
});
