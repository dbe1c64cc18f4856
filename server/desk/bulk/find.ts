import type { Account } from '../../../lib/desk/account';
import { mayDo, pages } from '../../../lib/desk/actions';
import { lacksLanguage } from '../../../lib/desk/bulk';
import type { Role } from '../../../lib/desk/roles';
import { talkId } from '../../../lib/desk/talk';
import { isWorkKind, type ListedKind, titlesOf } from '../../../lib/desk/work';
import { isLocale } from '../../../lib/i18n/locales';
import type { DocumentStatus } from '../../../lib/record/document-status';
import type { Document } from '../../truth/truth';
import { site, statusOfDocument } from '../standing';
import type { DeskStore } from '../store/store';
import { sightOf } from '../viewing';

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
  kind: ListedKind;
  document: Document;
  status: DocumentStatus;
}

/** Of what goes through review, and of a dataset of which can be said who sees it, its kind; null of anything else. */
const listedKind = ({ kind, body }: Document): ListedKind | null =>
  isWorkKind(kind) || (kind === 'dataset' && body.kind === 'imported') ? kind : null;

/** What was asked for; who has a document in hand is not for viewers, who are told nobody's name. */
export const wantedIn = (given: (name: (typeof wantedNames)[number]) => string, role: Role): Wanted => {
  const mayAskWho = mayDo(pages.bulk, role);
  return Object.fromEntries(
    wantedNames.map((name) => [name, name === 'assigned' && !mayAskWho ? '' : given(name).slice(0, 200)]),
  ) as unknown as Wanted;
};

/** All documents that are meant, as somebody sees them, in the order of kinds and ids. Datasets only where they are asked for. */
export async function findDocuments(viewer: Pick<Account, 'role'>, store: DeskStore, wanted: Wanted): Promise<Found[]> {
  const { kind, status, dataset, q, assigned, lacks } = wanted;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const inHand = assigned === '' ? null : await assignedTo(store, assigned);
  const sight = await sightOf(viewer);
  return [...(await site()).documents.values()].flatMap((stood): Found[] => {
    const listed = listedKind(stood);
    if (listed === null || (kind === '' ? listed === 'dataset' : listed !== kind)) return [];
    const document = sight.document(stood);
    if (!document) return [];
    const stands = statusOfDocument(document);
    if ((status !== '' && stands !== status) || (dataset !== '' && document.dataset !== dataset)) return [];
    if (inHand && !inHand.has(talkId(document))) return [];
    if (isLocale(lacks) && !lacksLanguage(document.body, lacks)) return [];
    const text = [document.id, ...Object.values(titlesOf(document.body))].join(' ').toLowerCase();
    return words.every((word) => text.includes(word)) ? [{ kind: listed, document, status: stands }] : [];
  });
}

/** By `talkId`: what a person has in hand. */
async function assignedTo(store: DeskStore, account: string): Promise<Set<string>> {
  const talks = await store.entries('talk');
  return new Set(talks.flatMap(([id, { assigned }]) => (assigned === account ? [id] : [])));
}
