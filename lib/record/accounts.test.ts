import { accountsOf } from './accounts';
import { contest } from './contest';
import type { ClaimEntry } from './model';
import { carriedBy } from './relays';
import { corroborate } from './status';
import { chains, findIn, type ShortClaim } from './testing/chains';
import { whyContested, whyCorroborated } from './why';

/** As much of an entry as accounts are made of. */
const example = (all: Record<string, ClaimEntry>, claims: ClaimEntry[], beside: ClaimEntry[]) => ({
  claims,
  beside,
  corroboration: corroborate(claims),
  contest: contest(claims, beside, findIn(all)),
});

type Short = Record<string, ShortClaim | string>;

/** "a b | c": accounts in order, each with its claims. */
function accounts(short: Short, own: string[], beside: string[] = []): string {
  const all = chains(short);
  const pick = (ids: string[]) => ids.map((id) => all[id] as ClaimEntry);
  return accountsOf(example(all, pick(own), pick(beside)))
    .map(({ claims }) => claims.map(({ claim }) => claim.id).join(' '))
    .join(' | ');
}

describe('accounts', () => {
  test.each<[string, Short, string[], string[], string]>([
    ['sentences of one source are one account', { a: 'paper <- source', b: 'paper <- source' }, ['a', 'b'], [], 'a b'],
    ['claims that support each other are one', { a: 'army', b: { chain: 'monitor', supports: ['a'] } }, ['a'], ['b'], 'a b'],
    ['others stand apart', { a: 'army', b: 'monitor' }, ['a'], ['b'], 'a | b'],
    ['what collides never stands together', { a: 'army', b: { chain: 'army', contradicts: ['a'] } }, ['a'], ['b'], 'a | b'],
    ['nor does a claim with its later version', { a: { chain: 'army', replacedBy: 'b' }, b: 'army' }, ['a'], ['b'], 'a | b'],
    [
      'agreement reaches across speakers',
      {
        full: { chain: 'paper <- army', replacedBy: 'later' },
        not: { chain: 'paper', contradicts: ['full'] },
        working: { chain: 'site <- army', supports: ['not'], contradicts: ['full'] },
        later: 'agency <- army',
      },
      ['full'],
      ['not', 'working', 'later'],
      'full | not working | later',
    ],
  ])('%s', (_, short, own, beside, expected) => expect(accounts(short, own, beside)).toBe(expected));
});

test('a correspondent is counted with its outlet, a spokesman as a voice of one body', () => {
  const claims = chains({ a: 'paper <- reporter', b: 'site <- spokesman' }, { reporter: 'paper', spokesman: 'army' });
  for (const { chain } of [claims.a]) (chain[1] as (typeof chain)[number]).source.kind = 'correspondent';
  // Nothing is said of the paper's own voice, as only its reporter speaks.
  expect(whyCorroborated(corroborate([claims.a, claims.b]), 'en').map(({ rule }) => rule)).toEqual([
    'counted-with',
    'relay',
    'one-body',
  ]);
});

describe('an article that carries another', () => {
  const kinds = (claims: Record<string, ClaimEntry>) => carriedBy(Object.values(claims)).map(({ id }) => id);
  test('every claim comes through it', () =>
    expect(kinds(chains({ a: 'site <- agency <- army', b: 'site <- agency' }))).toEqual(['agency']));
  test('one claim that does not undoes it', () => expect(kinds(chains({ a: 'site <- agency <- army', b: 'site' }))).toEqual([]));
  test('two sites that carry one text are one origin, and know it from the chains', () => {
    const { a, b } = chains({ a: 'site-a <- agency', b: 'site-b <- agency' });
    expect(corroborate([a, b]).origins.map(({ source, relays }) => [source.id, relays.map(({ id }) => id)])).toEqual([
      ['agency', ['site-a', 'site-b']],
    ]);
  });
});

describe('why, in words', () => {
  const all = chains(
    {
      a: { chain: 'site <- media-centre', modes: ['announces'] },
      b: { chain: 'agency <- army', modes: ['announces'] },
      c: { chain: 'paper', modes: ['evaluates'] },
      d: { chain: 'monitor', contradicts: ['b'] },
    },
    { 'media-centre': 'army' },
  );
  const { a, b, c, d } = all;
  test('corroboration names the origin, who relays, who is counted with it, and what is left out', () => {
    const reasons = whyCorroborated(corroborate([a, b, c]), 'en');
    expect(reasons.map(({ rule }) => rule)).toEqual(['relay', 'one-body', 'one-source', 'of-itself', 'no-voice']);
    expect(reasons.map(({ text }) => text).join(' ')).toContain('Passing its words on is not counted: site and agency.');
    expect(reasons[3]?.text).toContain('army speaks about itself and nobody else confirms it');
    expect(whyCorroborated(corroborate([a, b, c]), 'ar').every(({ text }) => /[\u0600-\u06ff]/.test(text))).toBe(true);
  });
  test('contest names both and what differs', () => {
    const [reason] = whyContested(contest([a, b], [d], findIn(all)), 'en');
    expect(reason?.rule).toBe('contradiction');
    expect(reason?.text).toBe('They differ on this: it.');
    expect(reason?.claims).toEqual([b, d]);
  });
  test('no sentence is left with a hole', () => {
    for (const locale of ['en', 'ar'] as const)
      for (const { text } of [
        ...whyCorroborated(corroborate([a, b, c, d]), locale),
        ...whyContested(contest([a, b], [d], findIn(all)), locale),
      ])
        expect(text).not.toMatch(/\{\w+\}/);
  });
});
