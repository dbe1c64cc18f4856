'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { followed, type Mark, markAt } from '@/lib/desk/draft-text';
import type { PortableGazetteer } from '@/lib/gazetteer/portable';
import type { Place } from '@/lib/gazetteer/schema';
import { format } from '@/lib/i18n/format';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { GeocodeAnswer, GeocodeRequest, ShownMention, ShownPlace } from './geocode.worker';
import { MarkByHand } from './MarkByHand.client';
import { MentionRow } from './MentionRow.client';
import { knownPhrases, originalOf, shownPlace, withMarked } from './mentions';
import { PlaceMap } from './PlaceMap.client';
import { type DeskWords, post, toldOf } from './post.client';
import type { Selected } from './select-words.client';
import { type ColumnProps, TextColumn } from './TextColumn.client';
import own from './text-desk.module.css';

export interface TextDeskProps extends Omit<ColumnProps, 'mentions' | 'current' | 'onChoose' | 'onMark'> {
  /** Where the phrase begins that is shown first; null: the first one. */
  at: number | null;
  /** Places that the draft brings along. */
  added: readonly Place[];
  extent: readonly [number, number, number, number];
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
  const [chosenRow, setCurrent] = useState<number | null>(null);
  const [byHand, setByHand] = useState<Pick<Selected, 'start' | 'end'> | null>(null);
  // Where the words begin of which it was just asked what they mean: the focus goes back there.
  const [backTo, setBackTo] = useState<number | null>(null);
  // Where a phrase is that was marked in this visit, until the text is read again.
  const [chosen, setChosen] = useState<readonly ShownPlace[]>([]);
  const read: Read = typeof reading === 'string' ? { mentions: [], marked: [] } : reading;
  const known = [...read.marked, ...chosen];
  const mentions = withMarked(read.mentions, marks, text, known);
  const current =
    chosenRow ??
    Math.max(
      0,
      mentions.findIndex(({ start }) => start === props.at),
    );
  const close = () => {
    setBackTo(byHand?.start ?? null);
    setByHand(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it was closed, when what was marked stands in the list too
  useEffect(() => {
    if (backTo === null) return;
    // To the phrase in the list, or to the paragraph of words that are none.
    const row = document.getElementById(`mention-${mentions.findIndex(({ start }) => start === backTo)}`);
    const paragraph = props.paragraphs.filter(({ start }) => start <= backTo).length - 1;
    (row ?? document.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`))?.focus();
    setBackTo(null);
  }, [backTo]);
  const left = mentions.filter((mention) => !markAt(marks, mention)).length;
  const features = useFeatures(mentions, marks, current);
  return (
    <div className={own.desk}>
      <TextColumn {...props} mentions={mentions} marks={marks} current={current} onChoose={setCurrent} onMark={setByHand} />
      <div className={own.side}>
        {byHand && (
          <MarkByHand
            key={byHand.start}
            article={article}
            locale={locale}
            language={props.language}
            span={byHand}
            selected={text.slice(byHand.start, byHand.end)}
            words={props.handWords}
            others={knownPhrases(mentions, marks, byHand)}
            find={find}
            found={found}
            onCancel={close}
            onChoose={(mark) => {
              const places = [...found, ...mentions.flatMap((mention) => shownPlace(mention, markAt(marks, mention)) ?? [])];
              const key = JSON.stringify(mark.where);
              setChosen((all) => [...all, ...places.filter(({ where }) => JSON.stringify(where) === key).slice(0, 1)]);
              void decide(byHand, mark);
              close();
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
                onElsewhere={() => setByHand(mention)}
                count={mentions.length}
              />
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
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
