import { textsOf, withTexts } from './texts';

const article = {
  slug: 'x',
  title: { en: 'One', ar: 'واحد' },
  url: null,
  summary: [{ ar: 'فقرة' }],
  claims: [{ id: 'c01', text: { en: '', ar: '' }, where: { relation: 'at', place: 'y' }, hedges: [{ en: 'if', ar: 'إن' }] }],
};

test('the texts of a document, and nothing else in it', () => {
  expect(textsOf(article).map(({ path }) => path)).toEqual(['title', 'summary.0', 'claims.0.text', 'claims.0.hedges.0']);
});

test('what is written takes the place of what stood, and nothing else changes', () => {
  const written = {
    'title.en': ' Two ',
    'summary.0.en': 'A paragraph',
    'claims.0.text.ar': '',
    'claims.0.hedges.0.en': '',
    'slug.en': 'y',
    'url.en': 'z',
  };
  expect(withTexts(article, written)).toEqual({
    ...article,
    title: { en: 'Two', ar: 'واحد' },
    summary: [{ en: 'A paragraph', ar: 'فقرة' }],
    claims: [{ ...article.claims[0], hedges: [{ ar: 'إن' }] }],
  });
  expect(withTexts(article, {})).toEqual(article);
});
