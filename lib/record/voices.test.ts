import { contest } from './contest';
import { corroborate } from './status';
import { chains, findIn } from './testing/chains';
import { voicesAgainst, voicesFor } from './voices';

const entryOf = (claims: ReturnType<typeof chains>) => {
  const own = Object.values(claims);
  return { claims: own, beside: [], corroboration: corroborate(own), contest: contest(own, [], findIn(claims)) };
};

test('each origin speaks once, by the claim that is still in force and can be opened', () => {
  const claims = chains({ a: { chain: 'paper <- army', replacedBy: 'c' }, b: 'site <- monitor', c: 'agency <- army' });
  claims.c.article = { ...claims.c.article, url: 'https://agency.example/c' };
  expect(voicesFor(entryOf(claims)).map(({ source, claim }) => `${source.id} ${claim.id}`)).toEqual(['army c', 'monitor b']);
});

test('where nobody is counted, those speak whose claims it is made of', () => {
  const entry = entryOf(chains({ a: { chain: 'paper', modes: ['supposes'] } }));
  expect(entry.corroboration.origins).toEqual([]);
  expect(voicesFor(entry).map(({ source }) => source.id)).toEqual(['paper']);
});

test('whoever says otherwise is named once, with all that they contest', () => {
  const claims = chains({ a: 'army', b: 'army', c: { chain: 'paper', contradicts: ['a', 'b'] } });
  const [first] = claims.c.contradicts;
  if (first) first.about = { en: 'the hour', ar: 'الساعة' };
  const entry = contest([claims.a, claims.b], [claims.c], findIn(claims));
  expect(voicesAgainst(entry)).toHaveLength(1);
  expect(voicesAgainst(entry)[0]?.source.id).toBe('paper');
});
