'use client';

import type { KeyboardEvent } from 'react';
import type { Mark } from '@/lib/desk/draft-text';
import { format, formatDistance } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskRecordMessages } from '@/messages/desk-record.en';
import type { WritingMessages } from '@/messages/desk-writing.en';
import styles from './desk.module.css';
import type { ShownMention, ShownPlace } from './geocode.worker';
import { shownPlace } from './mentions';
import own from './text-desk.module.css';

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
  /** Asks which other place it means: by name, as another phrase, or one to be pointed at on the map. */
  onElsewhere(): void;
}

/** What was decided of a phrase, in words. */
function stateOf({ mention, mark, locale, words, handWords, original }: RowProps, shown: ShownPlace | null): string {
  const place = shown?.words ?? '';
  if (original !== null) return format(locale, handWords.byHandSame, { words: original, place });
  if (mention.isByHand) return format(locale, handWords.byHand, { place });
  if (!mark) return words.open;
  return mark.decision === 'chosen' ? format(locale, words.chosen, { place }) : words[mark.decision];
}

/** A place that the text names, with why it is taken for that and what else it may be. */
export function MentionRow(props: RowProps) {
  const { mention, mark, isCurrent, index, count, locale, language, words, handWords, onChoose, onDecide, onElsewhere } = props;
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
          <button type="button" className={styles.quiet} onClick={onElsewhere}>
            {handWords.elsewhere}
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
