import { isRefusal, type RefusalCode } from '@/lib/desk/refusals';

/** What is told where something does not come about. */
export interface DeskWords {
  noAnswer: string;
  /** Of anything else that went wrong in the browser. */
  cancelled: string;
  problems: Readonly<Record<RefusalCode, string>>;
}
/** Words for what the browser and the desk say while a passkey is used or added. */
export interface PasskeyWords extends DeskWords {
  button: string;
  waiting: string;
}

/** The desk refused, in the reader's words. */
class Refused extends Error {
  constructor(
    message: string,
    readonly code: string,
    /** The field of the form that it is about. */
    readonly field: string | null,
  ) {
    super(message);
  }
}

/** Posts JSON to the desk. @throws Refused, or TypeError where the server does not answer */
export const post = <T>(path: string, body: unknown, words: DeskWords): Promise<T> =>
  answered(path, words, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** Asks the desk for JSON. @throws Refused, or TypeError where the server does not answer */
export const ask = <T>(path: string, words: DeskWords): Promise<T> => answered(path, words);

async function answered<T>(path: string, { problems }: DeskWords, request?: RequestInit): Promise<T> {
  const response = await fetch(`/desk/api${path}`, request);
  if (response.ok) return (await response.json()) as T;
  const { code = '', field = null } = (await response.json().catch(() => ({}))) as { code?: string; field?: string };
  throw new Refused(problems[isRefusal(code) ? code : 'went-wrong'], code, field);
}

/** What to tell of an error: the desk's words, a lost connection, or a person who thought better of it. */
export function toldOf(error: unknown, words: DeskWords): string {
  if (error instanceof Refused) return error.message;
  return error instanceof TypeError ? words.noAnswer : words.cancelled;
}

/** Whether somebody else has saved it meanwhile. */
export const isStale = (error: unknown): boolean => error instanceof Refused && error.code === 'stale';

/** The field of the form that a refusal is about; null where it names none. */
export const fieldOf = (error: unknown): string | null => (error instanceof Refused ? error.field : null);
