'use client';

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Mark, markAt } from '@/lib/desk/draft-text';
import type { PortableGazetteer } from '@/lib/gazetteer/portable';
import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { ShownMention, ShownPlace } from './geocode.worker';
import { PlaceMap } from './PlaceMap.client';
import { type DeskWords, post, toldOf } from './post.client';
import own from './text-desk.module.css';

export interface TextDeskProps {
  /** The article's id. */
  article: string;
  locale: Locale;
  /** In which the text is. */
  language: string;
  text: string;
  paragraphs: readonly { start: number; text: string }[];
  marks: readonly Mark[];
  extent: readonly [number, number, number, number];
  words: WritingMessages['text'];
  told: DeskWords;
}

type Reading = 'reading' | 'failed' | readonly ShownMention[];

/** The text with the places that it names, each to be confirmed, changed or refused; beside it the map. */
export function TextDesk(props: TextDeskProps) {
  const { article, locale, text, words } = props;
  const reading = useMentions(text, locale);
  const { marks, decide, status } = useMarks(article, props.marks, words, props.told);
  const [current, setCurrent] = useState(0);
  const mentions = typeof reading === 'string' ? [] : reading;
  const left = mentions.filter((mention) => !markAt(marks, mention)).length;
  const features = useFeatures(mentions, marks, current);
  return (
    <div className={own.desk}>
      <TextColumn {...props} mentions={mentions} marks={marks} current={current} onChoose={setCurrent} />
      <div className={own.side}>
        <PlaceMap label={words.map} noMap={words.noMap} features={features} extent={props.extent} />
        <section aria-labelledby="mentions" className={styles.section}>
          <h2 id="mentions">{words.mentions}</h2>
          <p className={styles.soft} role="status">
            {reading === 'reading' && words.reading}
            {reading === 'failed' && words.failed}
            {typeof reading !== 'string' &&
              [
                format(locale, words.found, { count: mentions.length }),
                mentions.length > 0 && format(locale, words.left, { count: left }),
                status,
              ]
                .filter(Boolean)
                .join(' · ')}
          </p>
          {mentions.length > 0 && <p className={styles.soft}>{words.keys}</p>}
          <ol className={own.mentions}>
            {mentions.map((mention, i) => (
              <MentionRow
                key={mention.start}
                mention={mention}
                mark={markAt(marks, mention)}
                isCurrent={i === current}
                index={i}
                locale={locale}
                language={props.language}
                words={words}
                onChoose={setCurrent}
                onDecide={(mark) => decide(mention, mark)}
                count={mentions.length}
              />
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

/** Reads the text in a worker, with the places that the desk sends. */
function useMentions(text: string, locale: Locale): Reading {
  const [reading, setReading] = useState<Reading>('reading');
  useEffect(() => {
    const worker = new Worker(new URL('./geocode.worker.ts', import.meta.url), { type: 'module' });
    const stop = new AbortController();
    worker.onmessage = ({ data }: MessageEvent<ShownMention[]>) => setReading(data);
    worker.onerror = () => setReading('failed');
    fetch('/desk/api/places', { signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<PortableGazetteer>) : Promise.reject(response.status)))
      .then((places) => worker.postMessage({ places, text, locale }))
      .catch(() => {
        if (!stop.signal.aborted) setReading('failed');
      });
    return () => {
      stop.abort();
      worker.terminate();
    };
  }, [text, locale]);
  return reading;
}

/** What was decided, kept at the desk as soon as it is. */
function useMarks(article: string, first: readonly Mark[], words: WritingMessages['text'], told: DeskWords) {
  const [marks, setMarks] = useState<readonly Mark[]>(first);
  const [status, setStatus] = useState('');
  const pending = useRef(0);
  const decide = async (span: ShownMention, mark: Pick<Mark, 'decision' | 'where'> | null) => {
    const { start, end } = span;
    const before = markAt(marks, span) ?? null;
    const decided = mark && { start, end, ...mark };
    // Several may be on their way at once: each changes its own phrase alone.
    const put = (one: Mark | null) =>
      setMarks((all) => [...all.filter((other) => other.end <= start || other.start >= end), ...(one ? [one] : [])]);
    put(decided);
    pending.current++;
    setStatus(words.saving);
    try {
      await post(`/articles/${article}/marks`, { marks: [{ start, end, mark: decided }] }, told);
      if (pending.current === 1) setStatus(words.saved);
    } catch (error) {
      put(before);
      setStatus(toldOf(error, told));
    } finally {
      pending.current--;
    }
  };
  return { marks, decide, status };
}

function useFeatures(mentions: readonly ShownMention[], marks: readonly Mark[], current: number) {
  return useMemo(
    () =>
      mentions.flatMap((mention, i) => {
        const place = shownPlace(mention, markAt(marks, mention));
        if (!place?.geometry) return [];
        return [{ type: 'Feature' as const, geometry: place.geometry, properties: { chosen: i === current } }];
      }),
    [mentions, marks, current],
  );
}

/** Where a mention is: as was decided, else as it was read. */
function shownPlace({ place, others }: ShownMention, mark: Mark | undefined): ShownPlace | null {
  if (!mark) return place;
  if (!mark.where) return null;
  const key = JSON.stringify(mark.where);
  return [place, ...others].find((one) => one && JSON.stringify(one.where) === key) ?? null;
}

interface ColumnProps extends TextDeskProps {
  mentions: readonly ShownMention[];
  current: number;
  onChoose(index: number): void;
}

function TextColumn({ article, locale, language, text, paragraphs, mentions, marks, current, words, onChoose }: ColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ paragraph: number; start: number; end: number } | null>(null);
  useEffect(() => {
    const look = () => setChosen(selectionIn(column.current, paragraphs));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [paragraphs]);
  const claimPage = `/desk/${locale}/articles/${article}/claims/new`;
  return (
    <div className={own.text}>
      <div ref={column} lang={language} dir="auto">
        {paragraphs.map((paragraph, i) => (
          <div key={paragraph.start} className={own.paragraph}>
            <p dir="auto" data-paragraph={i}>
              {piecesOf(paragraph, mentions).map(({ start, end, index }) =>
                index === null ? (
                  text.slice(start, end)
                ) : (
                  // For the eye and the hand; whoever listens has the list beside it.
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text does the same by keyboard
                  <mark
                    key={start}
                    className={own.mark}
                    data-state={markAt(marks, { start, end })?.decision ?? 'open'}
                    data-current={index === current || undefined}
                    onClick={() => {
                      onChoose(index);
                      document.getElementById(`mention-${index}`)?.focus();
                    }}
                  >
                    {text.slice(start, end)}
                  </mark>
                ),
              )}
            </p>
            <a lang={locale} className={styles.soft} href={`${claimPage}?paragraph=${i + 1}`}>
              {format(locale, words.claimOfParagraph, { number: i + 1 })}
            </a>
          </div>
        ))}
      </div>
      <p className={own.selected} role="status">
        {chosen ? (
          <a className={styles.button} href={`${claimPage}?paragraph=${chosen.paragraph}&from=${chosen.start}&to=${chosen.end}`}>
            {words.claimOfWords}
          </a>
        ) : (
          <span className={styles.soft}>{words.wordsHint}</span>
        )}
      </p>
    </div>
  );
}

/** A paragraph cut at its mentions; offsets are those of the whole text. */
function piecesOf({ start, text }: { start: number; text: string }, mentions: readonly ShownMention[]) {
  const end = start + text.length;
  const pieces: { start: number; end: number; index: number | null }[] = [];
  let at = start;
  for (const [index, mention] of mentions.entries()) {
    if (mention.start < at || mention.end > end) continue;
    if (mention.start > at) pieces.push({ start: at, end: mention.start, index: null });
    pieces.push({ start: mention.start, end: mention.end, index });
    at = mention.end;
  }
  if (at < end) pieces.push({ start: at, end, index: null });
  return pieces;
}

/** The words that are selected, within one paragraph; null where none are. */
function selectionIn(column: HTMLElement | null, paragraphs: readonly { start: number }[]) {
  const selection = document.getSelection();
  if (!column || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = range.startContainer;
  const element = (first instanceof Element ? first : first.parentElement)?.closest<HTMLElement>('[data-paragraph]');
  if (!element || !column.contains(element) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const index = Number(element.dataset.paragraph);
  const start = (paragraphs[index]?.start ?? 0) + before.toString().length;
  return { paragraph: index + 1, start, end: start + range.toString().length };
}

interface RowProps {
  mention: ShownMention;
  mark: Mark | undefined;
  isCurrent: boolean;
  index: number;
  count: number;
  locale: Locale;
  language: string;
  words: WritingMessages['text'];
  onChoose(index: number): void;
  onDecide(mark: Pick<Mark, 'decision' | 'where'> | null): void;
}

/** A place that the text names, with why it is taken for that and what else it may be. */
function MentionRow({ mention, mark, isCurrent, index, count, locale, language, words, onChoose, onDecide }: RowProps) {
  const { place, others } = mention;
  const shown = shownPlace(mention, mark);
  const accept = () => place && onDecide({ decision: 'accepted', where: place.where });
  const refuse = () => onDecide({ decision: 'no-place', where: null });
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const { key, target, currentTarget } = event;
    if (target !== currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      document.getElementById(`mention-${Math.min(count - 1, Math.max(0, index + step))}`)?.focus();
    } else if (event.code === 'KeyA') accept();
    else if (event.code === 'KeyN') refuse();
  };
  const state = mark
    ? mark.decision === 'chosen'
      ? format(locale, words.chosen, { place: shown?.words ?? '' })
      : words[mark.decision]
    : words.open;
  return (
    <li
      id={`mention-${index}`}
      className={own.mention}
      data-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onChoose(index)}
      onKeyDown={onKeyDown}
    >
      <p>
        <strong lang={language} dir="auto">
          {mention.text}
        </strong>{' '}
        <span className={styles.soft}>{state}</span>
      </p>
      <p>
        {place ? place.words : words.unresolved}
        {place?.uncertaintyMeters != null && (
          <span className={styles.soft}>
            {' '}
            · {format(locale, words.uncertainty, { distance: formatDistance(locale, place.uncertaintyMeters) })}
          </span>
        )}
      </p>
      <div className={own.more} hidden={!isCurrent}>
        <p className={styles.soft}>
          {mention.explanation} {mention.drawing}
        </p>
        {isCurrent && shown && !shown.geometry && <p className={styles.soft}>{words.notDrawn}</p>}
        <p className={styles.links}>
          {place && (
            <button type="button" className={styles.button} aria-pressed={mark?.decision === 'accepted'} onClick={accept}>
              {words.accept}
            </button>
          )}
          <button type="button" className={styles.quiet} aria-pressed={mark?.decision === 'no-place'} onClick={refuse}>
            {words.noPlace}
          </button>
          {mark && (
            <button type="button" className={styles.quiet} onClick={() => onDecide(null)}>
              {words.undo}
            </button>
          )}
        </p>
        {others.length > 0 && (
          <>
            <p className={styles.soft}>{words.other}</p>
            <ul className={own.others}>
              {others.map((other) => (
                <li key={JSON.stringify(other.where)}>
                  <button
                    type="button"
                    className={styles.quiet}
                    onClick={() => onDecide({ decision: 'chosen', where: other.where })}
                  >
                    {other.words}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}
