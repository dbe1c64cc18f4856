import type { KeyboardEvent } from 'react';

/** Words that are selected: offsets into the whole text, and which paragraph they are of, from 1. */
export interface Selected {
  paragraph: number;
  start: number;
  end: number;
}

/** The words that are selected, within one paragraph; null where none are. */
export function selectionIn(column: HTMLElement | null, paragraphs: readonly { start: number }[]): Selected | null {
  const selection = document.getSelection();
  if (!column || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = range.startContainer;
  const element = (first instanceof Element ? first : first.parentElement)?.closest<HTMLElement>('[data-paragraph]');
  if (!element || !column.contains(element) || !element.contains(range.endContainer)) return null;
  const index = Number(element.dataset.paragraph);
  const [start, end] = offsetsIn(element, range);
  const offset = paragraphs[index]?.start ?? 0;
  return { paragraph: index + 1, start: offset + start, end: offset + end };
}

function offsetsIn(element: HTMLElement, range: Range): [number, number] {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}

/**
 * Selects words of a paragraph by the arrow keys, as text that cannot be edited has no caret: each moves the selection by a
 * word, in the direction in which it points; with Shift the selection grows or shrinks at its end.
 * @returns whether the key was one of these
 */
export function selectByKey(event: KeyboardEvent<HTMLElement>, language: string): boolean {
  const { key, shiftKey, currentTarget: element } = event;
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(element).direction === 'ltr');
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(element.textContent ?? '')]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  const next = moved(words, selectedWords(element, words), { isForward, grows: shiftKey });
  event.preventDefault();
  const [first, last] = [words[next[0]], words[next[1]]];
  if (first && last) select(element, first.start, last.end);
  return true;
}

/** The first and the last word that are selected; null where none are. */
function selectedWords(element: HTMLElement, words: readonly { start: number; end: number }[]): [number, number] | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const [start, end] = offsetsIn(element, range);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return first < 0 || last < first ? null : [first, last];
}

export function moved(
  words: readonly unknown[],
  selected: readonly [number, number] | null,
  { isForward, grows }: { isForward: boolean; grows: boolean },
): [number, number] {
  const most = Math.max(0, words.length - 1);
  if (!selected) return isForward ? [0, 0] : [most, most];
  const [first, last] = selected;
  if (grows) return [first, isForward ? Math.min(most, last + 1) : Math.max(first, last - 1)];
  const word = isForward ? Math.min(most, last + 1) : Math.max(0, first - 1);
  return [word, word];
}

/** Selects a part of an element's text, whatever elements it is cut into. */
function select(element: HTMLElement, start: number, end: number): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
