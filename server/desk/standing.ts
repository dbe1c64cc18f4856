import { Refusal } from '../../lib/desk/refusals';
import { type DocumentStatus, statusOf } from '../../lib/record/document-status';
import { theSite } from '../site';
import { served } from '../site/served';
import type { Site } from '../site/site';
import { dataFileOf } from '../truth/files/layout';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';

/** @throws Refusal desk-closed where the process serves no site */
export async function site(): Promise<Site> {
  const found = await theSite();
  if (!found) throw new Refusal('desk-closed');
  return found;
}

/** Whether a commit was refused as stale. By its code: the truth is of another copy of the module (see `asRefusal`). */
export const isStale = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'WRITE_STALE';

export const statusOfDocument = (document: Document): DocumentStatus => statusOf(dataFileOf(document));

/** The status of a document when its body was this one; null where there was none. */
export const statusWith = (document: Document, body: JsonObject | null | undefined): DocumentStatus | null =>
  body ? statusOfDocument({ ...document, body }) : null;

/** A document as the public would get it. */
export function published(document: Document): Document {
  const { status: _status, ...body } = document.body;
  return { ...document, body };
}

/** Whether this site lets people sign off what they have written themselves. */
export const mayBeOwn = (): boolean => served().record.site.signOff === 'anyone';
