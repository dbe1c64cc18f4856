import type { Locale } from '../i18n/locales';
import { type DocumentStatus, isAtWork } from '../record/document-status';
import { type EventType, eventTypes } from '../record/event-types';
import { textsOf, withTexts } from './texts';

/** One field that is changed in many documents. */
export type BulkChange =
  | { field: 'texts'; find: string; replace: string; languages: Locale[] }
  /** A sub-event type of the codebook. */
  | { field: 'type'; to: string }
  /** Id of a category; "": that of the event type. */
  | { field: 'category'; to: string }
  /** Of an imported dataset: who sees it. */
  | { field: 'visibility'; to: 'public' | 'desk' }
  /** Id of an account; "": nobody. */
  | { field: 'assigned'; to: string };
export const bulkFields = ['texts', 'type', 'category', 'assigned', 'visibility'] as const;

/** A change of many documents that is looked at before it is made. */
export interface BulkEdit {
  id: string;
  /** Id of an account, and when: ISO 8601, UTC. */
  by: string;
  at: string;
  change: BulkChange;
  /** What was chosen, each in the version that was looked at. */
  documents: { kind: string; id: string; version: string }[];
}

export const mostInBulk = 500;
export const longestFound = 500; // characters that are looked for, or put in their place

type Body = Readonly<Record<string, unknown>>;

const typeOf = (sub: string): EventType | undefined =>
  (Object.keys(eventTypes) as EventType[]).find((type) => (eventTypes[type] as readonly string[]).includes(sub));

/** A document with the change made, or the same where it changes nothing of it. Who has it in hand stands elsewhere. */
export function bulkBody<T extends Body>(kind: string, body: T, change: BulkChange): T {
  switch (change.field) {
    case 'texts': {
      const written = textsOf(body).flatMap(({ path, given }) =>
        change.languages.flatMap((language) => {
          const text = given[language];
          return text?.includes(change.find) ? [[`${path}.${language}`, text.replaceAll(change.find, () => change.replace)]] : [];
        }),
      );
      return written.length > 0 ? withTexts(body, Object.fromEntries(written)) : body;
    }
    case 'type': {
      const eventType = typeOf(change.to);
      if (kind !== 'incident' || !eventType || body.subEventType === change.to) return body;
      return { ...body, eventType, subEventType: change.to };
    }
    case 'category': {
      if (kind !== 'incident' || (body.category ?? '') === change.to) return body;
      const { category: _, ...rest } = body;
      return (change.to === '' ? rest : { ...body, category: change.to }) as T;
    }
    case 'visibility':
      return kind !== 'dataset' || body.kind !== 'imported' || body.visibility === change.to
        ? body
        : { ...body, visibility: change.to };
    case 'assigned':
      return body;
  }
}

/** Whether a change may be made of a document by somebody who may correct what is public, or who may not. */
export const mayBeChanged = (status: DocumentStatus, mayCorrect: boolean): boolean =>
  isAtWork(status) || (status === 'published' && mayCorrect);

/** Whether one of its texts is given in one language and not in another. */
export const lacksLanguage = (body: Body, language: Locale): boolean =>
  textsOf(body).some(({ given }) => {
    const others = Object.entries(given).filter(([one]) => one !== language);
    return !given[language]?.trim() && others.some(([, text]) => (text ?? '').trim() !== '');
  });
