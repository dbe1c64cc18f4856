import fc from 'fast-check';
import { readCorpusText } from './corpus/read';
import { tuned } from './corpus/tuned';
import { geocoder } from './testing/helpers';

const texts = tuned.map((one) => readCorpusText(one).text);
const tashkeel = ['\u064B', '\u064E', '\u0650', '\u0651', '\u0652', '\u0670', '\u0640'];

/** Pieces that make mentions likely, and marks that try to break them. */
const pieces = fc.constantFrom(
  'سجن ',
  'الصناعة',
  ' و',
  'ريف ',
  'الحسكة',
  ' الجنوبي',
  'محيط ',
  'بين ',
  '5 – 7 ',
  'كم مربع',
  ' ',
  '\n',
  '\u200F',
  '\u064E',
  '«',
  ')',
  'the prison',
  ' of ',
  'Hasakah',
  "'s ",
  'southern ',
  'countryside ',
  '10 km ',
  'south of ',
  'al-',
  "'",
  '\uD800',
  '🛰',
  '٫',
  '٥',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
);

test('any text: no throw, spans match the text, in order and without overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const mention of geocoder.geocode(text)) {
        const { text: span, start, end, confidence } = mention;
        // The ground is drawn when it is asked for, so ask.
        expect([mention.geometry === null, mention.anchor === null, mention.drawing === null]).toEqual(
          Array(3).fill(mention.uncertaintyMeters === null),
        );
        expect(mention.explanation.ar).not.toBe('');
        expect(text.slice(start, end)).toBe(span);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        last = end;
      }
    }),
    { numRuns: 400 },
  );
});

test('tashkeel and tatweel anywhere change no result', () => {
  const bare = (text: string) => text.replace(/[\u0640\u064B-\u0652\u0670]/g, '');
  const essence = (text: string) =>
    geocoder.geocode(text).map((mention) => [bare(mention.text), mention.placeId, mention.relation, mention.where]);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...tashkeel)), { maxLength: 30 }),
      (text, marks) => {
        const letters = [...text];
        for (const [at, mark] of marks) letters.splice(at % (letters.length + 1), 0, mark);
        expect(essence(letters.join(''))).toEqual(essence(text));
      },
    ),
    { numRuns: 150 },
  );
});

/** Processor time, not the clock: other work on the machine must not fail a test. */
const milliseconds = (text: string) => {
  const began = process.cpuUsage();
  geocoder.geocode(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};

test.each([
  ['one Arabic letter', 'و'],
  ['one Latin letter', 'a'],
  ['one vowel sign', '\u064E'],
  ['one digit', '7'],
  ['open brackets', '('],
  ['spaces', ' '],
  ['half pairs', '\uD800'],
])('a megabyte of %s is read in time', (_name, character) => {
  expect(milliseconds(character.repeat(1_000_000))).toBeLessThan(4_000);
});

test.each([
  ['a clitic and a space', 'و '],
  ['coordinated directions', 'الجنوبي و'],
  ['lists of names', 'الحسكة، '],
  ['kind words', 'حي '],
  ['numbers', '5 – '],
  ['number words', 'خمسة و'],
  ['the', 'the '],
  ['English lists', 'Ghuwayran and '],
  ['articles', 'al-'],
  ['references within references', 'prison of the '],
  ['Arabic references within references', 'سجن السجن '],
  ['containers within containers', 'حي بحي '],
])('ten times as many %s take about ten times as long', (_name, unit) => {
  const short = unit.repeat(500);
  const long = unit.repeat(5_000);
  milliseconds(short);
  const base = Math.min(milliseconds(short), milliseconds(short), milliseconds(short));
  const ten = Math.min(milliseconds(long), milliseconds(long));
  // A square would be a hundred times. Small times are noisy, so a floor stands under them.
  expect(ten).toBeLessThan(Math.max(30 * base, 400));
});

test.each([
  'al-',
  'prison of the ',
  'the city of the ',
  'سجن ',
  'بحي ',
  "al-'s ",
  'village of Tell ',
  'in the village of ',
  'تل ',
])('no text is too deep: 20,000 times "%s"', (unit) => {
  expect(() => geocoder.geocode(unit.repeat(20_000))).not.toThrow();
});
