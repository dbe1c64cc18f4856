import { locales } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { contest } from './contest';
import type { ClaimEntry } from './model';
import { claimRules, pairRules } from './rules';
import { corroborate } from './status';
import { chains, findIn, type ShortClaim } from './testing/chains';

type Short = Record<string, ShortClaim | string>;
const list = (claims: Record<string, ClaimEntry>) => Object.values(claims);

/** What the chains come to, in one line: "agency + monitor", "army of itself", "none". */
function origins(short: Short, counted: Record<string, string> = {}, statement = false): string {
  const found = corroborate(list(chains(short, counted)), { statement });
  expect(found.status).toBe(found.origins.length === 0 ? 'none' : found.origins.length === 1 ? 'single' : 'several');
  return found.origins.map(({ source }) => source.id).join(' + ') || 'none';
}

describe('one origin', () => {
  test.each<[string, Short, string]>([
    ['who speaks in their own voice', { a: 'monitor' }, 'monitor'],
    ['A relays B', { a: 'site <- agency' }, 'agency'],
    ['A relays B relays C', { a: 'site <- agency <- army' }, 'army'],
    ['a chain of five', { a: 'blog <- site <- paper <- agency <- army' }, 'army'],
    ['two sites republish one agency', { a: 'site-a <- agency', b: 'site-b <- agency' }, 'agency'],
    ['an agency itself, and a site that carries it', { a: 'agency', b: 'site <- agency' }, 'agency'],
    ['one army through two agencies', { a: 'agency-a <- army', b: 'agency-b <- army' }, 'army'],
    ['chains of different length to one speaker', { a: 'army', b: 'site <- agency <- army' }, 'army'],
    ['several sentences of one source', { a: 'paper <- source', b: 'paper <- source', c: 'paper <- source' }, 'source'],
    ['two outlets that name each other', { a: 'paper-a <- paper-b', b: 'paper-b <- paper-a' }, 'paper-a'],
    [
      'three that name each other in a ring',
      { a: 'paper-a <- paper-b', b: 'paper-b <- paper-c', c: 'paper-c <- paper-a' },
      'paper-a',
    ],
  ])('%s', (_, short, expected) => expect(origins(short)).toBe(expected));

  test.each<[string, Short, Record<string, string>, string]>([
    ['a correspondent counts with the outlet', { a: 'paper <- reporter', b: 'paper' }, { reporter: 'paper' }, 'paper'],
    ['unnamed sources of an outlet count with it', { a: 'paper <- unnamed', b: 'paper' }, { unnamed: 'paper' }, 'paper'],
    [
      'two unnamed sources of one outlet',
      { a: 'paper <- unnamed-a', b: 'paper <- unnamed-b' },
      { 'unnamed-a': 'paper', 'unnamed-b': 'paper' },
      'paper',
    ],
    [
      'another paper relays an unnamed source: it counts with the paper that heard it',
      { a: 'site <- paper <- unnamed', b: 'paper' },
      { unnamed: 'paper' },
      'paper',
    ],
    [
      'spokesman, media centre and command of one army',
      { a: 'site <- spokesman', b: 'command', c: 'agency <- media-centre' },
      { spokesman: 'army', command: 'army', 'media-centre': 'army' },
      'army',
    ],
    [
      'a source counted with one that is counted with a third',
      { a: 'stringer', b: 'paper' },
      { stringer: 'bureau', bureau: 'paper' },
      'paper',
    ],
  ])('%s', (_, short, counted, expected) => expect(origins(short, counted)).toBe(expected));
});

describe('several origins', () => {
  test.each<[string, Short, string]>([
    ['two in their own voice', { a: 'monitor', b: 'agency' }, 'monitor + agency'],
    ['one outlet relays two speakers', { a: 'site <- army', b: 'site <- monitor' }, 'army + monitor'],
    ['an outlet of its own voice, and relaying another', { a: 'paper', b: 'paper <- army' }, 'paper + army'],
    [
      'both sides say so of themselves',
      { a: { chain: 'army', modes: ['announces'] }, b: { chain: 'group', modes: ['announces'] } },
      'army + group',
    ],
    ['a ring and one outside it', { a: 'paper-a <- paper-b', b: 'paper-b <- paper-a', c: 'monitor' }, 'paper-a + monitor'],
    ['a one-way relay is no ring', { a: 'paper-a <- paper-b', b: 'paper-b', c: 'paper-a' }, 'paper-b + paper-a'],
  ])('%s', (_, short, expected) => expect(origins(short)).toBe(expected));
});

describe('what does not speak for it', () => {
  test.each(['denies', 'predicts', 'evaluates', 'supposes'] as const)('a claim that only %s', (mode) => {
    expect(origins({ a: { chain: 'monitor', modes: [mode] } })).toBe('none');
    expect(origins({ a: 'agency', b: { chain: 'monitor', modes: [mode] } })).toBe('agency');
  });
  test('a forecast that also reports does', () =>
    expect(origins({ a: { chain: 'paper', modes: ['predicts', 'reports'] } })).toBe('paper'));
  test('an allegation does: it says that it happened', () =>
    expect(origins({ a: { chain: 'paper <- source', modes: ['alleges'] } })).toBe('source'));
  test('a claim that its own speaker took back', () => {
    const short: Short = {
      a: { chain: 'paper', replacedBy: 'b' },
      b: { chain: 'paper', modes: ['denies'] },
      c: 'agency',
    };
    expect(origins(short)).toBe('agency');
    expect(corroborate(list(chains(short))).leftOut.map(({ claim, rule }) => `${claim.id} ${rule}`)).toEqual([
      'a taken-back',
      'b no-voice',
    ]);
  });
  test('taken back and then confirmed again counts', () =>
    expect(
      origins({
        a: { chain: 'paper', replacedBy: 'b' },
        b: { chain: 'paper', modes: ['denies'], replacedBy: 'c' },
        c: 'paper',
      }),
    ).toBe('paper'));
  test('a figure that a later one replaces still tells that it happened', () =>
    expect(origins({ a: { chain: 'army', replacedBy: 'b' }, b: 'army' })).toBe('army'));
  test('of a statement, a denial is the statement itself', () =>
    expect(origins({ a: { chain: 'agency <- army', modes: ['denies'] } }, {}, true)).toBe('army'));
});

describe('a statement about oneself', () => {
  const independent = (short: Short) => corroborate(list(chains(short))).independent;
  const announces = (chain: string): ShortClaim => ({ chain, modes: ['announces'] });

  test('is the origin of the statement, and no independent one for what it says', () => {
    expect(origins({ a: announces('site <- army') })).toBe('army');
    expect(independent({ a: announces('site <- army') })).toBe(0);
    expect(independent({ a: announces('site <- army'), b: announces('agency <- army') })).toBe(0);
  });
  test('of another it is independent', () => expect(independent({ a: 'site <- army' })).toBe(1));
  test('counts beside somebody else', () => expect(independent({ a: announces('army'), b: 'monitor' })).toBe(2));
  test('asserting more than oneself is not only of oneself', () =>
    expect(independent({ a: announces('army'), b: 'army' })).toBe(1));
});

/** "rule rule! …" of the pairs, those that make a contest with a mark. */
function judged(short: Short, own: string[], beside: string[] = [], counted: Record<string, string> = {}): string {
  const all = chains(short, counted);
  const pick = (ids: string[]) => ids.map((id) => all[id] as ClaimEntry);
  const { contested, pairs, settled } = contest(pick(own), pick(beside), findIn(all));
  expect(contested).toBe(pairs.length > 0);
  const told = (pair: (typeof pairs)[number]) => `${pair.claim.id}/${pair.against.id} ${pair.rule}`;
  return [...pairs.map((pair) => `${told(pair)}!`), ...settled.map(told)].join(', ');
}

describe('contest', () => {
  const figure = (min: number | null, max: number | null) => ({ quantity: 'dead', min, max });
  const running = (chain: string, dead: number, more: Partial<ShortClaim> = {}): ShortClaim => ({
    chain,
    said: '2022-01-21',
    happened: '2022-01-20/2022-01-21',
    figure: figure(dead, dead),
    ...more,
  });

  test.each<[string, Short, string[], string[], string]>([
    ['nobody says otherwise', { a: 'agency', b: 'monitor' }, ['a', 'b'], [], ''],
    ['two origins contradict', { a: 'army', b: { chain: 'paper', contradicts: ['a'] } }, ['a'], ['b'], 'a/b contradiction!'],
    ['a link holds from both ends', { a: { chain: 'army', contradicts: ['b'] }, b: 'paper' }, ['b'], [], 'b/a contradiction!'],
    [
      'linked twice it is one pair',
      { a: { chain: 'army', contradicts: ['b'] }, b: { chain: 'paper', contradicts: ['a'] } },
      ['a', 'b'],
      [],
      'a/b contradiction!',
    ],
    [
      'what stands beside may be contested without the incident',
      { a: 'army', b: 'paper', c: { chain: 'site', contradicts: ['b'] } },
      ['a'],
      ['b', 'c'],
      '',
    ],
    ['a denial among its claims', { a: 'army', b: { chain: 'ministry', modes: ['denies'] } }, ['a', 'b'], [], 'a/b denial!'],
    [
      'a speaker replaces its own claim',
      { a: { chain: 'army', contradicts: ['b'], replacedBy: 'b' }, b: 'army' },
      ['a'],
      ['b'],
      'a/b revision',
    ],
    [
      'and through a third',
      { a: { chain: 'army', contradicts: ['c'], replacedBy: 'b' }, b: { chain: 'army', replacedBy: 'c' }, c: 'army' },
      ['a'],
      [],
      'a/c revision',
    ],
    [
      'the replaced claim stays contested by others',
      { a: { chain: 'army', contradicts: ['b'], replacedBy: 'c' }, b: 'paper', c: 'army' },
      ['a'],
      [],
      'a/b contradiction!',
    ],
    [
      'one speaker, two wordings, no order',
      { a: { chain: 'agency <- army', contradicts: ['b'] }, b: 'paper <- army' },
      ['a', 'b'],
      [],
      'a/b own-words-differ!',
    ],
    [
      'a speaker says otherwise on a later day',
      {
        a: { chain: 'agency <- army', said: '2022-01-26', contradicts: ['b'] },
        b: { chain: 'site <- army', said: '2022-01-27' },
      },
      ['a'],
      ['b'],
      'a/b revision',
    ],
    [
      'days that overlap tell no order',
      {
        a: { chain: 'agency <- army', said: '2022-01-26/2022-01-27', contradicts: ['b'] },
        b: { chain: 'site <- army', said: '2022-01-27' },
      },
      ['a'],
      ['b'],
      'a/b own-words-differ!',
    ],
    [
      'another speaker on a later day revises nothing',
      { a: { chain: 'army', said: '2022-01-26', contradicts: ['b'] }, b: { chain: 'paper', said: '2022-01-27' } },
      ['a'],
      ['b'],
      'a/b contradiction!',
    ],
    [
      'a running count of one speaker, given twice on one day',
      {
        a: running('agency-a <- army', 23, { contradicts: ['b'] }),
        b: running('agency-b <- army', 28),
      },
      ['a', 'b'],
      [],
      'a/b stages-of-a-count',
    ],
    [
      'a count of a single day does not run',
      {
        a: running('agency-a <- army', 23, { contradicts: ['b'], happened: '2022-01-21' }),
        b: running('agency-b <- army', 28, { happened: '2022-01-21' }),
      },
      ['a', 'b'],
      [],
      'a/b own-words-differ!',
    ],
    [
      'a running count said on no known day',
      { a: running('agency-a <- army', 23, { contradicts: ['b'], said: undefined }), b: running('agency-b <- army', 28) },
      ['a', 'b'],
      [],
      'a/b own-words-differ!',
    ],
    [
      'running counts of two speakers, linked as contradicting',
      { a: running('army', 23, { contradicts: ['b'] }), b: running('monitor', 28) },
      ['a', 'b'],
      [],
      'a/b contradiction!',
    ],
    [
      'a relay cannot contradict its own source as another',
      { a: { chain: 'site-a <- agency', contradicts: ['b'] }, b: 'site-b <- agency' },
      ['a', 'b'],
      [],
      'a/b own-words-differ!',
    ],
    [
      'an objection that its speaker withdrew',
      { a: 'army', b: { chain: 'paper', contradicts: ['a'], replacedBy: 'c' }, c: { chain: 'paper', supports: ['a'] } },
      ['a'],
      [],
      'a/b objection-withdrawn',
    ],
    [
      'an objection replaced by another one stands',
      { a: 'army', b: { chain: 'paper', contradicts: ['a'], replacedBy: 'c' }, c: { chain: 'paper', contradicts: ['a'] } },
      ['a'],
      [],
      'a/b contradiction!, a/c contradiction!',
    ],
    [
      'figures for one day that no number fits',
      {
        a: { chain: 'agency', happened: '2022-01-23', figure: figure(850, 850) },
        b: { chain: 'monitor', happened: '2022-01-23', figure: figure(700, 700) },
      },
      ['a'],
      ['b'],
      'a/b figures-apart!',
    ],
    [
      'figures that one number fits',
      {
        a: { chain: 'monitor', happened: '2022-01-21', figure: figure(16, null) },
        b: { chain: 'army', happened: '2022-01-21', figure: figure(23, 23) },
      },
      ['a', 'b'],
      [],
      'a/b figures-fit',
    ],
    [
      'figures of different days',
      {
        a: { chain: 'monitor', happened: '2022-01-23', figure: figure(102, 102) },
        b: { chain: 'army', happened: '2022-01-26', figure: figure(181, 181) },
      },
      ['a', 'b'],
      [],
      'a/b figures-of-other-days',
    ],
    [
      'figures of an unknown day: a range and no verdict',
      {
        a: { chain: 'monitor', figure: figure(346, 346) },
        b: { chain: 'army', happened: '2022-01-31', figure: figure(374, 374) },
      },
      ['a', 'b'],
      [],
      '',
    ],
    [
      'figures of one speaker are no contest by others',
      {
        a: { chain: 'site-a <- army', happened: '2022-01-21', figure: figure(23, 23) },
        b: { chain: 'site-b <- army', happened: '2022-01-21', figure: figure(28, 28) },
      },
      ['a', 'b'],
      [],
      '',
    ],
  ])('%s', (_, short, own, beside, expected) => expect(judged(short, own, beside)).toBe(expected));

  test('an unnamed source of the outlet that it contradicts is the same speaker', () =>
    expect(judged({ a: { chain: 'paper <- unnamed', contradicts: ['b'] }, b: 'paper' }, ['a'], [], { unnamed: 'paper' })).toBe(
      'a/b own-words-differ!',
    ));
  test('corroborated and contested can both hold', () => {
    const all = chains({ a: 'army', b: 'monitor', c: { chain: 'paper', contradicts: ['a'] } });
    const { a, b, c } = all;
    expect(corroborate([a, b]).status).toBe('several');
    expect(contest([a, b], [c], findIn(all)).contested).toBe(true);
  });
});

test.each(locales())('every rule has its name, example and reason (%s)', (locale) => {
  const { rules } = messagesFor(locale).record;
  expect(Object.keys(rules).sort()).toEqual([...Object.keys(claimRules), ...Object.keys(pairRules)].sort());
  for (const { name, example, reason } of Object.values(rules))
    for (const text of [name, example, reason]) expect(text).not.toBe('');
});
