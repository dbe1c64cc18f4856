import { commentFieldsOf, formOf, keysOfComment } from './comment-fields';

const article = {
  $schema: 'x',
  slug: 'a-1',
  title: { en: 'A title' },
  published: { edtf: '1994-03-06' },
  summary: [{ en: 'One' }, { en: 'Two' }],
  claims: [
    { id: 'c01', text: { en: 'A claim' }, attribution: [{ source: 'a' }, { source: 'b' }], where: null, supports: [] },
    { id: 'c03', text: { en: 'Another' } },
  ],
};
const paths = ({ own, claims }: ReturnType<typeof commentFieldsOf>) => ({
  own: own.map(({ path }) => path),
  claims: claims.map(({ claim, fields }) => [claim.path, ...fields.map(({ path }) => path)]),
});

test('any field of an article can be commented, and of its claims also what they lack', () => {
  expect(paths(commentFieldsOf(article))).toEqual({
    own: ['title', 'published', 'summary', 'summary[0]', 'summary[1]'],
    claims: [
      [
        'claims[c01]',
        'claims[c01].text',
        'claims[c01].locator',
        'claims[c01].attribution',
        'claims[c01].attribution[0]',
        'claims[c01].attribution[1]',
        'claims[c01].modes',
        'claims[c01].said',
        'claims[c01].happened',
        'claims[c01].where',
        'claims[c01].figures',
        'claims[c01].hedges',
        'claims[c01].answers',
        'claims[c01].supports',
      ],
      ...['c03'].map((id) => [
        `claims[${id}]`,
        ...['text', 'locator', 'attribution', 'modes', 'said', 'happened', 'where', 'figures', 'hedges', 'answers'].map(
          (key) => `claims[${id}].${key}`,
        ),
      ]),
    ],
  });
});

test('an incident has its claims as one field, and its type, actors and category', () => {
  const incident = { slug: 'i', title: {}, eventType: 'Battles', actors: [{ actor: 'x' }], claims: ['a#c01'], status: 'draft' };
  expect(paths(commentFieldsOf(incident))).toEqual({ own: ['title', 'eventType', 'actors', 'claims'], claims: [] });
});

test('a comment stays with its claim when another one goes', () => {
  expect(keysOfComment('claims[c03].text', article)).toEqual(['claims', 1, 'text']);
  expect(keysOfComment('claims[c03].text', { ...article, claims: article.claims.slice(1) })).toEqual(['claims', 0, 'text']);
  // One that is gone has no number; those of before name a position.
  expect(keysOfComment('claims[c09].text', article)).toEqual(['claims', 'text']);
  expect(keysOfComment('claims[1].text', article)).toEqual(['claims', 1, 'text']);
});

test('a comment leads to the form in which its field is written', () => {
  const [of, incident] = [
    { kind: 'article', id: 'a-1' },
    { kind: 'incident', id: 'i' },
  ];
  expect(formOf(of, 'claims[c03].where')).toBe('/articles/a-1/claims/c03');
  expect([formOf(of, 'published'), formOf(of, 'summary')]).toEqual(['/articles/a-1/head', '/documents/article/a-1/texts']);
  expect([formOf(incident, 'actors[0]'), formOf(incident, 'title')]).toEqual([
    '/documents/incident/i/facts',
    '/documents/incident/i/texts',
  ]);
});
