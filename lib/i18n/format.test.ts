import { formatCoordinate, formatSpan, rangesIn } from './format';
import { messagesFor } from './messages';

test.each([
  ['no more than 5–7 km², say', ['no more than ', '5–7 km²', ', say']],
  ['لا تتجاوز 5–7 كم²، بحسب', ['لا تتجاوز ', '5–7 كم²', '، بحسب']],
  ['60–90 still hide', ['60–90', ' still hide']],
  ['from 1,000–6,000 to 20–31', ['from ', '1,000–6,000', ' to ', '20–31']],
  ['the 23rd – a Sunday', ['the 23rd – a Sunday']],
  ['', []],
])('%j is cut at its ranges', (text, parts) => {
  const found = rangesIn(text);
  expect(found.map(({ part }) => part)).toEqual(parts);
  for (const { part, isRange } of found) expect(isRange).toBe(/\d–\d/.test(part));
});

test.each([
  ['en', [40.7557, 36.4769], '36.4769° N, 40.7557° E'],
  ['en', [-77.0428, -12.0464], '12.0464° S, 77.0428° W'],
  ['ar', [32.5599, 15.5007], '15.5007° شمالًا، 32.5599° شرقًا'],
  ['ar', [-58.3816, -34.6037], '34.6037° جنوبًا، 58.3816° غربًا'],
] as const)('in %s the coordinate %j is %j', (locale, coordinates, text) => {
  expect(formatCoordinate(locale, coordinates, messagesFor(locale).place)).toBe(text);
});

test.each([
  ['Node', '6\u2009–\u200910 March 1994', '28 January\u2009–\u20092 February 2022'],
  ['Chromium', '6 – 10 March 1994', '28 January – 2 February 2022'],
])('spans of days read alike, whichever spaces %s puts around the dash', (_, days, months) => {
  const ranges = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatRange');
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  ranges.mockReturnValueOnce(days).mockReturnValueOnce(months);
  expect([formatSpan('en', options, 0, 1), formatSpan('en', options, 0, 1)]).toEqual([
    '6–10 March 1994',
    '28 January – 2 February 2022',
  ]);
  ranges.mockRestore();
});
