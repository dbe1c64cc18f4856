import { completeWords, messageCount } from './complete-words';
import { ownMessages } from './messages';
import { pseudoMessages } from './testing/pseudo';

const { en, ar } = ownMessages;

test.each(['ltr', 'rtl'] as const)('a whole pseudo-locale (%s) is taken as it is', (direction) => {
  const given = pseudoMessages(en, direction);
  expect(completeWords(en, given)).toEqual({ messages: given, missing: [], problems: [] });
});

test('the Arabic messages, with plural forms that English has not, are sound as a file would be', () => {
  expect(completeWords(en, ar)).toEqual({ messages: ar, missing: [], problems: [] });
});

test('what a file does not give stands in the other language, and is named', () => {
  const { messages, missing, problems } = completeWords(en, { $comment: 'begun', site: { skip: 'x' } });
  expect(problems).toEqual([]);
  expect(messages).toEqual({ ...en, site: { ...en.site, skip: 'x' } });
  expect(missing).toHaveLength(messageCount(en) - 1);
  expect(missing).toContain('site.about');
  expect(missing).not.toContain('site.skip');
});

test.each<[string, unknown, { path: string; expected: string }]>([
  [
    'a key that English has not',
    { site: { slip: 'x' } },
    { path: 'site.slip', expected: 'only keys that the English messages have' },
  ],
  ['a whole part that it has not', { sight: {} }, { path: 'sight', expected: 'only keys that the English messages have' }],
  [
    'a name in braces that nothing fills',
    { site: { updated: 'Record {versoin}' } },
    { path: 'site.updated', expected: 'no other names in braces than {version}' },
  ],
  ['a number', { site: { skip: 3 } }, { path: 'site.skip', expected: 'a text' }],
  [
    'a text for a part',
    { site: 'x' },
    { path: 'site', expected: expect.stringMatching(/^an object with /) as unknown as string },
  ],
])('%s is told with its path', (_, given, problem) => {
  const { problems, messages } = completeWords(en, given);
  expect(problems).toEqual([expect.objectContaining(problem)]);
  expect(messages).toEqual(en);
});

describe('a message with plural forms', () => {
  const of = (more: unknown) => completeWords(en, { overview: { incidentCount: more } });

  test('has those of its own language', () => {
    const forms = { one: 'jek', two: 'du', other: '{count} yên din' };
    expect(of(forms)).toMatchObject({ messages: { overview: { incidentCount: forms } }, problems: [] });
  });
  test('is one text where the language has none', () =>
    expect(of('{count} daha')).toMatchObject({
      messages: { overview: { incidentCount: { other: '{count} daha' } } },
      problems: [],
    }));
  test('has "other"', () => expect(of({ one: 'x' }).problems).toHaveLength(1));
});
