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
  ) {
    super(message);
  }
}

/** Posts JSON to the desk. @throws Refused, or TypeError where the server does not answer */
export async function post<T>(path: string, body: unknown, { problems }: DeskWords): Promise<T> {
  const response = await fetch(`/desk/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as T;
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string };
  throw new Refused(problems[isRefusal(code) ? code : 'went-wrong'], code);
}

/** What to tell of an error: the desk's words, a lost connection, or a person who thought better of it. */
export function toldOf(error: unknown, words: DeskWords): string {
  if (error instanceof Refused) return error.message;
  return error instanceof TypeError ? words.noAnswer : words.cancelled;
}

/** Whether somebody else has saved it meanwhile. */
export const isStale = (error: unknown): boolean => error instanceof Refused && error.code === 'stale';
