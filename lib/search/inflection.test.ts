import { arabicArticles, arabicEndings, englishPlurals, stemsOf, withoutArticle } from './inflection';

test.each(arabicArticles.map(({ example }) => example))('%s without its article is %s', (word, bare) =>
  expect(withoutArticle(word)).toBe(bare),
);
test.each(arabicEndings.map(({ example }) => example))('%s has the stem %s', (word, stem) =>
  expect(stemsOf(word)).toEqual([stem]),
);
test.each(englishPlurals.map(([, , example]) => example))('%s has the stem %s', (word, stem) =>
  expect(stemsOf(word)).toContain(stem),
);

test.each([
  ['seized', 'seize'],
  ['stopped', 'stop'],
  ['carried', 'carry'],
  ['shelling', 'shell'],
])('%s and %s share a stem', (one, other) => expect(stemsOf(other).some((stem) => stemsOf(one).includes(stem))).toBe(true));

test.each([
  ['united', 'unit'],
  ['isis', 'isi'],
  ['king', 'k'],
  ['red', 'r'],
  ['police', 'policy'],
  ['general', 'generous'],
])('%s and %s share none', (one, other) => expect(stemsOf(other).some((stem) => stemsOf(one).includes(stem))).toBe(false));
