import type { RefusedShown } from '@/components/desk/RefusedChange';
import { isItemKind } from '@/lib/desk/items';
import { deskMessages } from '@/lib/desk/messages';
import { isWorkKind, titleIn, titlesOf } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import type { Documents } from '@/server/site/documents';
import type { Refusal } from '@/server/site/site';
import { pathOf } from '@/server/truth/files/layout';
import type { Document } from '@/server/truth/truth';
import { markedOf } from './desk-only-shown';

/** The log has all. */
const mostProblems = 20;

/** A change that is not served, by the documents in which it is wrong. */
export function refusedShown({ since, problems, unreadable }: Refusal, documents: Documents, locale: Locale): RefusedShown {
  const first = problems.slice(0, mostProblems);
  const files = [...new Set(first.map(({ file }) => file))];
  return {
    since,
    files: files.map((file) => ({
      file,
      document: documentOf(file, documents, locale),
      problems: first.filter((problem) => problem.file === file),
    })),
    more: problems.length - first.length,
    unreadable,
  };
}

/** The document that a file holds, where the desk has a page of it. */
function documentOf(file: string, documents: Documents, locale: Locale): RefusedShown['files'][number]['document'] {
  const hasPage = ({ kind }: Document) => isWorkKind(kind) || isItemKind(kind);
  const found = [...documents.values()].find((document) => hasPage(document) && `data/${pathOf(document)}` === file);
  if (!found) return null;
  if (isItemKind(found.kind)) return { ...markedOf(found, deskMessages(locale), locale), language: locale };
  const { text, language } = titleIn(titlesOf(found.body), locale, found.id);
  return { path: `/documents/${found.kind}/${found.id}`, title: text, language };
}
