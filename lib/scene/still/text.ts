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
const known = new Map<string, number>();

/** Hot path, so each letter is looked for once: names of a map have some thousands of them. */
function widthOf(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    width = widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.57;
    known.set(letter, width);
  }
  return width;
}

/** px that a line of text takes, about. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum * size;
}

/** Words in as few lines of at most `width` px as they need, and these as even as can be. */
export function wrap(text: string, size: number, width: number): string[] {
  const fewest = fill(text, size, width).length;
  const step = width / 20;
  for (let narrower = step; narrower < width; narrower += step) {
    const lines = fill(text, size, narrower);
    if (lines.length <= fewest) return lines;
  }
  return fill(text, size, width);
}

function fill(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
