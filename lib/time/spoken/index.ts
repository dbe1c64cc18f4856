import { latinDigits } from '../../i18n/digits';
import { edtfProblem } from '../edtf';
import { addDays, dayOf, isDay, monthOf, partsOf, weekdayOf } from './day';
import {
  about,
  counts,
  directions,
  dualSpans,
  fillers,
  limits,
  middles,
  months,
  openings,
  type PartOfDay,
  partsOfDay,
  perhaps,
  relativeDays,
  spans,
  weekdays,
} from './words';

export interface SpokenTime {
  edtf: string;
  partOfDay?: PartOfDay;
}

/**
 * Why words are no time: one of them is unknown; nothing says from which day to count; the calendar has no such day, or it
 * ends before it begins; weekday and date are not of one day; "the night of Sunday" in Arabic can be that before it.
 */
export type Unread = 'unknown' | 'no-reference' | 'impossible' | 'weekday-differs' | 'which-night';

export type Spoken = { time: SpokenTime } | { problem: Unread; word?: string };

/**
 * Reads when something was said or happened, as an editor words it in English or Arabic: "Sunday evening", "between the
 * 21st and 23rd", «مساء الأحد». Never more precise than the words; EDTF itself is read too.
 * @param reference the day from which "Sunday" and "yesterday" are counted, that on which the text was published:
 *   "2022-01-24"; of several days that fit, the last that is not after it
 */
export function readTime(text: string, reference: string | null): Spoken {
  const plain = text.trim();
  if (/^[\d.][\d./~?%X-]*$/.test(plain) && edtfProblem(plain) === null) return { time: { edtf: plain } };
  try {
    const time = new Reading(reference).whole(tokensOf(plain));
    return edtfProblem(time.edtf) === null ? { time } : { problem: 'impossible' };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem, ...(error.word !== undefined && { word: error.word }) };
    throw error;
  }
}

class Stop extends Error {
  constructor(
    readonly problem: Unread,
    readonly word?: string,
  ) {
    super(problem);
  }
}

/** What a few words say of a day; what they leave out is taken from what stands beside them, or from the reference. */
interface Partial {
  day?: number;
  month?: number;
  year?: number;
  weekday?: number;
  /** A day that is known by itself: "2022-01-23", "yesterday". */
  relative?: string;
  part?: PartOfDay;
  direction?: 'before' | 'after';
}

/** @returns small words, in which spellings that newspapers mix are one */
function tokensOf(text: string): string[] {
  return (
    latinDigits(text)
      .toLowerCase()
      .replace(/[\u064b-\u0652\u0640]/g, '')
      .replace(/[أإآ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      // A date in figures stays one word.
      .replace(/(\d{4})-(\d{2})-(\d{2})/g, ' @$1_$2_$3 ')
      .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
      .replace(/[–—‑-]/g, ' - ')
      .replace(/[,،.;:/()]/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
  );
}

const startsWith = (tokens: readonly string[], words: string): boolean => words.split(' ').every((word, i) => tokens[i] === word);

class Reading {
  constructor(private readonly reference: string | null) {}

  whole(tokens: readonly string[]): SpokenTime {
    if (tokens.length === 0) throw new Stop('unknown');
    const doubt = [...about.map((word) => [word, '~'] as const), ...perhaps.map((word) => [word, '?'] as const)].find(([word]) =>
      startsWith(tokens, word),
    );
    if (doubt) {
      const rest = this.whole(tokens.slice(doubt[0].split(' ').length));
      // An end of a span that is not certain would need a mark of its own.
      if (rest.edtf.includes('/') || /[~?]/.test(rest.edtf)) throw new Stop('unknown', doubt[0]);
      return { ...rest, edtf: `${rest.edtf}${doubt[1]}` };
    }
    const ago = this.#ago(tokens);
    if (ago) return { edtf: ago };
    const span = this.#span(tokens);
    if (span) return span;
    const limit = limits.find(([words]) => startsWith(tokens, words) && !this.#isPart(tokens));
    if (limit) return this.#limited(limit[1], tokens.slice(limit[0].split(' ').length));
    return this.#one(this.#partial(tokens));
  }

  /** «بعد ظهر الأحد» is an afternoon, not what came after a noon. */
  #isPart = (tokens: readonly string[]): boolean => tokens.length > 1 && `${tokens[0]} ${tokens[1]}` in partsOfDay;

  /** "three days ago", "two weeks earlier", «قبل يومين», «منذ ثلاثة أيام» */
  #ago(tokens: readonly string[]): string | null {
    const isArabic = tokens[0] === 'قبل' || tokens[0] === 'منذ';
    const isEnglish = ['ago', 'earlier'].includes(tokens.at(-1) ?? '');
    if (!isArabic && !isEnglish) return null;
    const [first = '', second, ...rest] = isArabic ? tokens.slice(1) : tokens.slice(0, -1);
    if (rest.length > 0) return null;
    const count = /^\d{1,2}$/.test(first) ? Number(first) : counts[first];
    const days =
      second === undefined
        ? (dualSpans[first] ?? spans[first])
        : count === undefined
          ? undefined
          : count * (spans[second] ?? Number.NaN);
    if (days === undefined || Number.isNaN(days)) return null;
    return addDays(this.#day(), -days);
  }

  #span(tokens: readonly string[]): SpokenTime | null {
    const opening = openings.find((words) => startsWith(tokens, words)) ?? '';
    const inner = opening === '' ? tokens : tokens.slice(opening.split(' ').length);
    // «من كانون الثاني»: of January, no span.
    for (const [i, token] of inner.entries()) {
      if (i === 0) continue;
      // «و23», «والأحد»: the conjunction is written onto the word; of a name it may be the first letter.
      const joined = opening !== '' && token.startsWith('و') && token.length > 1 ? token.slice(1) : null;
      if (joined === null && !middles.includes(token)) continue;
      if (opening === '' && ['and', 'و'].includes(token)) continue;
      const [before, after] = [inner.slice(0, i), joined === null ? inner.slice(i + 1) : [joined, ...inner.slice(i + 1)]];
      if (after.length === 0) continue;
      return this.#between(this.#partial(before), this.#partial(after));
    }
    // "from 20 January on"
    if (tokens[0] === 'from' && ['on', 'onwards', 'onward'].includes(tokens.at(-1) ?? ''))
      return this.#limited('since', tokens.slice(1, -1));
    return null;
  }

  #between(first: Partial, last: Partial): SpokenTime {
    // Month and year may stand at one end alone: "between the 21st and 23rd of January", "January 21 to 23 2022".
    const shared = (one: Partial, other: Partial): Partial => {
      const isBare = one.day !== undefined && one.month === undefined && other.month !== undefined;
      return isBare ? { ...one, month: other.month, ...(other.year !== undefined && { year: other.year }) } : one;
    };
    const to = this.#date(shared(last, first));
    const open = shared(first, last);
    // Without a year, and of a weekday: the one before the end, as in "Thursday to Sunday", "28 December to 3 January 2022".
    const isOpen = open.year === undefined && open.relative === undefined && open.direction === undefined;
    const from = isOpen ? new Reading(endOf(to)).#date(open) : this.#date(open);
    return { edtf: `${from}/${to}` };
  }

  #limited(limit: 'before' | 'until' | 'since' | 'after', tokens: readonly string[]): SpokenTime {
    const { edtf, partOfDay } = this.#one(this.#partial(tokens));
    const isDay = edtf.length === 10;
    // Before the evening of a day is still that day.
    if (limit === 'before') return { edtf: `../${isDay && !partOfDay ? addDays(edtf, -1) : edtf}` };
    if (limit === 'until') return { edtf: `../${edtf}`, ...(partOfDay && { partOfDay }) };
    return { edtf: `${limit === 'after' && isDay && !partOfDay ? addDays(edtf, 1) : edtf}/..` };
  }

  #partial(tokens: readonly string[]): Partial {
    const found: Partial = {};
    for (let at = 0; at < tokens.length; ) at += this.#take(tokens, at, found);
    return found;
  }

  /** Takes the words at a place into what is known. @returns how many they are */
  #take(tokens: readonly string[], at: number, found: Partial): number {
    for (let length = Math.min(3, tokens.length - at); length > 0; length--) {
      const words = tokens.slice(at, at + length).join(' ');
      const relative = relativeDays[words];
      if (relative) {
        // «اليوم» after a name of a day is "the day", as in «يوم الأحد اليوم».
        found.relative = addDays(this.#day(), relative.days);
        if (relative.part) found.part = relative.part;
        return length;
      }
      const part = partsOfDay[words];
      if (part) {
        found.part = part;
        return length;
      }
      const month = months[words];
      if (month !== undefined && !(found.month !== undefined && found.month !== month)) {
        found.month = month;
        return length;
      }
      const weekday = weekdays[words];
      if (weekday !== undefined) {
        found.weekday = weekday;
        return length;
      }
      if (length === 1) this.#takeWord(words, found);
    }
    return 1;
  }

  #takeWord(word: string, found: Partial): void {
    if (word.startsWith('@')) {
      found.relative = word.slice(1).replaceAll('_', '-');
      const [year, month, day] = partsOf(found.relative);
      if (!isDay(year, month, day)) throw new Stop('impossible');
      return;
    }
    if (word === 'ليله') throw new Stop('which-night');
    const direction = directions[word];
    if (direction) found.direction = direction;
    else if (/^\d{4}$/.test(word)) found.year = Number(word);
    else if (/^\d{1,2}$/.test(word) && found.day === undefined) found.day = Number(word);
    else if (word === 'الاول' && found.day === undefined) found.day = 1;
    else if (!fillers.has(word)) throw new Stop('unknown', word);
  }

  /** The one day, month or year that is meant. */
  #one(partial: Partial): SpokenTime {
    const { part } = partial;
    const edtf = this.#date(partial);
    return { edtf, ...(part && edtf.length === 10 && { partOfDay: part }) };
  }

  #date({ day, month, year, weekday, relative, direction, part }: Partial): string {
    if (relative !== undefined) return relative;
    if (day !== undefined) {
      const found = this.#dated(day, month, year, direction);
      if (weekday !== undefined && weekdayOf(found) !== weekday) throw new Stop('weekday-differs');
      return found;
    }
    if (weekday !== undefined && month === undefined && year === undefined) return this.#weekday(weekday, direction);
    if (weekday !== undefined || part !== undefined) throw new Stop('unknown');
    if (month !== undefined) return this.#month(month, year, direction);
    if (year !== undefined) return String(year);
    throw new Stop('unknown');
  }

  #weekday(weekday: number, direction: Partial['direction']): string {
    const today = this.#day();
    const back = (weekdayOf(today) - weekday + 7) % 7;
    if (direction === 'after') return addDays(today, 7 - back);
    return addDays(today, direction === 'before' && back === 0 ? -7 : -back);
  }

  #month(month: number, year: number | undefined, direction: Partial['direction']): string {
    if (year !== undefined) return monthOf(year, month);
    const [thisYear, thisMonth] = partsOf(this.#day());
    const isPast = direction === 'before' ? month < thisMonth : month <= thisMonth;
    if (direction === 'after') return monthOf(month > thisMonth ? thisYear : thisYear + 1, month);
    return monthOf(isPast ? thisYear : thisYear - 1, month);
  }

  /** A day of a month that may be left out, as may its year. */
  #dated(day: number, month: number | undefined, year: number | undefined, direction: Partial['direction']): string {
    if (month !== undefined && year !== undefined) {
      if (!isDay(year, month, day)) throw new Stop('impossible');
      return dayOf(year, month, day);
    }
    if (month === undefined && year !== undefined) throw new Stop('unknown');
    const today = this.#day();
    const [thisYear, thisMonth] = partsOf(today);
    const step = direction === 'after' ? 1 : -1;
    // Eight years reach the next 29 February, also over a century without one.
    for (let i = 0; i <= (month === undefined ? 12 : 8); i++) {
      const months0 = thisYear * 12 + thisMonth - 1 + step * i;
      const [y, m] = month === undefined ? [Math.floor(months0 / 12), (months0 % 12) + 1] : [thisYear + step * i, month];
      if (!isDay(y, m, day)) continue;
      const found = dayOf(y, m, day);
      if (direction === 'after' ? found > today : direction === 'before' ? found < today : found <= today) return found;
    }
    throw new Stop('impossible');
  }

  #day(): string {
    if (this.reference === null) throw new Stop('no-reference');
    return this.reference;
  }
}

/** The last day of a day, a month or a year. */
function endOf(edtf: string): string {
  const [year, month, day] = partsOf(edtf);
  if (day) return edtf;
  return new Date(Date.UTC(year, month || 12, 0)).toISOString().slice(0, 10);
}
