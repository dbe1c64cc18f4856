import type { Span } from '../types';
import type { Phrase } from './index';

/**
 * The phrases with those of the spans among them that overlap none, in text order, each a name that nobody knows. A span
 * that is not within the text, or is blank, is passed over.
 */
export function withProposed(phrases: readonly Phrase[], proposed: readonly Span[], source: string): readonly Phrase[] {
  if (proposed.length === 0) return phrases;
  const spans = proposed.flatMap((span) => trimmed(span, source)).sort((a, b) => a.start - b.start || b.end - a.end);
  const all: Phrase[] = [];
  let next = 0;
  let last = 0;
  for (const span of spans) {
    for (; next < phrases.length && phrases[next]!.start < span.end; next++) {
      all.push(phrases[next]!);
      last = phrases[next]!.stop;
    }
    if (span.start < last) continue;
    all.push(unknownPhrase(span));
    last = span.end;
  }
  return [...all, ...phrases.slice(next)];
}

function trimmed({ start, end }: Span, source: string): Span[] {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > source.length) return [];
  const text = source.slice(start, end);
  const own = text.trim();
  const from = start + text.length - text.trimStart().length;
  return own === '' ? [] : [{ start: from, end: from + own.length }];
}

const unknownPhrase = ({ start, end }: Span): Phrase => ({
  relation: 'at',
  nouns: [{ form: 'unknown', start, stop: end, end: -1, entries: [], kinds: null, kindRow: null, within: null, named: true }],
  heading: null,
  length: null,
  area: null,
  atMost: false,
  urban: false,
  besideSettlement: false,
  start,
  stop: end,
});
