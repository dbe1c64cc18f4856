'use client';

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { followed, type Mark, markAt, markedByHand, notCovered } from '@/lib/desk/draft-text';
import type { PortableGazetteer } from '@/lib/gazetteer/portable';
import type { Place } from '@/lib/gazetteer/schema';
import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskRecordMessages } from '@/messages/desk-record.en';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { GeocodeAnswer, GeocodeRequest, ShownMention, ShownPlace } from './geocode.worker';
import { MarkByHand } from './MarkByHand.client';
import { PlaceMap } from './PlaceMap.client';
import { type DeskWords, post, toldOf } from './post.client';
import { type Selected, selectByKey, selectionIn } from './select-words.client';
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
  /** Places that the draft brings along. */
  added: readonly Place[];
  extent: readonly [number, number, number, number];
  words: WritingMessages['text'];
  handWords: DeskRecordMessages['marks'];
  told: DeskWords;
}

interface Read {
  mentions: readonly ShownMention[];
  marked: readonly ShownPlace[];
}
type Reading = 'reading' | 'failed' | Read;

/** The text with the places that it names, each to be confirmed, changed or refused; beside it the map. */
export function TextDesk(props: TextDeskProps) {
  const { article, locale, text, words } = props;
  const { reading, find, found } = useReading(props);
  const { marks, decide, status } = useMarks(article, props.marks, words, props.told);
  const [current, setCurrent] = useState(0);
  const [byHand, setByHand] = useState<Selected | null>(null);
  // Where a phrase is that was marked in this visit, until the text is read again.
  const [chosen, setChosen] = useState<readonly ShownPlace[]>([]);
  const read: Read = typeof reading === 'string' ? { mentions: [], marked: [] } : reading;
  const known = [...read.marked, ...chosen];
  const mentions = withMarked(read.mentions, marks, text, known);
  const left = mentions.filter((mention) => !markAt(marks, mention)).length;
  const features = useFeatures(mentions, marks, current);
  return (
    <div className={own.desk}>
      <TextColumn {...props} mentions={mentions} marks={marks} current={current} onChoose={setCurrent} onMark={setByHand} />
      <div className={own.side}>
        {byHand && (
          <MarkByHand
            article={article}
            locale={locale}
            language={props.language}
            selected={text.slice(byHand.start, byHand.end)}
            words={props.handWords}
            others={knownPhrases(mentions, marks, byHand)}
            find={find}
            found={found}
            onCancel={() => setByHand(null)}
            onChoose={(mark) => {
              const places = [...found, ...mentions.flatMap((mention) => shownPlace(mention, markAt(marks, mention)) ?? [])];
              const key = JSON.stringify(mark.where);
              setChosen((all) => [...all, ...places.filter(({ where }) => JSON.stringify(where) === key).slice(0, 1)]);
              void decide(byHand, mark);
              setByHand(null);
            }}
          />
        )}
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
                handWords={props.handWords}
                original={originalOf(mentions, markAt(marks, mention))}
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

/** Phrases that were read, and those that were marked by hand, which stand before what they cover. */
function withMarked(
  read: readonly ShownMention[],
  marks: readonly Mark[],
  text: string,
  known: readonly ShownPlace[],
): ShownMention[] {
  const byHand = markedByHand(marks, read);
  const own = byHand.map(({ start, end, where }): ShownMention => {
    const key = JSON.stringify(where);
    const place = known.find((one) => JSON.stringify(one.where) === key) ?? null;
    return { start, end, text: text.slice(start, end), place, explanation: '', drawing: '', others: [], isByHand: true };
  });
  // One that was read may mean a place by hand too: the same as another phrase.
  const others = notCovered(read, byHand).map((mention) => {
    const key = JSON.stringify(markAt(marks, mention)?.where ?? null);
    const place = known.find((one) => JSON.stringify(one.where) === key);
    const isOffered = [mention.place, ...mention.others].some((one) => one && JSON.stringify(one.where) === key);
    return place && !isOffered ? { ...mention, others: [...mention.others, place] } : mention;
  });
  return [...others, ...own].sort((a, b) => a.start - b.start);
}

/** Phrases whose place is known, each place once, but for the one that is to be marked. */
function knownPhrases(mentions: readonly ShownMention[], marks: readonly Mark[], but: { start: number; end: number }) {
  const seen = new Set<string>();
  return mentions.flatMap((mention) => {
    const place = shownPlace(mention, markAt(marks, mention));
    const key = JSON.stringify(place?.where);
    if (!place || seen.has(key) || (mention.start < but.end && but.start < mention.end)) return [];
    seen.add(key);
    return [{ start: mention.start, text: mention.text, place }];
  });
}

/** Reads the text in a worker, with the places that the desk sends and those of the draft; then finds places by name. */
function useReading({ text, locale, added, marks }: Pick<TextDeskProps, 'text' | 'locale' | 'added' | 'marks'>) {
  const [reading, setReading] = useState<Reading>('reading');
  const [found, setFound] = useState<readonly ShownPlace[]>([]);
  const worker = useRef<Worker | null>(null);
  const wheres = useRef(marks.flatMap(({ where }) => where ?? []));
  const asked = useRef('');
  useEffect(() => {
    const made = new Worker(new URL('./geocode.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    const stop = new AbortController();
    made.onmessage = ({ data }: MessageEvent<GeocodeAnswer>) => {
      if ('mentions' in data) setReading(data);
      else if (data.name === asked.current) setFound(data.found);
    };
    made.onerror = () => setReading('failed');
    fetch('/desk/api/places', { signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<PortableGazetteer>) : Promise.reject(response.status)))
      .then((places) => made.postMessage({ places, added, text, locale, wheres: wheres.current } satisfies GeocodeRequest))
      .catch(() => {
        if (!stop.signal.aborted) setReading('failed');
      });
    return () => {
      stop.abort();
      made.terminate();
    };
  }, [text, locale, added]);
  const find = (name: string) => {
    asked.current = name;
    worker.current?.postMessage({ name, locale } satisfies GeocodeRequest);
  };
  return { reading, find, found };
}

/** What was decided, kept at the desk as soon as it is. */
function useMarks(article: string, first: readonly Mark[], words: WritingMessages['text'], told: DeskWords) {
  const [marks, setMarks] = useState<readonly Mark[]>(first);
  const [status, setStatus] = useState('');
  const pending = useRef(0);
  const decide = async (span: { start: number; end: number }, mark: Pick<Mark, 'decision' | 'where' | 'as'> | null) => {
    const { start, end } = span;
    const before = markAt(marks, span) ?? null;
    const decided = mark && { start, end, ...mark };
    // Several may be on their way at once: each changes its own phrase alone.
    const put = (one: Mark | null) =>
      setMarks((all) => followed([...all.filter((other) => other.end <= start || other.start >= end), ...(one ? [one] : [])]));
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
  /** Words are to be marked as a place. */
  onMark(words: Selected): void;
}

function TextColumn(props: ColumnProps) {
  const { article, locale, language, text, paragraphs, mentions, marks, current, words, handWords, onChoose, onMark } = props;
  const column = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setChosen(selectionIn(column.current, paragraphs));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [paragraphs]);
  const claimPage = `/desk/${locale}/articles/${article}/claims/new`;
  const claimOf = ({ paragraph, start, end }: Selected) => `${claimPage}?paragraph=${paragraph}&from=${start}&to=${end}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (selectByKey(event, language) || event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = selectionIn(column.current, paragraphs);
    if (!selected || (event.code !== 'KeyC' && event.code !== 'KeyM')) return;
    event.preventDefault();
    if (event.code === 'KeyM') onMark(selected);
    else window.location.assign(claimOf(selected));
  };
  return (
    <div className={own.text}>
      <p className={styles.soft} id="select-keys">
        {handWords.keys}
      </p>
      <div ref={column} lang={language} dir="auto">
        {paragraphs.map((paragraph, i) => (
          <div key={paragraph.start} className={own.paragraph}>
            {/* biome-ignore lint/a11y/useSemanticElements: a paragraph of a text, and no group of fields */}
            <p
              dir="auto"
              data-paragraph={i}
              role="group"
              aria-label={format(locale, handWords.paragraph, { number: i + 1 })}
              aria-describedby="select-keys"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: its words are selected by keyboard
              tabIndex={0}
              onKeyDown={onKeyDown}
            >
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
      <div className={own.selected}>
        <p className={styles.soft} role="status">
          {chosen ? format(locale, handWords.selected, { words: text.slice(chosen.start, chosen.end) }) : words.wordsHint}
        </p>
        {chosen && (
          <p className={styles.links}>
            <a className={styles.button} href={claimOf(chosen)}>
              {words.claimOfWords}
            </a>
            <button type="button" className={styles.quiet} onClick={() => onMark(chosen)}>
              {handWords.mark}
            </button>
          </p>
        )}
      </div>
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

interface RowProps {
  mention: ShownMention;
  mark: Mark | undefined;
  isCurrent: boolean;
  index: number;
  count: number;
  locale: Locale;
  language: string;
  words: WritingMessages['text'];
  handWords: DeskRecordMessages['marks'];
  /** The phrase that it means the same place as. */
  original: string | null;
  onChoose(index: number): void;
  onDecide(mark: Pick<Mark, 'decision' | 'where'> | null): void;
}

/** What was decided of a phrase, in words. */
function stateOf({ mention, mark, locale, words, handWords, original }: RowProps, shown: ShownPlace | null): string {
  const place = shown?.words ?? '';
  if (original !== null) return format(locale, handWords.byHandSame, { words: original, place });
  if (mention.isByHand) return format(locale, handWords.byHand, { place });
  if (!mark) return words.open;
  return mark.decision === 'chosen' ? format(locale, words.chosen, { place }) : words[mark.decision];
}

/** The phrase that a mark means the same place as; null where it is by itself. */
const originalOf = (mentions: readonly ShownMention[], mark: Mark | undefined): string | null =>
  mark?.as === undefined ? null : (mentions.find(({ start }) => start === mark.as)?.text ?? null);

/** A place that the text names, with why it is taken for that and what else it may be. */
function MentionRow(props: RowProps) {
  const { mention, mark, isCurrent, index, count, locale, language, words, onChoose, onDecide } = props;
  const { place, others } = mention;
  const shown = shownPlace(mention, mark);
  const accept = () => place && !mention.isByHand && onDecide({ decision: 'accepted', where: place.where });
  // What somebody marked by hand is no phrase any more once it is taken back.
  const refuse = () => onDecide(mention.isByHand ? null : { decision: 'no-place', where: null });
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
  const state = stateOf(props, shown);
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
          {place && !mention.isByHand && (
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
