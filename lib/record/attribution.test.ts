import { readRecord } from '../../server/store/open';
import { type Locale, locales } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { attributionWords, isWordOf, linksOf, speakerOf } from './attribution';
import type { ClaimEntry, CuratedRecord } from './model';
import type { Source } from './schema';
import { chains } from './testing/chains';

const record = readRecord().record as CuratedRecord;
const words = (chain: string, locale: Locale) => attributionWords(chains({ a: chain }).a, locale);

test.each([
  ['army', 'said by army', 'القائل: army'],
  ['paper <- army', 'said by army; published by paper', 'القائل: army؛ الناشر: paper'],
  ['paper <- agency <- army', 'said by army; through agency; published by paper', 'القائل: army؛ عبر: agency؛ الناشر: paper'],
  [
    'blog <- paper <- agency <- army',
    'said by army; through agency; through paper; published by blog',
    'القائل: army؛ عبر: agency؛ عبر: paper؛ الناشر: blog',
  ],
])('%s is told in words', (chain, en, ar) => {
  expect(words(chain, 'en')).toBe(en);
  expect(words(chain, 'ar')).toBe(ar);
});

test('that an outlet is inferred, and how it was said, goes with the words', () => {
  const { a } = chains({ a: 'paper <- army' });
  const claim: ClaimEntry = {
    ...a,
    chain: a.chain.map((link, i) => (i === 1 ? { ...link, how: { en: 'in a second statement', ar: 'في تصريح ثانٍ' } } : link)),
    article: { ...a.article, outlet: { source: 'paper', basis: 'inferred' } },
  };
  expect(attributionWords(claim, 'en')).toBe('said by army (in a second statement); published by paper (inferred)');
});

/** The same parts in any order tell the same: turned by direction, sorted or shuffled, the speaker is known by its word. */
test.each(locales())('of every claim of the record the speaker is told apart by a word that nobody else has (%s)', (locale) => {
  const { parts, partsBetween } = messagesFor(locale).claim;
  const before = (part: keyof typeof parts) => parts[part].split('{source}')[0] as string;
  for (const claim of record.claims.values()) {
    const told = attributionWords(claim, locale).split(partsBetween).reverse();
    const speakers = told.filter((part) => part.startsWith(before('speaker')));
    expect(speakers).toHaveLength(1);
    expect(speakers[0]).toContain(textIn(speakerOf(claim).name, locale));
    expect(linksOf(claim).map(({ part }) => part)).toEqual(
      claim.chain.map((_, i) => (i === 0 ? 'speaker' : i === claim.chain.length - 1 ? 'outlet' : 'relay')),
    );
  }
});

test('a spokesman’s word is that of the body it is counted with; a relay’s is not its own', () => {
  const { a, b } = chains({ a: 'paper <- voice', b: 'army <- monitor' }, { voice: 'army' });
  for (const { origin, chain } of [a, b])
    for (const source of [origin, ...chain.map((link) => link.source)] as Source[])
      if (source.id === 'army') source.actor = 'army';
  expect([a, b].map((claim) => isWordOf(claim, { slug: 'army' }))).toEqual([true, false]);
});
