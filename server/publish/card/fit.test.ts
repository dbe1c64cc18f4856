/** @jest-environment node */
import { fitFacts, fitText } from './fit';
import { lineWidth } from './font';

const room = { width: 572, height: 76, sizes: [23, 21], weight: 400, lineHeight: 1.3 } as const;

test('a line of facts breaks between two of them', () => {
  expect(fitFacts(['21 January 2022', 'Hasakah', 'Syria'], room).lines).toEqual(['21 January 2022 · Hasakah · Syria']);
  const facts = ['24 January 2022 (inferred)', "Al-Sina'a prison", 'Hasakah, Syria'];
  expect(fitFacts(facts, room).lines).toEqual([facts[0], `${facts[1]} · ${facts[2]}`]);
  const arabic = ['25 كانون الثاني 2022 (استنتاج)', 'محيط سجن الصناعة في الحسكة', 'الحسكة، سوريا'];
  expect(fitFacts(arabic, room).lines).toEqual([arabic[0], `${arabic[1]} · ${arabic[2]}`]);
});

test('a fact that is longer than a line breaks within', () => {
  const { lines, size } = fitFacts(
    ['No date given', 'An area of unknown outline around the prison and the quarters beside it'],
    room,
  );
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(lineWidth(line, size, 400)).toBeLessThanOrEqual(room.width);
});

test('a title leaves no word alone, and loses none', () => {
  const title = { width: 572, height: 300, sizes: [56], weight: 600, lineHeight: 1.2 } as const;
  const words = 'Airstrikes and gunfire in Ghuwayran, OCHA reports';
  const { lines } = fitText(words, title);
  expect(lines.join(' ')).toBe(words);
  expect(lines.at(-1)).toBe('OCHA reports');
  expect(fitText('word '.repeat(2_000), title).lines.at(-1)).toMatch(/…$/);
});
