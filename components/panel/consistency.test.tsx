/**
 * What the sentences of one page say, read against each other and against the claims that the page shows: in all
 * incidents and areas, and in made-up ones for what the record does not hold today.
 * @jest-environment ./tests/tooling/served-react.mjs
 */

import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { format, type Message } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { contest } from '@/lib/record/contest';
import { rangeWords } from '@/lib/record/figure-words';
import { quantitiesOf } from '@/lib/record/figures';
import type { AreaEntry, ClaimEntry, CuratedRecord, IncidentEntry } from '@/lib/record/model';
import { corroborate } from '@/lib/record/status';
import { chains, findIn, type ShortClaim } from '@/lib/record/testing/chains';
import { voicesAgainst } from '@/lib/record/voices';
import { citableOf } from '@/server/publish/citable';
import { readRecord } from '@/server/store/open';
import { EntryPanel } from './EntryPanel';

type Entry = IncidentEntry | AreaEntry;
const record = readRecord().record as CuratedRecord;
const real: [string, Entry][] = [...record.incidents, ...record.areas];

/** Claims in short for an entry of their own, those beside it by id, and what `countsWith` holds. */
interface Made {
  claims: Record<string, ShortClaim | string>;
  beside?: string[];
  counted?: Record<string, string>;
}
const figure = (value: number) => ({ quantity: 'freed', min: value, max: value });
const made: Record<string, Made> = {
  'another origin agrees beside it': {
    claims: { a: 'paper <- army', b: { chain: 'site <- monitor', supports: ['a'] } },
    beside: ['b'],
  },
  'two that stand beside agree with each other': {
    claims: { a: 'army', b: 'paper', c: { chain: 'monitor', supports: ['b'] } },
    beside: ['b', 'c'],
  },
  'two counted origins agree': { claims: { a: 'army', b: { chain: 'monitor', supports: ['a'] } } },
  'sources that name each other agree': { claims: { a: 'paper <- site', b: { chain: 'site <- paper', supports: ['a'] } } },
  'an outlet passes words on and speaks itself': { claims: { a: 'paper <- army', b: 'paper' } },
  'only a denial': { claims: { a: { chain: 'army', modes: ['denies'] }, b: 'monitor' }, beside: ['b'] },
  'a denial among the claims': { claims: { a: 'army', b: { chain: 'ministry', modes: ['denies'] } } },
  'claims beside it contradict each other': {
    claims: { a: 'army', b: 'paper', c: { chain: 'monitor', contradicts: ['b'] } },
    beside: ['b', 'c'],
  },
  'an objection was withdrawn': {
    claims: {
      a: 'army',
      b: { chain: 'paper', contradicts: ['a'], replacedBy: 'c' },
      c: { chain: 'paper', supports: ['a'] },
    },
    beside: ['b', 'c'],
  },
  'figures of different days, and of none': {
    claims: {
      a: { chain: 'army', happened: '2022-01-24', figure: figure(9) },
      b: { chain: 'monitor', happened: '2022-01-26', figure: figure(23) },
      c: { chain: 'paper', figure: figure(400) },
    },
    beside: ['b'],
  },
  'a spokesman whose body is a party': {
    claims: { a: { chain: 'site <- voice', modes: ['announces'] } },
    counted: { voice: 'party' },
  },
};

function entryOf({ claims: short, beside = [], counted }: Made): Entry {
  const claims: Record<string, ClaimEntry> = chains(short, counted);
  const all = Object.entries(claims);
  const pick = (isBeside: boolean) => all.filter(([id]) => beside.includes(id) === isBeside).map(([, claim]) => claim);
  const [base] = [...record.incidents.values()].filter(({ parties }) =>
    parties.some(({ actor }) => actor.kind === 'armed-group'),
  );
  const [own, others] = [pick(false), pick(true)];
  for (const { chainOrigins, origin } of own)
    for (const source of [...chainOrigins, origin])
      if (source.id === 'party') source.actor = base?.parties.find(({ actor }) => actor.kind === 'armed-group')?.actor.slug;
  return {
    ...(base as IncidentEntry),
    claims: own,
    beside: others,
    corroboration: corroborate(own),
    contest: contest(own, others, findIn(claims)),
  };
}

/** A page as a reader meets it: its texts, and which messages they were made from. */
function pageOf(entry: Entry, locale: Locale) {
  const panel = (
    <EntryPanel entry={entry} focus={null} citable={citableOf(entry, record, locale)} record={record} locale={locale} />
  );
  const page = JSDOM.fragment(renderToStaticMarkup(panel));
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const textsOf = (selector: string) => all(selector).map(({ textContent }) => textContent ?? '');
  const texts = textsOf('li, dd, p, summary');
  return {
    all,
    tags: textsOf('header li[data-kind]'),
    cards: all('article[data-access]'),
    texts,
    /** What a message was filled with, in every text of which it is the first or the last sentence. */
    said: (message: Message) => texts.flatMap((text) => filledWith(message, text)),
  };
}

function filledWith(message: Message, text: string): Record<string, string>[] {
  for (const form of typeof message === 'string' ? [message] : Object.values(message)) {
    const { first, last } = patternsOf(form);
    const match = first.exec(text) ?? last.exec(text);
    if (match) return [{ ...match.groups }];
  }
  return [];
}

const patterns = new Map<string, { first: RegExp; last: RegExp }>();

/** What finds a form of a message as the first sentence of a text and as the last, made once for each. */
function patternsOf(form: string): { first: RegExp; last: RegExp } {
  const known = patterns.get(form);
  if (known) return known;
  const pattern = form
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const made = { first: new RegExp(`^${pattern}(?: |$)`, 'u'), last: new RegExp(`\\. ${pattern}$`, 'u') };
  patterns.set(form, made);
  return made;
}

/** Every page once, as drawing and reading one takes a tenth of a second. */
const cases = locales().flatMap((locale) =>
  [...real, ...Object.entries(made).map(([name, one]): [string, Entry] => [name, entryOf(one)])].map(
    ([name, entry]) => [locale, name, entry, pageOf(entry, locale)] as const,
  ),
);

describe.each(cases)('%s, %s', (locale, _, entry, page) => {
  const messages = messagesFor(locale);
  const { incident, status } = messages;
  const { accounts, open, reading, why } = messages.record;
  const { all, tags, cards, said, texts } = page;
  const isSaid = (...list: Message[]) => list.some((message) => said(message).length > 0);
  const shown = [...entry.claims, ...entry.beside];

  test('how many origins there are is told alike by the tag and by how it is judged', () => {
    const isOne = tags.includes(status.single);
    const isSeveral = tags.some((tag) => tag !== status.single && filledWith(status.several, tag).length > 0);
    expect([isOne, isSeveral, isSaid(incident.noOrigin)].filter(Boolean)).toHaveLength(1);
    expect(isSaid(incident.oneOrigin)).toBe(isOne);
    expect(isSaid(incident.severalOrigins)).toBe(isSeveral);
  });

  test('what is counted and what is not are together the claims that are shown', () => {
    expect(cards).toHaveLength(shown.length);
    /** The number that a sentence is made with, whatever its plural; 0 where it is not said. */
    const numberIn = (message: Message, parameters: Record<string, string> = {}): number =>
      // From the largest: "22 claims" holds "2 claims".
      cards.findLastIndex((__, i) =>
        texts.some((text) => text.includes(format(locale, message, { ...parameters, count: i + 1 }))),
      ) + 1;
    const uncounted = numberIn(incident.notCounted);
    const [only] = entry.corroboration.origins;
    if (entry.corroboration.origins.length === 1)
      expect(numberIn(incident.oneOrigin, { origin: textIn(only?.source.name, locale) ?? '' }) + uncounted).toBe(cards.length);
    expect(uncounted).toBe(cards.length - entry.corroboration.origins.flatMap(({ claims }) => claims).length);
    const marked = all('[id^="account-"] p').filter(({ textContent }) => textContent?.includes(accounts.beside));
    expect(marked.length > 0).toBe(entry.beside.length > 0);
  });

  test('it is contested or not alike in the tag, in who says otherwise and in how it is judged', () => {
    const isContested = tags.includes(status.contested);
    const headings = all('#judged h3').map(({ textContent }) => textContent);
    expect(headings.includes(why.contested)).toBe(isContested);
    expect(texts.includes(incident.nobodyOtherwise)).toBe(!isContested);
    if (!isContested) expect(headings.includes(why.uncontested)).toBe(entry.contest.settled.length > 0);
    const [first] = voicesAgainst(entry.contest);
    expect(first !== undefined).toBe(isContested);
    if (first)
      expect(all('header dd').some(({ textContent }) => textContent?.includes(textIn(first.about[0], locale) ?? ''))).toBe(true);
  });

  test('every claim that a page leads to on itself stands there', () => {
    const ids = new Set(all('[id]').map(({ id }) => id));
    const targets = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(ids.size).toBe(all('[id]').length);
  });

  test('every range joins figures of one day alone, and is told once, below its table', () => {
    const ranges = quantitiesOf(shown).flatMap(({ rows, ranges: found }) => {
      for (const { of, low, high } of found) {
        const ends = rows
          .filter((row) => !row.superseded && (row.figure === low || row.figure === high))
          .map(({ claim }) => claim);
        const days = new Set(ends.map(({ happened, happenedBounds }) => happened?.edtf && happenedBounds.to));
        expect(days.size).toBe(1);
        expect(of === null).toBe([...days][0] === null || [...days][0] === undefined);
      }
      return found.map((range) => rangeWords(range, locale));
    });
    expect(all('tfoot td').map(({ textContent }) => textContent)).toEqual(ranges);
  });

  test('nobody is said to be silent, or not to be opened, against the claims that are shown', () => {
    for (const { actors = '' } of said(open.silent))
      for (const { actor } of entry.parties.filter((party) => actors.includes(textIn(party.actor.name, locale))))
        expect(shown.filter(({ chain, origin }) => [chain.at(-1)?.source.actor, origin.actor].includes(actor.slug))).toEqual([]);
    const cited = cards.filter((card) => card.getAttribute('data-access') === 'cited').length;
    expect(isSaid(reading.allCited)).toBe(cited === cards.length);
    expect(isSaid(reading.someCited)).toBe(cited > 0 && cited < cards.length);
    expect(texts.includes(incident.noActors)).toBe(entry.parties.length === 0);
  });
});

test('the sentences are found: each of those that must not stand together is said somewhere', () => {
  const { incident, record: words } = messagesFor('en');
  const pages = cases.filter(([locale]) => locale === 'en').map(([, , , page]) => page);
  const { noOrigin, notCounted, oneOrigin, severalOrigins, nobodyOtherwise } = incident;
  const { allCited, someCited } = words.reading;
  for (const message of [
    noOrigin,
    notCounted,
    oneOrigin,
    severalOrigins,
    nobodyOtherwise,
    allCited,
    someCited,
    words.open.silent,
  ])
    expect([message, pages.some(({ said }) => said(message).length > 0)]).toEqual([message, true]);
});
