import { rangesIn } from '../../../lib/i18n/format';
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
  const text = rangesIn(cleanText(raw))
    .map(({ part, isRange }) => (isRange ? part.replaceAll(' ', '\u00a0') : part))
    .join('');
  let last: Fitted = { lines: [], size: sizes.at(-1) ?? 16 };
  for (const size of sizes) {
    const words = text.split(' ').flatMap((each) => breakWord(each, size, width, weight));
    const lines = wrapWords(words, size, width, weight);
    const most = Math.max(1, Math.floor(height / (size * lineHeight)));
    if (lines.length <= most && lines.every((line) => lineWidth(line, size, weight) <= width))
      return { lines: balanced(words, lines.length, size, width, weight), size };
    last = { lines: cut(lines, most, size, width, weight), size };
  }
  return last;
}

/** What stands between two facts of a line, and where that line breaks first. */
const between = ' · ';

/**
 * Facts joined to lines, "23 January 2022 · Hasakah · Syria". Where they need several, a line ends after a fact if it
 * can, not within one: "Syria" does not stand alone below the town that it belongs to.
 */
export function fitFacts(facts: readonly string[], room: Room): Fitted {
  const plain = fitText(facts.join(between), room);
  if (plain.lines.length < 2) return plain;
  const [clean, count] = [facts.map(cleanText), plain.lines.length];
  const wide = (line: string) => lineWidth(line, plain.size, room.weight);
  const [best] = partings(clean, count)
    .map((lines) => ({ lines, widest: Math.max(...lines.map(wide)) }))
    .sort((a, b) => a.widest - b.widest);
  return best && best.widest <= room.width ? { ...plain, lines: best.lines } : plain;
}

/** Every way to put facts, in their order, into that many lines. */
function partings(facts: readonly string[], count: number): string[][] {
  if (count === 1) return [[facts.join(between)]];
  return facts
    .slice(1)
    .flatMap((_, i) => partings(facts.slice(i + 1), count - 1).map((rest) => [facts.slice(0, i + 1).join(between), ...rest]));
}

/** The words in that many lines, as even as they go: none stands alone in the last where another could join it. */
function balanced(words: readonly string[], count: number, size: number, width: number, weight: Weight): string[] {
  type Laid = { lines: string[]; cost: number };
  const known = new Map<string, Laid | null>();
  const lay = (from: number, left: number): Laid | null => {
    if (left === 0) return from === words.length ? { lines: [], cost: 0 } : null;
    const key = `${from} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: Laid | null = null;
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join(' ');
      const free = width - lineWidth(line, size, weight);
      if (free < 0) break;
      const rest = lay(to, left - 1);
      const cost = free * free + (rest?.cost ?? 0);
      if (rest && (!best || cost < best.cost)) best = { lines: [line, ...rest.lines], cost };
    }
    known.set(key, best);
    return best;
  };
  return lay(0, count)?.lines ?? wrapWords(words, size, width, weight);
}

/** Words in lines of at most `width` px, where no word is longer than that. */
function wrapWords(words: readonly string[], size: number, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && lineWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word that is longer than a line is broken: nothing runs out of a card. */
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
