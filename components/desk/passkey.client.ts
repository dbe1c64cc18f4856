import { isRefusal, type RefusalCode } from '@/lib/desk/refusals';

/** Words for what the browser and the desk say while a passkey is used or added. */
export interface PasskeyWords {
  button: string;
  waiting: string;
  cancelled: string;
  noAnswer: string;
  problems: Readonly<Record<RefusalCode, string>>;
}

/** The desk refused, in the reader's words. */
class Refused extends Error {}

/** Posts JSON to the desk. @throws Refused, or TypeError where the server does not answer */
export async function post<T>(path: string, body: unknown, { problems }: PasskeyWords): Promise<T> {
  const response = await fetch(`/desk/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as T;
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string };
  throw new Refused(problems[isRefusal(code) ? code : 'went-wrong']);
}

/** What to tell of an error: the desk's words, a lost connection, or a person who thought better of it. */
export function toldOf(error: unknown, words: PasskeyWords): string {
  if (error instanceof Refused) return error.message;
  return error instanceof TypeError ? words.noAnswer : words.cancelled;
}
