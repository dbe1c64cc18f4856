import { rangesIn } from './format';

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
