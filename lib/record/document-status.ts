import { z } from 'zod';
import { Slug } from '../gazetteer/schema';
import { Localized } from '../i18n/localized';
import { isKind, type Kind } from '../url/paths';
import type { DataFile } from './filed';

/**
 * How far a document has come. draft: it is being written; in-review: a second person reads it; published: the public sees
 * it; withdrawn: the public saw it, and its address says that it was taken back; desk-only: the desk alone has it, and where
 * it has a withdrawal, its address says that of what the public saw there.
 */
export const documentStatuses = ['draft', 'in-review', 'published', 'withdrawn', 'desk-only'] as const;
export const DocumentStatus = z.enum(documentStatuses);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/** Whether it is written or reviewed. */
export const isAtWork = (status: DocumentStatus): status is 'draft' | 'in-review' => status === 'draft' || status === 'in-review';

/** Whether nothing of it is written where it stands: it was withdrawn, or the desk alone has it. */
export const isClosed = (status: DocumentStatus): boolean => status === 'withdrawn' || status === 'desk-only';

/** When a document was taken back, and why, as the page at its address tells it. */
export const Withdrawal = z.strictObject(
  {
    date: z.iso.date({ error: 'expected the day of the withdrawal, such as 2026-11-30' }),
    why: Localized,
  },
  { error: ({ code }) => (code === 'invalid_type' ? 'expected "date" and "why", which its address tells' : undefined) },
);

/** What articles, incidents, areas and actors say of it; those without a status are published. */
export const underStatus = { status: DocumentStatus.optional(), withdrawal: Withdrawal.optional() };

/** All that has to be sound of a withdrawn document: what its address still says. */
export const WithdrawnDocument = z.object({ slug: Slug, withdrawal: Withdrawal });

/** Something that the public saw once, for the page at its address. */
export interface Withdrawn extends z.infer<typeof Withdrawal> {
  dataset: string;
  kind: Kind;
  slug: string;
}

/** "hasakah-2022/incidents/x.json" → incidents; null for files that have no status. */
export function kindOfFile(path: string): Kind | null {
  const folder = path.split('/')[1] ?? '';
  return isKind(folder) ? folder : null;
}

/** The status of a file as read. One that is misspelt counts as published, so that its schema refuses it. */
export function statusOf({ path, json }: DataFile): DocumentStatus {
  if (kindOfFile(path) === null || json === null || typeof json !== 'object' || !('status' in json)) return 'published';
  return documentStatuses.find((status) => status === json.status) ?? 'published';
}

/** "hasakah-2022/incidents/x.json" → x */
export const slugOfFile = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.json$/, '') ?? '';

/** Whether the public sees something of a file: what it holds, or that it was withdrawn. */
export function isForPublic(file: DataFile): boolean {
  const status = statusOf(file);
  return status === 'desk-only'
    ? Object.hasOwn(Object(file.json), 'withdrawal')
    : status === 'published' || status === 'withdrawn';
}

/** "articles/x": by it documents that are not published are looked up. */
export const addressKey = (kind: Kind, slug: string): string => `${kind}/${slug}`;

/** The status of every document that is not published, by its key. */
export function unpublishedIn(files: readonly DataFile[]): ReadonlyMap<string, Exclude<DocumentStatus, 'published'>> {
  return new Map(
    files.flatMap((file) => {
      const [kind, status] = [kindOfFile(file.path), statusOf(file)];
      return kind === null || status === 'published' ? [] : [[addressKey(kind, slugOfFile(file.path)), status] as const];
    }),
  );
}

/** As it stands behind "the article of which is". */
export const statusWords: Readonly<Record<Exclude<DocumentStatus, 'published'>, string>> = {
  draft: 'a draft',
  'in-review': 'in review',
  withdrawn: 'withdrawn',
  'desk-only': 'for the desk alone',
};
