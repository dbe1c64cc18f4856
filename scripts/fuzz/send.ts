import { connect } from 'node:net';
import type { Asked } from './requests';

export interface Answer {
  /** 0: the connection was closed without one. */
  status: number;
  ms: number;
  /** What is wrong with it, or null. */
  wrong: string | null;
}

const patienceMs = 30_000;
/** By design: too much at once, and forms that there are not. */
const designed = new Set([501, 503]);
/** No answer tells where it was made: paths of this machine, places in code. */
const leaks = /\n\s+at .+[:(]\d+:\d+|node_modules\/|file:\/\/\/|\/(?:home|root|srv|work|usr|var)\/[\w.-]+\//;

/** Sends a request, reads the answer to its end, and judges it. */
export async function send(origin: string, asked: Asked): Promise<Answer> {
  const begun = performance.now();
  try {
    const { status, headers, body } = 'raw' in asked ? await sendRaw(origin, asked.raw) : await sendPlain(origin, asked);
    const ms = performance.now() - begun;
    const leak = leaks.exec(body)?.[0];
    const wrong =
      status >= 500 && !designed.has(status)
        ? `status ${status}`
        : status === 503 && !headers.has('retry-after')
          ? 'status 503 without Retry-After'
          : leak
            ? `tells ${JSON.stringify(leak.slice(0, 80))}`
            : null;
    return { status, ms, wrong };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    // A request that is refused by its head closes the connection, which the body may still be on its way to.
    const isClosed = 'body' in asked && /ECONNRESET|EPIPE|UND_ERR_SOCKET/.test(cause?.code ?? '');
    return {
      status: 0,
      ms: performance.now() - begun,
      wrong: isClosed ? null : `no answer (${cause?.code ?? `${name}: ${message}`})`,
    };
  }
}

async function sendPlain(origin: string, asked: Exclude<Asked, { raw: string }>) {
  const { path, method, headers, body } = asked;
  const init = {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
    ...(body !== undefined && { body }),
  } as const;
  const response = await fetch(origin + path, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Bytes on a connection of their own; the answer may be none. */
function sendRaw(origin: string, raw: string): Promise<{ status: number; headers: Headers; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    const timer = setTimeout(() => socket.destroy(new Error('has not been answered')), patienceMs);
    socket.setEncoding('latin1');
    socket.on('connect', () => socket.end(raw));
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', (error) => ((error as NodeJS.ErrnoException).code === 'ECONNRESET' ? undefined : reject(error)));
    socket.on('close', () => {
      clearTimeout(timer);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      const retry = /\r\nretry-after: *(\d+)/i.exec(text)?.[1];
      resolve({ status, headers: new Headers(retry ? { 'retry-after': retry } : {}), body: text });
    });
  });
}

/** Sends all of them, so many at a time. */
export async function sendAll(
  origin: string,
  requests: readonly Asked[],
  { atOnce, onAnswer }: { atOnce: number; onAnswer?: (asked: Asked, answer: Answer) => void },
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let at = 0;
  const work = async () => {
    for (let asked = requests[at++]; asked; asked = requests[at++]) {
      const answer = await send(origin, asked);
      answers.push(answer);
      onAnswer?.(asked, answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** The paths of pages that a site names. */
export async function pagesOf(origin: string): Promise<string[]> {
  const text = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}
