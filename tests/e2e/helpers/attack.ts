import { Agent, request } from 'node:http';
import { posix } from 'node:path';
import { deskMessages } from '../../../lib/desk/messages';
import { faultOf, type HostileRequest, toldOf } from '../../../server/desk/testing/hostile';

/** Sends what `fetch` would tidy up first, such as "..", as it is. */
function send(agent: Agent, origin: string, { method, path, cookie, headers, body }: HostileRequest, i: number) {
  const { hostname, port } = new URL(origin);
  const sent = {
    'sec-fetch-site': 'same-origin',
    ...headers,
    ...(cookie && { cookie }),
    // Each from an address of its own, so that no limit on attempts answers in the place of the desk.
    'x-forwarded-for': `198.51.${100 + (i >> 8)}.${i & 255}`,
    ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise<{ status: number; location: string | null; text: string }>((resolve, reject) => {
    const asked = request({ agent, hostname, port, method, path: `/desk/api${path}`, headers: sent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null, text }));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/**
 * What is wrong with an answer; null where it is as it should be. What leads nowhere at the desk is answered before it: an
 * address that is tidied up, or the page that says that nothing is there.
 */
function faultOverNetwork(
  asked: HostileRequest,
  answer: { status: number; location: string | null; text: string },
): string | null {
  const { status, location, text } = answer;
  const tidied = posix.normalize(`/desk/api${asked.path}`).replace(/\/$/, '');
  if (status === 308 && location === tidied && tidied !== `/desk/api${asked.path}`) return null;
  if (status === 404 && text.includes(nothingThere)) return null;
  return faultOf(answer);
}
const nothingThere = deskMessages('en').problems['not-found'];

/** Sends all of them to a server, some at once. @returns what was wrong with an answer, and how often each status came */
export async function attack(origin: string, requests: Iterable<HostileRequest>, atOnce = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  const all = [...requests].entries();
  const worker = async () => {
    for (const [i, asked] of all) {
      const answer = await send(agent, origin, asked, i);
      const fault = faultOverNetwork(asked, answer);
      if (fault) wrong.push(`${toldOf(asked)} ${fault}`);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  agent.destroy();
  return { wrong, statuses };
}
