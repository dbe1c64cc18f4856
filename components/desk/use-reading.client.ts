import { useEffect, useRef, useState } from 'react';
import type { Mark } from '@/lib/desk/draft-text';
import type { PortableGazetteer } from '@/lib/gazetteer/portable';
import type { Place } from '@/lib/gazetteer/schema';
import type { Where } from '@/lib/geometry/where';
import type { Locale } from '@/lib/i18n/locales';
import type { GeocodeAnswer, GeocodeRequest, ShownMention, ShownPlace } from './geocode.worker';

export interface Read {
  mentions: readonly ShownMention[];
  marked: readonly ShownPlace[];
}

interface Given {
  text: string;
  locale: Locale;
  /** Places that the draft brings along. */
  added: readonly Place[];
  /** As the page came with them. */
  marks: readonly Mark[];
}

/** Reads the text in a worker, with the places that the desk sends and those of the draft; then finds places by name. */
export function useReading({ text, locale, added, marks }: Given) {
  const [reading, setReading] = useState<'reading' | 'failed' | Read>('reading');
  const [found, setFound] = useState<readonly ShownPlace[]>([]);
  const [shown, setShown] = useState<readonly ShownPlace[]>([]);
  const askedFor = useRef(new Set<string>());
  const worker = useRef<Worker | null>(null);
  const wheres = useRef(marks.flatMap(({ where }) => where ?? []));
  const asked = useRef('');
  useEffect(() => {
    const made = new Worker(new URL('./geocode.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    const stop = new AbortController();
    made.onmessage = ({ data }: MessageEvent<GeocodeAnswer>) => {
      if ('mentions' in data) setReading(data);
      else if ('shown' in data) setShown((all) => [...all, ...data.shown]);
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
  /** Asks for places that somebody else has marked meanwhile, each once. */
  const show = (others: readonly Where[], brought: readonly Place[]) => {
    const unknown = others.filter((where) => !askedFor.current.has(JSON.stringify(where)));
    if (unknown.length === 0) return;
    for (const where of unknown) askedFor.current.add(JSON.stringify(where));
    worker.current?.postMessage({ shown: unknown, added: brought, locale } satisfies GeocodeRequest);
  };
  return { reading, find, found, show, shown };
}
