import { type Relation, type Wind, winds } from '../../geometry/where';

/** A text with its mentions written into it: `[span](relation place details)`. */
export interface CorpusText {
  id: string;
  lang: 'ar' | 'en';
  text: string;
}

/** What a mention should come to. Several, where a careful reader may choose either. */
export interface Expectation {
  relation: Relation | null;
  /** Null for a mention that must stay unresolved. */
  placeId: string | null;
  other: string | null;
  heading: Wind | null;
  distanceMeters: number | null;
  areaKm2: readonly [number, number] | null;
  /** Place at which what the text tells of truly lies: "@al-arishah". */
  truth: string | null;
}

export interface ExpectedMention {
  start: number;
  end: number;
  text: string;
  anyOf: readonly Expectation[];
}

const relations: readonly string[] = [
  'at',
  'surroundings',
  'near',
  'part',
  'direction',
  'countryside',
  'offset',
  'between',
  'along',
  'sized-area',
];

/**
 * Takes the marks out of an annotated text.
 * Marks: `[الحسكة](hasakah)`, `[محيط السجن](surroundings sinaa-prison)`, `[10 km south of X](offset x S 10km @y)`,
 * `[between X and Y](between x y)`, `[5–7 km²](sized-area x 5-7km2)`, `[the city](?)`; `a|b` where either will do.
 */
export function readCorpusText({ id, text }: Pick<CorpusText, 'id' | 'text'>): { text: string; expected: ExpectedMention[] } {
  const expected: ExpectedMention[] = [];
  let plain = '';
  let last = 0;
  for (const mark of text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    plain += text.slice(last, mark.index);
    const start = plain.length;
    plain += mark[1];
    expected.push({ start, end: plain.length, text: mark[1]!, anyOf: mark[2]!.split('|').map((one) => expectation(one, id)) });
    last = mark.index + mark[0].length;
  }
  return { text: plain + text.slice(last), expected };
}

function expectation(mark: string, id: string): Expectation {
  const words = mark.trim().split(/\s+/);
  const found: Expectation = {
    relation: 'at',
    placeId: null,
    other: null,
    heading: null,
    distanceMeters: null,
    areaKm2: null,
    truth: null,
  };
  if (relations.includes(words[0]!)) found.relation = words.shift() as Relation;
  for (const word of words) {
    const distance = /^(\d+(?:\.\d+)?)km$/.exec(word);
    const area = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)km2$/.exec(word);
    if (word === '?') found.relation = null;
    else if (Object.hasOwn(winds, word)) found.heading = word as Wind;
    else if (distance) found.distanceMeters = Number(distance[1]) * 1000;
    else if (area) found.areaKm2 = [Number(area[1]), Number(area[2])];
    else if (word.startsWith('@')) found.truth = word.slice(1);
    else if (!found.placeId) found.placeId = word;
    else if (!found.other) found.other = word;
    else throw new Error(`${id}: got "${mark}", expected (relation place details)`);
  }
  return found;
}
