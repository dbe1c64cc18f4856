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
}

/** What an action came to. */
export interface Outcome {
  body?: Record<string, unknown>;
  /** Below /desk/{locale}: where a form leads to; with a query or a fragment, where it has one. */
  page?: string;
  /** What that page tells. */
  done?: DeskDone;
  /** A session that begins, or null: it ends. */
  session?: Session | null;
  challenge?: Challenge | null;
  once?: ShownOnce;
}
