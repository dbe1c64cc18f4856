import { Refusal } from '../../lib/desk/refusals';
import { type DocumentStatus, statusOf } from '../../lib/record/document-status';
import { theSite } from '../site';
import type { Site } from '../site/site';
import { pathOf } from '../truth/files/layout';
import type { Document } from '../truth/truth';

/** @throws Refusal desk-closed where the process serves no site */
export async function site(): Promise<Site> {
  const found = await theSite();
  if (!found) throw new Refusal('desk-closed');
  return found;
}

/** Whether a commit was refused as stale. By its code: the truth is of another copy of the module (see `asRefusal`). */
export const isStale = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'WRITE_STALE';

export const statusOfDocument = (document: Document): DocumentStatus => statusOf({ path: pathOf(document), json: document.body });

/** A document as the public would get it. */
export function published(document: Document): Document {
  const { status: _status, ...body } = document.body;
  return { ...document, body };
}
