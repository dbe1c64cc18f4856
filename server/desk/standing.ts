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

/** How many problems keep what is saved from readers, who get the last good state; 0: they get it as it stands. */
export async function problemsInTheWay(): Promise<number> {
  const found = await theSite();
  if (!found?.refusal || found.servesDocuments) return 0;
  const { problems, unreadable } = found.refusal;
  return problems.length + (unreadable === null ? 0 : 1);
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
