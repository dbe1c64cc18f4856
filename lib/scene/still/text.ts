/** Widths of letters as parts of the size: near enough to keep names apart without a font at hand. */
const widths: readonly [RegExp, number][] = [
  [/[\u064b-\u065f\u0670\u200c-\u200f\u202a-\u202e]/, 0],
  [/[ \u00a0.,:;'’‘|!()[\]ijlا،أإآ]/, 0.29],
  [/[-ftrرزدذو·"]/, 0.4],
  [/[MWmw@%سشصضـ]/, 0.84],
  [/[A-ZÇÖÜŞİ]/, 0.66],
  [/[\u0600-\u06ff]/, 0.55],
  [/./, 0.57],
];
const widthOf = (letter: string): number => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.57;

/** px that a line of text takes, about. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** Words in lines of at most `width` px, as evenly as their number allows. */
export function wrap(text: string, size: number, width: number): string[] {
  const whole = textWidth(text, size);
  const even = (whole / Math.ceil(whole / width)) * 1.12;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= even) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
