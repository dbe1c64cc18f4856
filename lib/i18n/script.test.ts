import { directionOf, isJoined, scriptOf } from './script';

test.each([
  ['en', 'Latn', 'ltr', false],
  ['ar', 'Arab', 'rtl', true],
  ['ar-SY-u-nu-latn', 'Arab', 'rtl', true],
  ['ckb', 'Arab', 'rtl', true],
  ['ku', 'Latn', 'ltr', false],
  ['ku-Arab', 'Arab', 'rtl', true],
  ['he', 'Hebr', 'rtl', false],
  ['tr', 'Latn', 'ltr', false],
  ['uk', 'Cyrl', 'ltr', false],
  ['uz', 'Latn', 'ltr', false],
  ['uz-AF', 'Arab', 'rtl', true],
] as const)('%s is written in %s, %s', (tag, script, direction, joins) => {
  expect([scriptOf(tag), directionOf(tag), isJoined(tag)]).toEqual([script, direction, joins]);
});

test('what is no tag is refused', () => expect(() => scriptOf('not a language')).toThrow(RangeError));
