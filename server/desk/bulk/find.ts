import { lacksLanguage } from '../../../lib/desk/bulk';
import { talkId } from '../../../lib/desk/talk';
import { isWorkKind, titlesOf } from '../../../lib/desk/work';
import { isLocale } from '../../../lib/i18n/locales';
import type { DocumentStatus } from '../../../lib/record/document-status';
import type { Document } from '../../truth/truth';
import { site, statusOfDocument } from '../standing';
import type { DeskStore } from '../store/store';

/** By what documents are found; "" asks for nothing. */
export interface Wanted {
  kind: string;
  status: string;
  dataset: string;
  /** Words of the title, or of the id. */
  q: string;
  /** Id of the account that has it in hand. */
  assigned: string;
  /** The language that one of its texts lacks. */
  lacks: string;
}
export const wantedNames = ['kind', 'status', 'dataset', 'q', 'assigned', 'lacks'] as const satisfies readonly (keyof Wanted)[];

export interface Found {
  document: Document;
  status: DocumentStatus;
}

/** Whether it goes through review, or is a dataset of which can be said who sees it. */
const isListed = ({ kind, body }: Document): boolean => isWorkKind(kind) || (kind === 'dataset' && body.kind === 'imported');

/** All documents that are meant, in the order of kinds and ids. Datasets only where they are asked for. */
export async function findDocuments(store: DeskStore, wanted: Wanted): Promise<Found[]> {
  const { kind, status, dataset, q, assigned, lacks } = wanted;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const inHand = assigned === '' ? null : await assignedTo(store, assigned);
  return [...(await site()).documents.values()].flatMap((document): Found[] => {
    if (!isListed(document) || (kind === '' ? document.kind === 'dataset' : document.kind !== kind)) return [];
    const stands = statusOfDocument(document);
    if ((status !== '' && stands !== status) || (dataset !== '' && document.dataset !== dataset)) return [];
    if (inHand && !inHand.has(talkId(document))) return [];
    if (isLocale(lacks) && !lacksLanguage(document.body, lacks)) return [];
    const text = [document.id, ...Object.values(titlesOf(document.body))].join(' ').toLowerCase();
    return words.every((word) => text.includes(word)) ? [{ document, status: stands }] : [];
  });
}

/** By `talkId`: what a person has in hand. Only of documents that something is said of. */
async function assignedTo(store: DeskStore, account: string): Promise<Set<string>> {
  const documents = [...(await site()).documents.values()].filter(({ kind }) => isWorkKind(kind));
  const talks = await Promise.all(
    documents.map(async (document) =>
      (await store.get('talk', talkId(document)))?.assigned === account ? talkId(document) : '',
    ),
  );
  return new Set(talks.filter(Boolean));
}
