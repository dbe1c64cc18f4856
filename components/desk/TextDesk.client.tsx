'use client';

import { useEffect, useMemo, useState } from 'react';
import { type Mark, markAt, type Span } from '@/lib/desk/draft-text';
import type { Place } from '@/lib/gazetteer/schema';
import { format } from '@/lib/i18n/format';
import styles from './desk.module.css';
import type { ShownMention, ShownPlace } from './geocode.worker';
import { MarkByHand } from './MarkByHand.client';
import { MentionRow } from './MentionRow.client';
import { knownPhrases, originalOf, shownPlace, withMarked } from './mentions';
import { PlaceMap } from './PlaceMap.client';
import { decidedAgain } from './pending-marks';
import type { DeskWords } from './post.client';
import { type ColumnProps, TextColumn } from './TextColumn.client';
import own from './text-desk.module.css';
import { UnsavedMarks } from './UnsavedMarks.client';
import { useMarks } from './use-marks.client';
import { type Read, useReading } from './use-reading.client';

export interface TextDeskProps extends Omit<ColumnProps, 'mentions' | 'current' | 'onChoose' | 'onMark'> {
  /** Where the phrase begins that is shown first; null: the first one. */
  at: number | null;
  /** Places that the draft brings along. */
  added: readonly Place[];
  extent: readonly [number, number, number, number];
  told: DeskWords;
}

/** The text with the places that it names, each to be confirmed, changed or refused; beside it the map. */
export function TextDesk(props: TextDeskProps) {
  const { article, locale, text, words } = props;
  const { reading, find, found, show, shown } = useReading(props);
  const { marks, places, status, unsaved, decide, leave } = useMarks(
    article,
    { marks: props.marks, places: props.added },
    words,
    props.told,
  );
  const [chosenRow, setCurrent] = useState<number | null>(null);
  const [byHand, setByHand] = useState<Span | null>(null);
  // Where the words begin of which it was just asked what they mean: the focus goes back there.
  const [backTo, setBackTo] = useState<number | null>(null);
  // Where a phrase is that was marked in this visit, until the text is read again.
  const [chosen, setChosen] = useState<readonly ShownPlace[]>([]);
  const read: Read = typeof reading === 'string' ? { mentions: [], marked: [] } : reading;
  const known = [...read.marked, ...chosen, ...shown];
  const mentions = withMarked(read.mentions, marks, text, known);
  const current =
    chosenRow ??
    Math.max(
      0,
      mentions.findIndex(({ start }) => start === props.at),
    );
  /** To a phrase in the list, where it stands there. */
  const goTo = (span: Span | null) =>
    document.getElementById(`mention-${mentions.findIndex(({ start }) => start === span?.start)}`)?.focus();
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
  const isRead = typeof reading !== 'string';
  const placesOf = (mention: ShownMention) => [mention.place, ...mention.others].flatMap((one) => one ?? []);
  const named = new Map(
    [...mentions.flatMap(placesOf), ...known, ...found].map((place) => [JSON.stringify(place.where), place.words]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when others are marked, of what nobody has named yet
  useEffect(() => {
    if (isRead)
      show(
        [...marks, ...unsaved.map(({ mark }) => mark)]
          .flatMap((mark) => mark?.where ?? [])
          .filter((where) => !named.has(JSON.stringify(where))),
        places,
      );
  }, [isRead, marks, unsaved, places]);
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
              decide(byHand, mark);
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
          <UnsavedMarks
            unsaved={unsaved}
            marks={marks}
            text={text}
            language={props.language}
            words={words}
            wordsOf={(mark) => {
              if (!mark) return words.open;
              if (!mark.where) return words['no-place'];
              const place = named.get(JSON.stringify(mark.where)) ?? '…';
              const original = originalOf(mentions, mark);
              return original === null ? place : format(locale, props.handWords.byHandSame, { words: original, place });
            }}
            onAgain={(one) => {
              decide(one, decidedAgain(one.mark, marks));
              goTo(one);
            }}
            onLeave={(one) => {
              leave(one);
              goTo(one);
            }}
          />
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
