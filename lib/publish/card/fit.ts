import { cleanText, lineWidth, type Weight } from './font';

export interface Fitted {
  lines: string[];
  /** px */
  size: number;
}

interface Room {
  /** px */
  width: number;
  height: number;
  /** px, largest first. */
  sizes: readonly number[];
  weight: Weight;
  /** Of the size. */
  lineHeight: number;
}

/** The text in the largest size in which all of it has room; in the smallest, cut with "…" where even that is too large. */
export function fitText(raw: string, { width, height, sizes, weight, lineHeight }: Room): Fitted {
  const text = cleanText(raw);
  let last: Fitted = { lines: [], size: sizes.at(-1) ?? 16 };
  for (const size of sizes) {
    const lines = wrapText(text, size, width, weight);
    const most = Math.max(1, Math.floor(height / (size * lineHeight)));
    if (lines.length <= most && lines.every((line) => lineWidth(line, size, weight) <= width)) return { lines, size };
    last = { lines: cut(lines, most, size, width, weight), size };
  }
  return last;
}

/** Words in lines of at most `width` px. A word that is longer than a line is broken: nothing runs out of a card. */
function wrapText(text: string, size: number, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => breakWord(each, size, width, weight))) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && lineWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function breakWord(word: string, size: number, width: number, weight: Weight): string[] {
  if (lineWidth(word, size, weight) <= width) return [word];
  const letters = [...word];
  const half = Math.ceil(letters.length / 2);
  if (half === letters.length) return [word];
  return [letters.slice(0, half).join(''), letters.slice(half).join('')].flatMap((part) => breakWord(part, size, width, weight));
}

function cut(lines: readonly string[], most: number, size: number, width: number, weight: Weight): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let words = (kept.at(-1) ?? '').split(' ');
  while (words.length > 1 && lineWidth(`${words.join(' ')}…`, size, weight) > width) words = words.slice(0, -1);
  kept[kept.length - 1] = `${words.join(' ')}…`;
  return kept;
}
