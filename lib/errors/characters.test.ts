import { refusedCharacter, visible } from './characters';

test.each([
  ['Escaped \u202E20 men', 'a direction override, embedding or isolate', 8],
  ['\u2067سجن', 'a direction override, embedding or isolate', 0],
  ['The\u200E place', 'a direction mark where none is needed', 3],
  ['سجن\u200F الصناعة', 'a direction mark where none is needed', 3],
  ['al\u200C-Hol', 'a zero-width non-joiner outside an Arabic-script word', 2],
  ['a\u200Bb', 'an invisible character', 1],
  ['\uFEFFa', 'an invisible character', 0],
  ['a\u00ADb', 'an invisible character', 1],
  ['a\u{E0041}b', 'an invisible character', 1],
  ['one\u2028two', 'an invisible character', 3],
  ['a\0b', 'a control character', 1],
  ['one\ntwo', 'a control character', 3],
  ['a\u009Fb', 'a control character', 1],
  ['a\uE000', 'a private use character', 1],
  ['a\u{10FFFD}', 'a private use character', 1],
  ['a\uD800b', 'half of a surrogate pair, or no character', 1],
  ['a\uFFFE', 'half of a surrogate pair, or no character', 1],
  ['caf\uFFFD', 'the sign for a character lost in a conversion', 3],
])('%j', (text, what, at) => expect(refusedCharacter(text)).toEqual({ what, at }));

test.each([
  ['what is seen', 'Al-Sina’a prison: “fully secured”, 5–7 km², naïve Şeddadê 🕊'],
  ['vowel signs and tatweel', 'مُدرَّعات «برادلي» في الحســكة'],
  ['a non-joiner within a Persian word', 'می\u200Cخواهم'],
  ['a mark that keeps a bracket with its Latin name', 'قسد (SDF)\u200F، 23 كانون الثاني'],
  ['an Arabic number sign', 'سنة \u0601 2022'],
])('%s stays', (_, text) => expect(refusedCharacter(text)).toBeNull());

test('what cannot be seen is written out', () => {
  expect(visible('a\u202Eb\uFEFFc\u{E0041}')).toBe('a\\u202eb\\ufeffc\\udb40\\udc41');
  expect(visible('al-Sina’a سجن')).toBe('al-Sina’a سجن');
});
