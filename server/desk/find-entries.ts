import { entryShown, type FoundEntries } from '../../lib/desk/entry-shown';
import { isOnMapKind, type OnMapKind, titleIn, titlesOf } from '../../lib/desk/work';
import { collatorOf } from '../../lib/i18n/format';
import type { Locale } from '../../lib/i18n/locales';
import { isClosed } from '../../lib/record/document-status';
import { createTextIndex, type TextIndex } from '../../lib/search/text-index';
import type { Documents } from '../site/documents';
import { placeNamesOf } from '../site/index-store';
import { served } from '../site/served';
import type { Document } from '../truth/truth';
import { site, statusOfDocument } from './standing';

const mostFound = 20;

/** Titles are read once for the same documents. */
const indexes = new WeakMap<Documents, TextIndex<Document>>();

function indexOf(documents: Documents): TextIndex<Document> {
  const known = indexes.get(documents);
  if (known) return known;
  const entries = [...documents.values()].filter((one) => isOnMapKind(one.kind) && !isClosed(statusOfDocument(one)));
  const read = ({ body }: Document) => ({ text: Object.values(titlesOf(body)).join('\n') });
  const index = createTextIndex(entries, read, placeNamesOf(served().record.gazetteer));
  indexes.set(documents, index);
  return index;
}

/**
 * Incidents and areas by words of their titles in any language, drafts among them: in the normal form of the geocoder, with
 * inflections, places in any spelling, and the last word unfinished. In the order of their titles.
 * @returns how many there are, and at most `mostFound` of them; null where no word is asked for
 */
export async function findEntries(search: string, locale: Locale): Promise<FoundEntries | null> {
  // A page that nobody searches on reads no titles.
  if (search.trim() === '') return null;
  const { documents } = await site();
  const found = indexOf(documents)(search);
  if (!found) return null;
  const titled = [...found].map((document) => ({
    document,
    title: titleIn(titlesOf(document.body), locale, document.id).text,
  }));
  titled.sort((a, b) => collatorOf(locale).compare(a.title, b.title) || (a.document.id < b.document.id ? -1 : 1));
  const { record, store } = served();
  const entries = titled.slice(0, mostFound).map(async ({ document }) => {
    const { kind, id } = document as Document & { kind: OnMapKind };
    const entry = kind === 'incident' ? await store.incident(id) : await store.area(id);
    const shown = { kind, id, titles: titlesOf(document.body), status: statusOfDocument(document), entry };
    return entryShown(shown, { gazetteer: record.gazetteer, locale });
  });
  return { count: found.size, entries: await Promise.all(entries) };
}
