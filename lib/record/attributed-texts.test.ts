import { repeatedIn, textsOf } from './attributed-texts';
import type { ClaimEntry } from './model';
import { chains } from './testing/chains';

const idsOf = (claims: readonly ClaimEntry[]) =>
  textsOf(claims.map((claim) => ({ claim, own: true }))).map(({ groups }) =>
    groups.map((alike) => alike.map(({ claim }) => claim.id).join(' ')),
  );

test('claims of one text through one chain stand together, in the order of the first', () => {
  const { a, b, c, d } = chains({ a: 'paper <- army', b: 'paper', c: 'paper <- army', d: 'paper <- army' });
  expect(idsOf([a, b, c, d])).toEqual([['a c d'], ['b']]);
});

test('other texts, and other words on how it was said, stand apart', () => {
  const { a, b, c } = chains({ a: 'paper <- army', b: 'paper <- army', c: 'paper <- army' });
  b.article = { ...b.article, slug: 'another' };
  c.chain = c.chain.map((link) => ({ ...link, how: { en: 'in a second statement', ar: 'في بيان ثانٍ' } }));
  expect(idsOf([a, b, c])).toEqual([['a'], ['b'], ['c']]);
});

test('within a text, those of another mode or day stand apart', () => {
  const { a, b, c, d } = chains({
    a: 'paper <- army',
    b: { chain: 'paper <- army', modes: ['denies'] },
    c: { chain: 'paper <- army', happened: '2022-01-23' },
    d: 'paper <- army',
  });
  expect(idsOf([a, b, c, d])).toEqual([['a d', 'b', 'c']]);
});

test('what two texts relay in the same words is told once: the later one repeats it', () => {
  const { a, b, c } = chains({ a: 'paper <- army', b: 'site <- army', c: 'site <- army' });
  b.text = a.text;
  const account = (claims: ClaimEntry[]) => ({ claims: claims.map((claim) => ({ claim, own: true })) });
  expect([...repeatedIn([account([a, c]), account([b])], 'en')]).toEqual([b.ref]);
});
