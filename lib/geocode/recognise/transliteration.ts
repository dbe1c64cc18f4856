/**
 * Arabic and Kurdish names in Latin letters come in families: Hasakah, Hassakeh, Haseke, Hesekê; Ghwayran, Gweiran,
 * Geweran. Two spellings are of one family when their skeletons agree: consonants by sound, vowels left out.
 * The skeleton alone is too coarse, so the letters themselves must be close as well (`closeEnough`).
 */
const skeletonRules: readonly { example: string; from: RegExp; to: string }[] = [
  { example: 'Sheddadi, Shaddadi, Şeddadê', from: /sh|sch/g, to: 's' },
  { example: 'Ghwayran, Gweiran, Xiwêran', from: /gh|kh|q|x|k|g/g, to: 'k' },
  { example: 'Abyad, Abyadh', from: /([dt])h/g, to: '$1' },
  { example: 'Qamishli, Kamichli', from: /ch|tch|j|z|s|c/g, to: 's' },
  { example: 'Derbisiye, Darbasiyah', from: /[bp]/g, to: 'b' },
  // Before the vowels go: w and u are one letter in Arabic, y and i another.
  { example: 'Guweiran, Ghuwayran', from: /[aeiouyw]+h?$/g, to: '' },
  { example: 'Haseke, Hasakah', from: /[aeiouyw]+/g, to: '' },
  { example: 'Hassakeh, Hasakah', from: /(.)\1+/g, to: '$1' },
];

export function skeleton(word: string): string {
  const known = knownSkeletons.get(word);
  if (known !== undefined) return known;
  const found = skeletonRules.reduce((text, rule) => text.replace(rule.from, rule.to), word);
  if (knownSkeletons.size >= mostSkeletons) knownSkeletons.clear();
  knownSkeletons.set(word, found);
  return found;
}
/** A text repeats its capitalised words; eight replacements each time would be most of the cost of reading them. */
const knownSkeletons = new Map<string, string>();
const mostSkeletons = 5_000;

/** At most so many edits for each letter of the longer word: Khobar is not the Khabur, nor Basra al-Busayrah. */
const editsPerLetter = 0.3;
/** With more than one edit, both words must have so many letters: Bator is not Baytara. */
const longWord = 6;
/** Shorter names are neighbours of too much: counted over all words of a name, without its article. */
const shortestName = 5;
const shortestSkeleton = 2;
/** With fewer consonants than this, or a name of a pack, one letter may differ and no more: "Sheddadi", "Amouda". */
const tellingSkeleton = 3;

/** Whether so little of a name is in its consonants that only one letter of a spelling may differ. */
export const isSlight = (words: readonly string[]): boolean =>
  words
    .filter((word) => word !== 'al')
    .map(skeleton)
    .join('').length < tellingSkeleton;

/** The skeletons of a name's words, or null where it is too short to be known by them. */
export function skeletons(words: readonly string[]): string[] | null {
  const own = words.filter((word) => word !== 'al');
  const bones = words.map((word) => (word === 'al' ? word : skeleton(word)));
  const letters = own.join('').length;
  const consonants = own.map(skeleton).join('').length;
  return letters < shortestName ||
    consonants < shortestSkeleton ||
    bones.includes('') ||
    own.some((word) => !/^[a-z]+$/.test(word))
    ? null
    : bones;
}

/** "al-Hasakawi" is a man of Hasakah: the ending makes a person of a place. */
const nisba = /w[iy]$/;

/** Long vowels are written with one letter or two: Hamis and Hamees, Zuhur and Zouhour. */
const shortened = (word: string) =>
  word
    .replace(/ee|ii/g, 'i')
    .replace(/oo|ou|uu/g, 'u')
    .replace(/aa/g, 'a');

/** "Ein Issa", "Ayn Issa": which vowel an Arabic word begins with in Latin letters says nothing. */
const initial = (word: string) => word[0]?.replace(/[aei]/, 'a');

/** `strict`: one letter may differ, and the first may not, but for one vowel for another. */
export function closeEnough(one: string, other: string, strict = false): boolean {
  if (strict && initial(one) !== initial(other)) return false;
  if (nisba.test(one) !== nisba.test(other)) return false;
  const [a, b] = [shortened(one), shortened(other)];
  const distance = edits(a, b);
  if (strict) return distance <= 1;
  return distance <= 1 || (distance <= Math.max(a.length, b.length) * editsPerLetter && Math.min(a.length, b.length) >= longWord);
}

/** Levenshtein distance; words here have a dozen letters. */
function edits(a: string, b: string): number {
  // One row, overwritten from left to right; `diagonal` is what stood up and to the left.
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]!;
}
