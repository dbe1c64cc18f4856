import type { Account } from '../../lib/desk/account';
import type { DeskDone } from '../../messages/desk.en';
import type { Desk } from './desk';
import type { Challenge, Session, ShownOnce } from './session';

/** An action that somebody asks for who may do it. */
export interface Asked {
  desk: Desk;
  /** Who asks. */
  account: Account;
  input: Record<string, unknown>;
  parameters: Readonly<Record<string, string>>;
  headers: Headers;
  now: Date;
  /** The file that a request brings, and the fields beside it. @throws Refusal file-missing, file-too-large, wrong-input */
  upload<T>(keep: (file: SentFile) => Promise<T>): Promise<{ kept: T; fields: Record<string, unknown> }>;
  /** The fields that a request brings, and the file of a text where one was chosen. @throws Refusal text-file-too-large, text-file-empty, wrong-input */
  textForm(): Promise<{ file: { name: string; bytes: Uint8Array } | null; fields: Record<string, unknown> }>;
}

/** A file on its way. */
export interface SentFile {
  /** As the browser names it, without folders. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** What an action came to. */
export interface Outcome {
  body?: Record<string, unknown>;
  /** Below /desk/{locale}: where a form leads to; with a query or a fragment, where it has one. */
  page?: string;
  /** It leads back to the page of its form, where that says which it is. */
  isOwnPage?: true;
  /** What that page tells. */
  done?: DeskDone;
  /** A session that begins, or null: it ends. */
  session?: Session | null;
  challenge?: Challenge | null;
  once?: ShownOnce;
  /** Elsewhere, where a person is to go: an OpenID provider. */
  location?: string;
  /** Instead of a body: a file to be saved. */
  file?: { content: AsyncIterable<Uint8Array>; type: string; name: string };
}
