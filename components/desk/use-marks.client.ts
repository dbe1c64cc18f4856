import { useEffect, useRef, useState } from 'react';
import { areSame, type DraftText, type Mark, marksOver, overlap, type Span } from '@/lib/desk/draft-text';
import type { Place } from '@/lib/gazetteer/schema';
import type { WritingMessages } from '@/messages/desk-writing.en';
import { lookEvery } from './look-every.client';
import { knownAfter, type Pending, shownMarks } from './pending-marks';
import { ask, type DeskWords, isStale, post, toldOf } from './post.client';

/** What was decided and is not saved: it was decided otherwise meanwhile, or the desk could not be reached. */
export interface Unsaved extends Pending {
  told: string;
}
export type Choice = Pick<Mark, 'decision' | 'where' | 'as'>;

interface Stands {
  marks: readonly Mark[];
  /** Places that the draft brings along. */
  places: readonly Place[];
}

/**
 * What is decided, sent to the desk at once and one after the other. Each is compared there with what was seen of the same
 * words; what is refused is offered once more, beside what stands. What others decide is looked for meanwhile.
 */
export function useMarks(article: string, first: Stands, words: WritingMessages['text'], told: DeskWords) {
  const [marks, setMarks] = useState(first.marks);
  const [places, setPlaces] = useState(first.places);
  const [status, setStatus] = useState('');
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const known = useRef(first.marks);
  const pending = useRef<readonly Pending[]>([]);
  const queue = useRef(Promise.resolve());
  /** How often something was decided here. */
  const decided = useRef(0);

  useEffect(() => {
    let isAsking = false;
    return lookEvery(async () => {
      if (isAsking || pending.current.length > 0) return;
      isAsking = true;
      const before = decided.current;
      // What cannot be asked now is found out with the next look, or the next decision.
      const text = await ask<DraftText>(`/articles/${article}/text`, told).catch(() => null);
      isAsking = false;
      // The answer may be older than what was decided here meanwhile, of which an answer of its own comes.
      // Once the draft is published, its text and marks are gone; the page keeps showing what was decided.
      if (!text?.text || decided.current !== before || areSame(known.current, text.marks)) return;
      known.current = text.marks;
      setMarks(text.marks);
      setPlaces(text.upon.places);
    });
  }, [article, told]);

  /** @param done what is not on its way any more; @param stands as the desk answered; null: it did not */
  const settle = (done: readonly Pending[], span: Span, stands: Stands | null) => {
    pending.current = pending.current.filter((one) => !done.includes(one));
    if (stands) {
      known.current = knownAfter(known.current, stands.marks, span, pending.current);
      setPlaces(stands.places);
    }
    setMarks(shownMarks(known.current, pending.current));
  };
  const send = async (one: Pending) => {
    // Something before it over the same words was refused, and it is offered once more with that.
    if (!pending.current.includes(one)) return;
    try {
      const decided = { ...one, seen: marksOver(known.current, one) };
      settle([one], one, await post<Stands>(`/articles/${article}/marks`, { marks: [decided] }, told));
      if (pending.current.length === 0) setStatus(words.saved);
    } catch (error) {
      const isOtherwise = isStale(error);
      const text = isOtherwise ? await ask<DraftText>(`/articles/${article}/text`, told).catch(() => null) : null;
      const refused = pending.current.filter((other) => overlap(other, one));
      settle(refused, one, text && { marks: text.marks, places: text.upon.places });
      const offered = { ...(refused.at(-1) ?? one), told: isOtherwise ? words.otherwise : toldOf(error, told) };
      setUnsaved((all) => [...all.filter((other) => !overlap(other, one)), offered]);
      setStatus('');
    }
  };
  const leave = (span: Span) => setUnsaved((all) => all.filter((one) => !overlap(one, span)));
  const decide = ({ start, end }: Span, choice: Choice | null) => {
    const one: Pending = { start, end, mark: choice && { start, end, ...choice } };
    leave(one);
    decided.current += 1;
    pending.current = [...pending.current, one];
    setMarks(shownMarks(known.current, pending.current));
    setStatus(words.saving);
    queue.current = queue.current.then(() => send(one));
  };
  return { marks, places, status, unsaved, decide, leave };
}
